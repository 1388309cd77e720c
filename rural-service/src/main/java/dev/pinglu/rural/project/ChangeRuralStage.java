package dev.pinglu.rural.project;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Moves a rural project to the next stage: by the clerk who reports it, or by the approver who decides it.
 *
 * @param on the day on which it reached the stage, not in the future
 * @param document what the step rests on; REPLIED and ACCEPTED need it
 */
public record ChangeRuralStage(
        @NotNull RuralStage to,
        @NotNull LocalDate on,
        @Size(max = 500) @Nullable String reason,
        @Size(max = 200) @Nullable String document) {}
