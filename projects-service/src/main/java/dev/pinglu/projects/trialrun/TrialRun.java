package dev.pinglu.projects.trialrun;

import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.projects.project.Overlay;
import dev.pinglu.projects.project.ProjectEvent;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A trial run of one unit of a project at full load (满负荷试运行); an interruption restarts the count of hours. */
@Entity
@Audited
public class TrialRun extends AggregateRoot {
    private UUID projectId = new UUID(0, 0);
    private String divisionCode = "";

    @Enumerated(EnumType.STRING)
    private Overlay projectOverlay = Overlay.NONE;

    private String unit = "";
    private @Nullable BigDecimal capacityMw;
    private int requiredHours;

    @Enumerated(EnumType.STRING)
    private TrialRunStage stage = TrialRunStage.PLANNED;

    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;
    private @Nullable String failureReason;

    @OneToMany(mappedBy = "trialRun", cascade = CascadeType.ALL)
    @OrderBy("number")
    @BatchSize(size = 100)
    private List<Interruption> interruptions = new ArrayList<>();

    protected TrialRun() {}

    /**
     * A new trial run is planned.
     *
     * @param divisionCode where the project lies
     * @param projectOverlay what lies over it
     */
    static TrialRun plan(PlanTrialRun request, String divisionCode, Overlay projectOverlay) {
        var run = new TrialRun();
        run.projectId = request.projectId();
        run.projectOverlay = projectOverlay;
        run.describe(request, divisionCode);
        run.changed("planned");
        return run;
    }

    /**
     * Replaces the plan.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 once it has started, 422 if the request names another project
     */
    void replan(PlanTrialRun request, String divisionCode) {
        if (stage != TrialRunStage.PLANNED) {
            throw Problems.conflict("trial-run.started", "The trial run has started; what it has to prove stands");
        }
        if (!request.projectId().equals(projectId)) {
            throw Problems.refused("trial-run.project", "projectId", "The trial run belongs to another project");
        }
        describe(request, divisionCode);
        changed("replanned");
    }

    private void describe(PlanTrialRun request, String lies) {
        divisionCode = lies;
        unit = request.unit();
        capacityMw = request.capacityMw();
        requiredHours = request.requiredHoursOrDefault();
    }

    /**
     * Takes a step of the stage machine.
     *
     * @param now no step lies behind it
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if there is no such step or the project is cancelled, 422 if a
     *     guard refuses it, above all a pass before the required hours are run without interruption
     */
    void moveTo(ChangeTrialRunStage step, Instant now) {
        projectOverlay.refuseIfCancelled();
        if (!stage.next().contains(step.to())) {
            throw Problems.transitionRefused(stage, step.to(), stage.next());
        }
        TrialRunGuards.check(this, step, now);
        switch (step.to()) {
            case RUNNING -> run(step.at());
            case INTERRUPTED ->
                interruptions.add(new Interruption(
                        this, interruptions.size() + 1, step.at(), Objects.requireNonNull(step.reason())));
            case PASSED -> endedAt = step.at();
            case FAILED -> {
                endedAt = step.at();
                failureReason = step.reason();
            }
            case PLANNED -> throw new IllegalStateException("No step leads back to the plan");
        }
        var restarted = stage == TrialRunStage.INTERRUPTED && step.to() == TrialRunStage.RUNNING;
        stage = step.to();
        changed(verb(restarted));
    }

    /** Its project was suspended, resumed or called off; nobody owes a trial run of what does not go on anything. */
    void follow(Overlay overlay) {
        projectOverlay = overlay;
        changed("project-followed");
    }

    private void run(Instant at) {
        if (stage == TrialRunStage.PLANNED) {
            startedAt = at;
        } else {
            interruptions.get(interruptions.size() - 1).restarted(at);
        }
    }

    private String verb(boolean restarted) {
        return switch (stage) {
            case PLANNED -> "planned";
            case RUNNING -> restarted ? "restarted" : "started";
            case INTERRUPTED -> "interrupted";
            case PASSED -> "passed";
            case FAILED -> "failed";
        };
    }

    /** Since when it runs without interruption; absent unless it is running or has passed. */
    private @Nullable Instant runningSince() {
        return interruptions.isEmpty()
                ? startedAt
                : interruptions.get(interruptions.size() - 1).restartedAt();
    }

    /** The time without interruption up to an instant, zero while there is none. */
    Duration uninterruptedUntil(Instant at) {
        var since = runningSince();
        return since == null ? Duration.ZERO : Duration.between(since, at);
    }

    /** The instant of the last step; absent while the run is planned. */
    @Nullable
    Instant lastStepAt() {
        if (endedAt != null || interruptions.isEmpty()) {
            return endedAt == null ? startedAt : endedAt;
        }
        var last = interruptions.get(interruptions.size() - 1);
        return last.restartedAt() == null ? last.interruptedAt() : last.restartedAt();
    }

    /** Its project lies elsewhere now. */
    void repeat(ProjectEvent.State project) {
        divisionCode = project.divisionCode();
        changed("project-followed");
    }

    @Override
    public String divisionCode() {
        return divisionCode;
    }

    @Override
    public TrialRunEvent.State state() {
        return TrialRunEvent.State.of(this);
    }

    Overlay projectOverlay() {
        return projectOverlay;
    }

    UUID projectId() {
        return projectId;
    }

    String unit() {
        return unit;
    }

    @Nullable
    BigDecimal capacityMw() {
        return capacityMw;
    }

    int requiredHours() {
        return requiredHours;
    }

    TrialRunStage stage() {
        return stage;
    }

    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    String failureReason() {
        return failureReason;
    }

    List<Interruption> interruptions() {
        return List.copyOf(interruptions);
    }
}
