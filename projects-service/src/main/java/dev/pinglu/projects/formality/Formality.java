package dev.pinglu.projects.formality;

import dev.pinglu.kit.calendar.WorkingDays;
import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.projects.project.Overlay;
import dev.pinglu.projects.project.ProjectEvent;
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
import java.util.Optional;
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
    private ProjectBond bond = ProjectBond.none();

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

    /** Another one of its type was opened after it was over. */
    private boolean succeeded;

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
        formality.bond = project.bond();
        formality.rule = new FormalityRule(type);
        formality.require(requirement == null ? type.required() : requirement, reason);
        formality.changed("registered");
        return formality;
    }

    /**
     * A formality that was begun before the ledger was enters where it stands; what is not decided yet is due as if it had been begun on
     * the day of the take-over.
     */
    static Formality carriedOver(
            FormalityType type, OfProject project, CarriedOverFormality row, LocalDate asOf, WorkingDays calendar) {
        var needed = row.needed() != Requirement.NO;
        var formality = open(type, project, row.needed(), needed ? null : row.reason());
        formality.status = row.status();
        formality.lastReason = needed ? row.reason() : null;
        formality.submittedOn = row.submittedOn();
        if (row.status() != FormalityStatus.NOT_STARTED && row.status() != FormalityStatus.PREPARING) {
            formality.lastStepOn = asOf;
        }
        formality.permit = Permit.carriedOver(row);
        var accepted = row.acceptedOn();
        if (accepted != null) {
            formality.clock.start(accepted, asOf);
        }
        if (row.status() == FormalityStatus.SUPPLEMENT) {
            formality.stop(StopCause.SUPPLEMENT, asOf, Objects.requireNonNull(row.reason()));
        }
        if (row.status().isUnderWay()) {
            formality.pauseIfNeeded(asOf);
        }
        formality.countTerms(calendar);
        return formality;
    }

    /**
     * Says whether it is needed.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 once it is applied for, 422 without the reason it needs
     */
    void decide(DecideFormality decision) {
        bond.overlay().refuseIfCancelled();
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
        bond.overlay().refuseIfCancelled();
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
                pauseIfNeeded(step.on());
                acceptanceDueOn = clock.noted(AcceptanceTerm.from(step.on(), stops, calendar));
            }
            case ACCEPTED -> accept(step.on(), calendar);
            case SUPPLEMENT -> {
                stop(StopCause.SUPPLEMENT, step.on(), Objects.requireNonNull(step.reason()));
                clock.count(rule.workingDays, stops, calendar);
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
            resume(StopCause.SUPPLEMENT, on);
        } else {
            clock.start(on, on);
        }
        clock.count(rule.workingDays, stops, calendar);
    }

    /**
     * Its project has taken a step, was suspended, resumed or called off: while it does not go on, the terms of the authority stand
     * still.
     */
    void follow(ProjectEvent.State project, LocalDate on, WorkingDays calendar) {
        bond.follow(project);
        if (bond.overlay() == Overlay.NONE) {
            resume(StopCause.PROJECT, on);
        } else if (status.isUnderWay()) {
            pauseIfNeeded(on);
        }
        countTerms(calendar);
        changed("project-followed");
    }

    private void pauseIfNeeded(LocalDate on) {
        if (bond.overlay() == Overlay.NONE || stopped(StopCause.PROJECT).isPresent()) {
            return;
        }
        var since = bond.suspendedSince();
        var from = since == null || since.isBefore(on) ? on : since;
        stop(StopCause.PROJECT, from, bond.overlay() == Overlay.SUSPENDED ? "项目停建" : "项目撤销");
    }

    private void countTerms(WorkingDays calendar) {
        if (status == FormalityStatus.SUBMITTED) {
            var from = Objects.requireNonNull(lastStepOn);
            acceptanceDueOn = clock.noted(AcceptanceTerm.from(from, stops, calendar));
        } else if (status == FormalityStatus.ACCEPTED || status == FormalityStatus.SUPPLEMENT) {
            clock.count(rule.workingDays, stops, calendar);
        }
    }

    private void stop(StopCause cause, LocalDate on, String reason) {
        stops.add(new ClockStop(this, stops.size() + 1, cause, on, reason));
    }

    private void resume(StopCause cause, LocalDate on) {
        stopped(cause).ifPresent(stop -> stop.resumed(on));
    }

    private Optional<ClockStop> stopped(StopCause cause) {
        return stops.stream()
                .filter(stop -> stop.cause() == cause && stop.isOpen())
                .findFirst();
    }

    /** Another one of its type was opened after it was over. */
    void succeed() {
        succeeded = true;
        changed("succeeded");
    }

    /** The same of one that was over when the ledger began, told with its successor or after it. */
    void enterSucceeded() {
        succeeded = true;
    }

    boolean isOfTypeOf(Formality other) {
        return projectId().equals(other.projectId()) && rule.type.equals(other.rule.type);
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

    /** Its project lies elsewhere now, or is called otherwise. */
    void repeat(ProjectEvent.State project) {
        projectTitle = project.title();
        divisionCode = project.divisionCode();
        changed("project-followed");
    }

    @Override
    public String divisionCode() {
        return divisionCode;
    }

    @Override
    public FormalityEvent.State state() {
        return FormalityEvent.State.of(this);
    }

    ProjectBond bond() {
        return bond;
    }

    boolean succeeded() {
        return succeeded;
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
