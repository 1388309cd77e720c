package dev.pinglu.projects.trialrun;

import dev.pinglu.projects.project.Overlay;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds trial runs for tests: {@code aTrialRun().of(project).at(RUNNING)}. */
final class TrialRunFixture {
    static final Instant START = Instant.parse("2022-09-01T00:00:00Z");
    static final Instant LATER = Instant.parse("2022-10-20T00:00:00Z");

    private UUID projectId = new UUID(1, 1);
    private String unit = "4号机组";
    private @Nullable Integer requiredHours;

    static TrialRunFixture aTrialRun() {
        return new TrialRunFixture();
    }

    TrialRunFixture of(UUID projectId) {
        this.projectId = projectId;
        return this;
    }

    TrialRunFixture of(String unit) {
        this.unit = unit;
        return this;
    }

    TrialRunFixture requiring(int hours) {
        this.requiredHours = hours;
        return this;
    }

    PlanTrialRun planned() {
        return new PlanTrialRun(projectId, unit, BigDecimal.valueOf(1000), requiredHours);
    }

    /** A trial run that stands at a stage, started at {@link #START}. */
    TrialRun at(TrialRunStage stage) {
        var run = TrialRun.plan(planned(), "140603", Overlay.NONE);
        if (stage != TrialRunStage.PLANNED) {
            step(run, TrialRunStage.RUNNING, Duration.ZERO);
        }
        if (stage != TrialRunStage.PLANNED && stage != TrialRunStage.RUNNING) {
            step(run, stage, Duration.ofHours(run.requiredHours()));
        }
        return run;
    }

    /** A step so much after the start. */
    static void step(TrialRun run, TrialRunStage to, Duration afterStart) {
        run.moveTo(new ChangeTrialRunStage(to, START.plus(afterStart), "试验"), LATER);
    }
}
