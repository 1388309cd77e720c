package dev.pinglu.projects.formality;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A formality on the page of its project.
 *
 * @param tone of its status: green, amber, rose or grey
 * @param clock which of its words tells how the statutory clock stands: running, stopped, late or empty
 * @param stopped since when the clock stands
 * @param blocks whether everything is held up by it
 */
@TemplateData
record FormalityLine(
        FormalityResponse formality,
        String tone,
        String clock,
        @Nullable LocalDate stopped,
        boolean blocks) {

    static FormalityLine of(FormalityResponse formality, EarliestStart start, LocalDate today) {
        var state = formality.state();
        var blocking = start.blocking();
        return new FormalityLine(
                formality,
                tone(state),
                clock(state, today),
                formality.stops().stream()
                        .filter(stop -> stop.resumedOn() == null)
                        .findFirst()
                        .map(FormalityResponse.Stop::stoppedOn)
                        .orElse(null),
                blocking != null && state.id().equals(blocking.formalityId()));
    }

    private static String tone(FormalityEvent.State state) {
        if (state.requirement() == Requirement.NO) {
            return "grey";
        }
        return switch (state.status()) {
            case APPROVED, EXTENDED -> "green";
            case SUBMITTED, ACCEPTED, SUPPLEMENT, PREPARING -> "amber";
            case REJECTED, EXPIRED -> "rose";
            case NOT_STARTED, SUPERSEDED -> "grey";
        };
    }

    private static String clock(FormalityEvent.State state, LocalDate today) {
        return switch (state.status()) {
            case ACCEPTED -> state.dueOn() == null ? "" : state.dueOn().isBefore(today) ? "late" : "running";
            case SUPPLEMENT -> "stopped";
            case NOT_STARTED, PREPARING, SUBMITTED, APPROVED, REJECTED, EXTENDED, EXPIRED, SUPERSEDED -> "";
        };
    }
}
