package dev.pinglu.projects.formality;

import dev.pinglu.kit.calendar.WorkingDays;
import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A formality (手续) of a project: applied for, decided within the statutory term, valid for a time. */
@Entity
@Audited
public class Formality extends AggregateRoot {
    private UUID projectId = new UUID(0, 0);
    private String projectTitle = "";
    private String divisionCode = "";

    @Embedded
    private FormalityRule rule = new FormalityRule();

    @Enumerated(EnumType.STRING)
    private Requirement requirement = Requirement.TBD;

    private @Nullable String requirementReason;

    @Enumerated(EnumType.STRING)
    private FormalityStatus status = FormalityStatus.NOT_STARTED;

    private @Nullable LocalDate lastStepOn;
    private @Nullable LocalDate submittedOn;
    private @Nullable LocalDate acceptanceDueOn;

    @Embedded
    private StatutoryClock clock = StatutoryClock.unstarted();

    @Embedded
    private Permit permit = Permit.none();

    private @Nullable String lastReason;

    @OneToMany(mappedBy = "formality", cascade = CascadeType.ALL)
    @OrderBy("number")
    @BatchSize(size = 100)
    private List<ClockStop> stops = new ArrayList<>();

    protected Formality() {}

    /**
     * A formality is opened as the catalogue describes it.
     *
     * @param requirement absent for what the catalogue says
     */
    static Formality open(
            FormalityType type, OfProject project, @Nullable Requirement requirement, @Nullable String reason) {
        var formality = new Formality();
        formality.projectId = project.id();
        formality.projectTitle = project.title();
        formality.divisionCode = project.divisionCode();
        formality.rule = new FormalityRule(type);
        formality.require(requirement == null ? type.required() : requirement, reason);
        formality.changed("registered");
        return formality;
    }

    /**
     * Says whether it is needed.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 once it is applied for, 422 without the reason it needs
     */
    void decide(DecideFormality decision) {
        if (status != FormalityStatus.NOT_STARTED && status != FormalityStatus.PREPARING) {
            throw Problems.conflict("formality.applied-for", "It has been applied for; whether it is needed stands");
        }
        require(decision.requirement(), decision.reason());
        changed("revised");
    }

    private void require(Requirement decided, @Nullable String reason) {
        if (decided == Requirement.NO && reason == null) {
            throw Problems.refused("formality.reason", "reason", "What is not needed needs its reason");
        }
        requirement = decided;
        requirementReason = reason;
    }

    /**
     * Takes a step.
     *
     * @param missing what it depends on and the project does not have; refuses an application
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if there is no such step, 422 if a guard refuses it
     */
    void moveTo(ChangeFormalityStatus step, List<Violation> missing, LocalDate today, WorkingDays calendar) {
        if (!status.next().contains(step.to())) {
            throw Problems.transitionRefused(status, step.to(), status.next());
        }
        FormalityGuards.check(this, step, missing, today);
        take(step, calendar);
        var resumed = status == FormalityStatus.SUPPLEMENT;
        status = step.to();
        lastStepOn = step.on();
        lastReason = step.reason();
        changed(verb(resumed));
    }

    private void take(ChangeFormalityStatus step, WorkingDays calendar) {
        switch (step.to()) {
            case SUBMITTED -> {
                submittedOn = step.on();
                acceptanceDueOn = clock.counted(AcceptanceTerm.from(step.on(), calendar));
            }
            case ACCEPTED -> accept(step.on(), calendar);
            case SUPPLEMENT -> {
                clock.stop(step.on(), calendar);
                stops.add(new ClockStop(this, stops.size() + 1, step.on(), Objects.requireNonNull(step.reason())));
            }
            case APPROVED -> {
                clock.end();
                permit.decided(step.on(), step.documentNo());
                permit.valid(step.validFromOrDay(), FormalityGuards.lastDayOf(this, step));
            }
            case REJECTED -> {
                clock.end();
                permit.decided(step.on(), step.documentNo());
            }
            case EXTENDED -> permit.extended(Objects.requireNonNull(FormalityGuards.lastDayOf(this, step)));
            case NOT_STARTED, PREPARING, EXPIRED, SUPERSEDED -> {
                // the status says it all
            }
        }
    }

    private void accept(LocalDate on, WorkingDays calendar) {
        if (status == FormalityStatus.SUPPLEMENT) {
            stops.get(stops.size() - 1).resumed(on);
            clock.resume(on, calendar);
        } else {
            clock.start(on, rule.workingDays, calendar);
        }
    }

    /** Whether the last day of its validity is past, and it still counts as granted. */
    boolean hasOutlived(LocalDate today) {
        return status.isGranted() && permit.endedBefore(today);
    }

    /** Its validity has ended with the last day, at midnight in the district. */
    void expire(LocalDate today) {
        if (!hasOutlived(today)) {
            throw new IllegalStateException("It is valid, or was never granted");
        }
        status = FormalityStatus.EXPIRED;
        lastStepOn = Objects.requireNonNull(permit.validTo()).plusDays(1);
        lastReason = null;
        changed("expired");
    }

    private String verb(boolean resumed) {
        return switch (status) {
            case NOT_STARTED, PREPARING -> "started";
            case SUBMITTED -> "submitted";
            case ACCEPTED -> resumed ? "resumed" : "accepted";
            case SUPPLEMENT -> "supplement-demanded";
            case APPROVED -> "approved";
            case REJECTED -> "rejected";
            case EXTENDED -> "extended";
            case EXPIRED -> "expired";
            case SUPERSEDED -> "superseded";
        };
    }

    /** Whether what it allows may be done on a day. */
    boolean isValidOn(LocalDate day) {
        return status.isGranted() && permit.covers(day);
    }

    @Override
    public String divisionCode() {
        return divisionCode;
    }

    @Override
    public FormalityEvent.State state() {
        return FormalityEvent.State.of(this);
    }

    UUID projectId() {
        return projectId;
    }

    String projectTitle() {
        return projectTitle;
    }

    FormalityRule rule() {
        return rule;
    }

    Requirement requirement() {
        return requirement;
    }

    @Nullable
    String requirementReason() {
        return requirementReason;
    }

    FormalityStatus status() {
        return status;
    }

    @Nullable
    LocalDate lastStepOn() {
        return lastStepOn;
    }

    @Nullable
    LocalDate submittedOn() {
        return submittedOn;
    }

    @Nullable
    LocalDate acceptanceDueOn() {
        return acceptanceDueOn;
    }

    @Nullable
    String lastReason() {
        return lastReason;
    }

    StatutoryClock clock() {
        return clock;
    }

    Permit permit() {
        return permit;
    }

    List<ClockStop> stops() {
        return List.copyOf(stops);
    }
}
