package dev.pinglu.projects.formality;

import dev.pinglu.kit.calendar.WorkingDays;
import dev.pinglu.kit.work.Wording;
import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A formality on the page of its project.
 *
 * @param tone of its status: green, amber, rose or grey
 * @param clock which of its words tells how the statutory clock stands: running, stopped, late or empty
 * @param due by when the authority decides, or accepts what was submitted
 * @param stopped since when the clock stands
 * @param used working days of the statutory term that are used; absent before it begins
 * @param blocks whether everything is held up by it
 * @param needs what it depends on
 * @param course what happened to it, oldest first
 * @param steps that can be taken now
 */
@TemplateData
record FormalityLine(
        FormalityResponse formality,
        String tone,
        String clock,
        @Nullable LocalDate due,
        @Nullable LocalDate stopped,
        @Nullable Integer used,
        boolean blocks,
        List<Need> needs,
        List<FormalityBeat> course,
        List<FormalityStep> steps) {

    /** What a formality depends on, and whether the project has it. */
    @TemplateData
    record Need(Wording name, boolean settled) {}

    static FormalityLine of(Formality formality, EarliestStart start, List<Need> needs, Day day) {
        var shown = FormalityResponse.from(formality);
        var state = shown.state();
        var blocking = start.blocking();
        var stopped = stopped(shown);
        var due = state.status() == FormalityStatus.SUBMITTED ? shown.acceptanceDueOn() : state.dueOn();
        return new FormalityLine(
                shown,
                tone(state),
                clock(state.status(), stopped != null, due, day.today()),
                due,
                stopped,
                day.used(formality),
                blocking != null && state.id().equals(blocking.formalityId()),
                needs,
                FormalityBeat.of(formality),
                FormalityStep.of(formality, day.today()));
    }

    /** Today, and which days are worked. */
    record Day(LocalDate today, WorkingDays calendar) {
        @Nullable
        Integer used(Formality formality) {
            var decided = formality.permit().decidedOn();
            return formality.rule().workingDays == null
                    ? null
                    : formality.clock().usedThrough(decided == null ? today : decided, formality.stops(), calendar);
        }
    }

    /** Whether it can still be said that it is not needed. */
    public boolean undecided() {
        var status = formality.state().status();
        return status == FormalityStatus.NOT_STARTED || status == FormalityStatus.PREPARING;
    }

    /** Whether it is over, so that another one of its type can be opened. */
    public boolean over() {
        return formality.next().isEmpty() && !formality.succeeded();
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
