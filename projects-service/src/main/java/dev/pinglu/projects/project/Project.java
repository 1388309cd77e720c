package dev.pinglu.projects.project;

import static java.util.stream.Collectors.toCollection;

import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.projects.light.LightOverride;
import dev.pinglu.projects.light.Verdict;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A key engineering project: its description, its course through the stages, and its listings year by year. */
@Entity
@Audited
public class Project extends AggregateRoot {
    @Embedded
    private ProjectDescription description = new ProjectDescription();

    private @Nullable LocalDate actualStart;
    private @Nullable LocalDate actualCompletion;
    private @Nullable LocalDate actualCommissioning;
    private @Nullable LocalDate actualFullCapacity;
    private @Nullable BigDecimal commissionedPct;

    @Enumerated(EnumType.STRING)
    private ProjectStage stage = ProjectStage.LEAD;

    @Enumerated(EnumType.STRING)
    private Overlay overlay = Overlay.NONE;

    /** Absent as long as it was never judged. */
    @Embedded
    private @Nullable ProjectLight light;

    @OneToMany(mappedBy = "project", cascade = CascadeType.ALL)
    @OrderBy("step")
    @BatchSize(size = 100)
    private List<StageEntry> course = new ArrayList<>();

    @OneToMany(mappedBy = "project", cascade = CascadeType.ALL)
    @OrderBy("year")
    @BatchSize(size = 100)
    private List<AnnualListing> listings = new ArrayList<>();

    protected Project() {}

    /** A new project starts as a lead. */
    static Project register(DescribeProject description, @Nullable ParkPlace park) {
        var project = new Project();
        project.description = new ProjectDescription(description, park);
        project.changed("registered");
        return project;
    }

    /**
     * A project that began before the ledger did enters at the stage it has.
     *
     * @param document that shows its state on the day
     */
    static Project carriedOver(CarriedOverProject row, @Nullable ParkPlace park, LocalDate asOf, String document) {
        var project = register(row.project(), park);
        project.stage = row.stage();
        project.apply(row.dates());
        project.commissionedPct = Commissioning.share(row.stage(), row.commissionedPct());
        if (row.suspendedSince() != null) {
            project.overlay = Overlay.SUSPENDED;
            project.step(row.suspendedSince(), null, document);
        }
        project.step(asOf, null, document);
        return project;
    }

    /**
     * Replaces the description.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 once it is cancelled, 422 if it would lose its code
     */
    void revise(DescribeProject request, @Nullable ParkPlace park) {
        overlay.refuseIfCancelled();
        if (request.code() == null && stage.isAtLeast(ProjectStage.PREPARATION)) {
            throw Problems.refused("project.code.missing", "code", stage + " needs the national project code");
        }
        description = new ProjectDescription(request, park);
        changed("revised");
    }

    /**
     * Takes a step of the stage machine.
     *
     * @param conditions of other records
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if there is no such step or an overlay lies over the
     *     stage, 422 if a guard refuses it
     */
    void moveTo(ChangeStage step, List<StepCondition> conditions, LocalDate today, Instant at) {
        if (!next().contains(step.to())) {
            throw Problems.transitionRefused(stage, step.to(), next());
        }
        StageGuards.check(this, step, conditions, today);
        var from = stage;
        stage = step.to();
        apply(actualDates().reached(step.to(), step.on()));
        if (stage == ProjectStage.COMMISSIONED) {
            commissionedPct = Commissioning.share(stage, step.commissionedPct());
        }
        step(step.on(), step.reason(), null);
        changed("stage-changed", stageChanged(from, step.on(), at, false));
    }

    /**
     * Takes the course back to a stage it has been at, with the dates of the stages behind it; it keeps what was told, and that it was
     * taken back.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if it has not been at the stage or an overlay lies over it, 422
     *     if a guard refuses it
     */
    void restate(RestateCourse request, LocalDate today, Instant at) {
        if (!before().contains(request.to())) {
            throw Problems.transitionRefused(stage, request.to(), before());
        }
        StageGuards.check(this, request, today);
        var from = stage;
        stage = request.to();
        apply(actualDates().upTo(stage));
        commissionedPct = Commissioning.share(stage, commissionedPct);
        course.add(StageEntry.restatement(this, course.size() + 1, request));
        changed("course-restated", stageChanged(from, request.on(), at, true));
    }

    /**
     * States that more of it is commissioned.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 unless it is commissioned and nothing lies over that, 422 if a guard
     *     refuses it
     */
    void commission(CommissionFurther statement, LocalDate today) {
        if (stage != ProjectStage.COMMISSIONED || overlay != Overlay.NONE) {
            throw Problems.conflict("project.commissioning.stage", "More is commissioned only of what is COMMISSIONED");
        }
        StageGuards.check(this, statement, today);
        commissionedPct = statement.commissionedPct();
        step(statement.on(), statement.reason(), statement.document());
        changed("commissioned-further");
    }

