package dev.pinglu.projects.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Suspends, resumes or cancels a project.
 *
 * @param document the decision document; a cancellation needs it, and so does a project that resumes after a year or more
 * @param permitVerifiedOn the day on which whoever gave the permit looked at it again; a project that resumes after a year or more
 *     needs it
 */
public record ChangeOverlay(
        @NotNull Overlay to,
        @NotNull LocalDate on,
        @NotBlank @Size(max = 500) String reason,
        @Size(max = 200) @Nullable String document,
        @Nullable LocalDate permitVerifiedOn) {}
