package dev.pinglu.projects.trialrun;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Starts, interrupts, restarts or ends a trial run.
 *
 * @param at date and time with offset, not in the future
 * @param reason of an interruption or a failure; these cannot do without
 */
public record ChangeTrialRunStage(
        @NotNull TrialRunStage to,

        @Schema(examples = "2022-08-19T08:00:00+08:00") @NotNull
        Instant at,

        @Size(max = 500) @Nullable String reason) {}
