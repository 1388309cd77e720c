package dev.pinglu.projects.occupant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Tells that an enterprise has left its park.
 *
 * @param on the last day, not in the future
 */
public record LeavePark(
        @NotNull LocalDate on, @NotBlank @Size(max = 500) String reason) {}
