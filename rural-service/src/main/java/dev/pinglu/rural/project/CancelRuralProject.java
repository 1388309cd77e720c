package dev.pinglu.rural.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Cancels a rural project.
 *
 * @param document the decision document
 */
public record CancelRuralProject(
        @NotNull LocalDate on,
        @NotBlank @Size(max = 500) String reason,
        @NotBlank @Size(max = 200) String document) {}
