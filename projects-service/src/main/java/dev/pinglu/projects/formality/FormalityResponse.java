package dev.pinglu.projects.formality;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A formality as clerks see it: its public state, and what stays inside the service.
 *
 * @param source the document that demands it, as the catalogue names it
 * @param requirementReason why it is, or is not, needed
 * @param acceptanceDueOn the day by which the authority accepts the application or asks for a supplement
 * @param remainingDays working days that were left when the clock last started, or stopped
 * @param stops of the statutory clock, oldest first
 * @param reason of the last step
 * @param succeeded whether another one of its type was opened after it was over
 * @param next the statuses that may follow
 * @param version what If-Match of the next change names
 */
public record FormalityResponse(
        @JsonUnwrapped FormalityEvent.State state,
        String source,
        @Nullable String requirementReason,
        @Nullable LocalDate acceptanceDueOn,
        @Nullable Integer remainingDays,
        List<Stop> stops,
        @Nullable String reason,
        boolean succeeded,
        Collection<FormalityStatus> next,
        long version) {

    /** One stop of the clock; while it lasts there is no resumption. */
    @Schema(name = "ClockStop")
    public record Stop(
            StopCause cause,
            LocalDate stoppedOn,
            String reason,
            @Nullable LocalDate resumedOn) {
        static Stop from(ClockStop stop) {
            return new Stop(stop.cause(), stop.stoppedOn(), stop.reason(), stop.resumedOn());
        }
    }

    static FormalityResponse from(Formality formality) {
        return new FormalityResponse(
                formality.state(),
                formality.rule().source,
                formality.requirementReason(),
                formality.acceptanceDueOn(),
                formality.clock().remainingDays(),
                formality.stops().stream().map(Stop::from).toList(),
                formality.lastReason(),
                formality.succeeded(),
                formality.status().next(),
                formality.version());
    }
}
