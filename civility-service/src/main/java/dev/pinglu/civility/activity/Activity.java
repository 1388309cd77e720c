package dev.pinglu.civility.activity;

import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A volunteer activity, from its draft to the archive; who took part is a count, what they did a sum of minutes. */
@Entity
@Audited
public class Activity extends AggregateRoot {
    @Embedded
    private ActivityDescription description = new ActivityDescription();

    @Enumerated(EnumType.STRING)
    private ActivityStage stage = ActivityStage.DRAFT;

    /** Day of the last step; absent for a draft and what was taken over. */
    private @Nullable LocalDate reachedOn;

    private @Nullable Integer attendedVolunteers;
    private @Nullable Integer confirmedMinutes;

    protected Activity() {}

    /** A new activity is a draft. */
    static Activity draft(DescribeActivity description) {
        var activity = carriedOver(description, ActivityStage.DRAFT, ActivityFigures.NONE);
        activity.changed("drafted");
        return activity;
    }

    /** An activity from before the ledger enters at the stage it has. */
    static Activity carriedOver(DescribeActivity description, ActivityStage stage, ActivityFigures figures) {
        var activity = new Activity();
        activity.description = new ActivityDescription(description);
        activity.stage = stage;
        activity.apply(figures);
        return activity;
    }

    /**
     * Replaces the description.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 once it has begun or is cancelled
     */
    void revise(DescribeActivity request) {
        if (!stage.open()) {
            throw Problems.conflict("activity.closed", "What was announced cannot change at " + stage);
        }
        description = new ActivityDescription(request);
        changed("revised");
    }

    /**
     * Takes a step of the stage machine.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if there is no such step, 422 if a guard refuses it
     */
    void moveTo(ChangeActivityStage step, LocalDate today) {
        if (!stage.next().contains(step.to())) {
            throw Problems.transitionRefused(stage, step.to(), stage.next());
        }
        var figures = figures().with(step.given());
        Problems.refuseIfAny(violations(step, figures, today));
        stage = step.to();
        reachedOn = step.on();
        apply(figures);
        changed("stage-changed");
    }

    private List<Violation> violations(ChangeActivityStage step, ActivityFigures figures, LocalDate today) {
        var found = new ArrayList<>(figures.violations(step.to(), "figures."));
        if (step.to() == ActivityStage.ARCHIVED && !figures.equals(figures())) {
            found.add(new Violation("activity.figure.closed", "figures", "The minutes are confirmed already"));
        }
        if (step.on().isAfter(today)) {
            found.add(new Violation("activity.date.future", "on", step.on() + " is after " + today));
        }
        if (reachedOn != null && step.on().isBefore(reachedOn)) {
            found.add(
                    new Violation("activity.date.order", "on", step.on() + " is before the last step on " + reachedOn));
        }
        if (step.to() == ActivityStage.ONGOING && !step.on().equals(description.heldOn)) {
            found.add(new Violation("activity.date.held", "on", "It is to be held on " + description.heldOn));
        }
        if (step.to() == ActivityStage.ENDED && step.on().isBefore(description.heldOn)) {
            found.add(new Violation("activity.date.held", "on", "It was held on " + description.heldOn));
        }
        if (step.to() == ActivityStage.CANCELLED && step.reason() == null) {
            found.add(new Violation("activity.cancel.reason", "reason", "A cancellation needs its reason"));
        }
        return found;
    }

    private void apply(ActivityFigures figures) {
        attendedVolunteers = figures.attendedVolunteers();
        confirmedMinutes = figures.confirmedMinutes();
    }

    @Override
    public String divisionCode() {
        return description.divisionCode;
    }

    @Override
    public ActivityEvent.State state() {
        return ActivityEvent.State.of(this);
    }

    ActivityDescription description() {
        return description;
    }

    ActivityStage stage() {
        return stage;
    }

    @Nullable
    LocalDate reachedOn() {
        return reachedOn;
    }

    ActivityFigures figures() {
        return new ActivityFigures(attendedVolunteers, confirmedMinutes);
    }
}
