package dev.pinglu.civility.work;

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
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A construction work of the civilised city (文明城市建设项目), from its survey to its handing over. */
@Entity
@Audited
public class CivilityWork extends AggregateRoot {
    @Embedded
    private WorkDescription description = new WorkDescription();

    private @Nullable Integer householdsAsked;
    private @Nullable Integer householdsAgreed;

    @Enumerated(EnumType.STRING)
    private WorkStage stage = WorkStage.SURVEYED;

    private @Nullable LocalDate surveyedOn;
    private @Nullable LocalDate consentedOn;
    private @Nullable LocalDate approvedOn;
    private @Nullable LocalDate startedOn;
    private @Nullable LocalDate completedOn;
    private @Nullable LocalDate acceptedOn;
    private @Nullable LocalDate handedOverOn;

    protected CivilityWork() {}

    /** A new work has been surveyed. */
    static CivilityWork register(DescribeWork description, LocalDate surveyedOn) {
        var work = carriedOver(description, WorkStage.SURVEYED, WorkDates.NONE, null);
        work.surveyedOn = surveyedOn;
        work.changed("registered");
        return work;
    }

    /** A work that was surveyed before the ledger began enters at the stage it has. */
    static CivilityWork carriedOver(
            DescribeWork description, WorkStage stage, WorkDates dates, @Nullable Consent consent) {
        var work = new CivilityWork();
        work.description = new WorkDescription(description);
        work.stage = stage;
        work.apply(dates);
        work.apply(consent);
        return work;
    }

    /**
     * Replaces the description.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 once it is handed over, 422 if it would serve fewer
     *     households than were asked
     */
    void revise(DescribeWork request) {
        if (stage == WorkStage.HANDED_OVER) {
            throw Problems.conflict("work.handed-over", "The work is handed over; its record is closed");
        }
        consent().ifPresent(answers -> Problems.refuseIfAny(answers.violations(request.households(), "consent.")));
        description = new WorkDescription(request);
        changed("revised");
    }

    /**
     * Notes how the households answered; until consent is reached the answers may be counted anew.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 later, 422 for numbers that cannot be
     */
    void recordConsent(Consent consent) {
        if (stage != WorkStage.SURVEYED) {
            throw Problems.conflict("work.consent.closed", "The answers were counted before " + stage);
        }
        Problems.refuseIfAny(consent.violations(description.households, ""));
        apply(consent);
        changed("consent-recorded");
    }

    /**
     * Takes a step of the stage machine.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if there is no such step, 422 if a guard refuses it
     */
    void moveTo(ChangeWorkStage step, LocalDate today) {
        if (!stage.next().contains(step.to())) {
            throw Problems.transitionRefused(stage, step.to(), stage.next());
        }
        var reached = dates().reached(step.to(), step.on());
        var found = new ArrayList<Violation>();
        reached.violations(step.to(), today, "").stream()
                .map(violation -> new Violation(violation.rule(), "on", violation.message()))
                .forEach(found::add);
        if (step.to() == WorkStage.CONSENTED) {
            checkConsent(found);
        }
        Problems.refuseIfAny(found);
        stage = step.to();
        apply(reached);
        changed("stage-changed");
    }

    private void checkConsent(List<Violation> found) {
        if (consent().isEmpty()) {
            found.add(new Violation("work.consent.missing", "consent", "The answers of the households are missing"));
        } else if (!consent().get().carries()) {
            found.add(new Violation("work.consent.majority", "consent", "Not more than half of those asked agreed"));
        }
    }

    private void apply(@Nullable Consent consent) {
        householdsAsked = consent == null ? null : consent.asked();
        householdsAgreed = consent == null ? null : consent.agreed();
    }

    private void apply(WorkDates dates) {
        surveyedOn = dates.surveyed();
        consentedOn = dates.consented();
        approvedOn = dates.approved();
        startedOn = dates.started();
        completedOn = dates.completed();
        acceptedOn = dates.accepted();
        handedOverOn = dates.handedOver();
    }

    @Override
    public String divisionCode() {
        return description.divisionCode;
    }

    @Override
    public CivilityWorkEvent.State state() {
        return CivilityWorkEvent.State.of(this);
    }

    WorkDescription description() {
        return description;
    }

    Optional<Consent> consent() {
        return householdsAsked == null || householdsAgreed == null
                ? Optional.empty()
                : Optional.of(new Consent(householdsAsked, householdsAgreed));
    }

    WorkStage stage() {
        return stage;
    }

    WorkDates dates() {
        return new WorkDates(surveyedOn, consentedOn, approvedOn, startedOn, completedOn, acceptedOn, handedOverOn);
    }
}
