package dev.pinglu.rural.sown;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Moves a sown record to the next stage. */
public record ChangeSownStage(
        @NotNull SownStage to, @Size(max = 500) @Nullable String reason) {}
