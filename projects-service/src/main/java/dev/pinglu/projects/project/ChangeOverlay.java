package dev.pinglu.projects.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Suspends, resumes or cancels a project.
 *
 * @param document the decision document; a cancellation needs it
 */
public record ChangeOverlay(
        @NotNull Overlay to,
        @NotNull LocalDate on,
        @NotBlank @Size(max = 500) String reason,
        @Size(max = 200) @Nullable String document) {}
