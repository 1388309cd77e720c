package dev.pinglu.civility.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Enters an organisation that was founded.
 *
 * @param parentId a federation above a corps, a corps above a team; absent for a federation
 * @param foundedOn not in the future, and not before the parent was founded
 */
public record FoundOrganisation(
        @NotNull OrganisationKind kind,
        @NotBlank @Size(max = 100) String name,
        @Nullable UUID parentId,
        @NotBlank String divisionCode,
        @NotNull LocalDate foundedOn) {}
