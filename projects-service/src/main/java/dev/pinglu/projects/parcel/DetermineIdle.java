package dev.pinglu.projects.parcel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Determines that a parcel lies idle, after a survey.
 *
 * @param on the day, not in the future
 * @param document the determination (闲置土地认定书)
 */
public record DetermineIdle(
        @NotNull LocalDate on, @NotBlank @Size(max = 200) String document) {}
