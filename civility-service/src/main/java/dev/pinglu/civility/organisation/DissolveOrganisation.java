package dev.pinglu.civility.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Ends an organisation.
 *
 * @param on the first day without it, not in the future
 */
public record DissolveOrganisation(
        @NotNull LocalDate on, @NotBlank @Size(max = 500) String reason) {}
