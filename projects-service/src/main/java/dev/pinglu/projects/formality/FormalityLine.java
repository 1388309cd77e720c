package dev.pinglu.projects.formality;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A formality on the page of its project.
 *
 * @param tone of its status: green, amber, rose or grey
 * @param clock which of its words tells how the statutory clock stands: running, stopped, late or empty
 * @param due by when the authority decides, or accepts what was submitted
 * @param stopped since when the clock stands
 * @param blocks whether everything is held up by it
 */
@TemplateData
record FormalityLine(
        FormalityResponse formality,
        String tone,
        String clock,
        @Nullable LocalDate due,
        @Nullable LocalDate stopped,
        boolean blocks) {

    static FormalityLine of(FormalityResponse formality, EarliestStart start, LocalDate today) {
        var state = formality.state();
        var blocking = start.blocking();
        var stopped = stopped(formality);
        var due = state.status() == FormalityStatus.SUBMITTED ? formality.acceptanceDueOn() : state.dueOn();
        return new FormalityLine(
                formality,
                tone(state),
                clock(state.status(), stopped != null, due, today),
                due,
                stopped,
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

    private static @Nullable LocalDate stopped(FormalityResponse formality) {
        return formality.stops().stream()
                .filter(stop -> stop.resumedOn() == null)
                .findFirst()
                .map(FormalityResponse.Stop::stoppedOn)
                .orElse(null);
    }

    /** A term that had run out before the clock was stopped stays run out. */
    private static String clock(FormalityStatus status, boolean stopped, @Nullable LocalDate due, LocalDate today) {
        if (!status.isUnderWay()) {
            return "";
        } else if (due != null && due.isBefore(today)) {
            return "late";
        } else if (stopped || status == FormalityStatus.SUPPLEMENT) {
            return "stopped";
        }
        return status == FormalityStatus.ACCEPTED && due != null ? "running" : "";
    }
}
