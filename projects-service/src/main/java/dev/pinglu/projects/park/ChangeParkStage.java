package dev.pinglu.projects.park;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Moves a park to its next stage.
 *
 * @param on the day on which it reached the stage, not in the future
 */
public record ChangeParkStage(
        @NotNull ParkStage to,
        @NotNull LocalDate on,
        @Size(max = 500) @Nullable String reason) {}
