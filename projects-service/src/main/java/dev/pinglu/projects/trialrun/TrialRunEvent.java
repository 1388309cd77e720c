package dev.pinglu.projects.trialrun;

import dev.pinglu.kit.event.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a trial run publishes; the JSON Schema beside the application describes each field. */
public sealed interface TrialRunEvent {

    /** The whole public state of a trial run. */
    @EventType("dev.pinglu.projects.trial-run.state.v1")
    @Schema(name = "TrialRunState")
    record State(
            UUID id,
            UUID projectId,
            String unit,
            @Nullable BigDecimal capacityMw,
            int requiredHours,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            int interruptions,
            TrialRunStage stage,
            boolean passed,
            String divisionCode,
            boolean removed)
            implements TrialRunEvent {

        static State of(TrialRun run) {
            return new State(
                    run.id(),
                    run.projectId(),
                    run.unit(),
                    run.capacityMw(),
                    run.requiredHours(),
                    run.startedAt(),
                    run.endedAt(),
                    run.interruptions().size(),
                    run.stage(),
                    run.stage() == TrialRunStage.PASSED,
                    run.divisionCode(),
                    run.removed());
        }
    }
}