    /** The record should never have been made; its last state says so. */
    void declareVoid() {
        remove();
        changed("voided");
    }

    /**
     * Suspends, resumes or cancels.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if the overlay cannot change that way at this stage, 422 if
     *     a guard refuses it
     */
    void lay(ChangeOverlay change, LocalDate today, Instant at) {
        var allowed = overlay.next(stage);
        if (!allowed.contains(change.to())) {
            throw Problems.transitionRefused(overlay, change.to(), allowed);
        }
        StageGuards.check(this, change, today);
        overlay = change.to();
        step(change.on(), change.reason(), change.document());
        var verb = switch (overlay) {
            case NONE -> "resumed";
            case SUSPENDED -> "suspended";
            case CANCELLED -> "cancelled";
        };
        changed(verb, stageChanged(stage, change.on(), at, false));
    }

    /**
     * Puts the project into the plan of a year, or plans the year anew.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 once it is cancelled, 422 if a guard refuses it
     */
    void list(int year, ListProject plan, LocalDate today) {
        overlay.refuseIfCancelled();
        Problems.refuseIfAny(ListingGuards.violations(year, plan, today, ""));
        var listing = listing(year).orElseGet(() -> {
            var added = new AnnualListing(this, year);
            listings.add(added);
            return added;
        });
        listing.plan(plan, classIn(year));
        changed("listed");
    }

    /** The class that its dates give it in the plan of a year. */
    ListingClass classIn(int year) {
        return description.classIn(year, actualStart == null ? null : actualStart.getYear());
    }

    /** Takes the project out of the plan of a year. */
    void exitListing(int year, ExitListing exit, LocalDate today) {
        listing(year)
                .orElseThrow(() -> Problems.notFound("listing of " + year + " for project", id()))
                .exit(exit, today);
        changed("listing-exited");
    }

    private void step(LocalDate on, @Nullable String reason, @Nullable String document) {
        course.add(new StageEntry(this, course.size() + 1, on, reason, document));
    }

    Optional<AnnualListing> listing(int year) {
        return listings.stream().filter(listing -> listing.year() == year).findFirst();
    }

    private ProjectEvent.StageChanged stageChanged(ProjectStage from, LocalDate on, Instant at, boolean restatement) {
        return new ProjectEvent.StageChanged(
                id(), description.code, description.title, divisionCode(), from, stage, overlay, at, on, restatement);
    }

    private void apply(ActualDates dates) {
        actualStart = dates.start();
        actualCompletion = dates.completion();
        actualCommissioning = dates.commissioning();
        actualFullCapacity = dates.fullCapacity();
    }

    @Override
    public String divisionCode() {
        return description.divisionCode;
    }

    @Override
    public ProjectEvent.State state() {
        return ProjectEvent.State.of(this);
    }

    /** Lets the light be what rules and leaders say of it. */
    void shine(@Nullable Verdict verdict, LocalDate today) {
        light = light();
        light.shine(verdict, today);
    }

    /** Notes that a day has come on which the light is another. */
    void noteLight() {
        changed("light-changed");
    }

    /**
     * Decides on another light than the computed one.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 once it is cancelled, 422 for a day that is past or too far away
     */
    void overrideLight(LightOverride decision, LocalDate today) {
        overlay.refuseIfCancelled();
        light = light();
        light.override(decision, today);
        changed("light-overridden");
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if nothing is overridden */
    void withdrawLightOverride() {
        light().withdrawOverride();
        changed("light-restored");
    }

    ProjectLight light() {
        return light == null ? new ProjectLight() : light;
    }

    /** The stages that may follow; none while an overlay lies over the project. */
    Set<ProjectStage> next() {
        return overlay == Overlay.NONE ? stage.next() : Set.of();
    }

    /** The stages that it has been at, and that its course may be taken back to; none while an overlay lies over it. */
    Set<ProjectStage> before() {
        return overlay == Overlay.NONE
                ? stage.before().stream().filter(actualDates()::led).collect(toCollection(LinkedHashSet::new))
                : Set.of();
    }

    /** Actually begun and not called off. */
    boolean started() {
        return actualStart != null && overlay != Overlay.CANCELLED;
    }

    ActualDates actualDates() {
        return new ActualDates(actualStart, actualCompletion, actualCommissioning, actualFullCapacity);
    }

    ProjectDescription description() {
        return description;
    }

    ProjectStage stage() {
        return stage;
    }

    Overlay overlay() {
        return overlay;
    }

    /** Per cent of its capacity that is commissioned; absent before that. */
    @Nullable
    BigDecimal commissionedPct() {
        return commissionedPct;
    }

    Course course() {
        return new Course(course);
    }

    List<AnnualListing> listings() {
        return List.copyOf(listings);
    }
}
