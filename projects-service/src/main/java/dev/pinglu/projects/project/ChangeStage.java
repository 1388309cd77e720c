package dev.pinglu.projects.project;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Moves a project to another stage.
 *
 * @param on the day on which it reached the stage, not in the future
 */
public record ChangeStage(
        @NotNull ProjectStage to,
        @NotNull LocalDate on,
        @Size(max = 500) @Nullable String reason) {}
