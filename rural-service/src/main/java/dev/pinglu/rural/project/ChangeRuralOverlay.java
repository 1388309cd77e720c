package dev.pinglu.rural.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Suspends, resumes or cancels a rural project.
 *
 * @param document the decision document; a cancellation needs it
 */
public record ChangeRuralOverlay(
        @NotNull RuralOverlay to,
        @NotNull LocalDate on,
        @NotBlank @Size(max = 500) String reason,
        @Size(max = 200) @Nullable String document) {}
