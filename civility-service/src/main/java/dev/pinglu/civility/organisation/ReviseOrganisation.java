package dev.pinglu.civility.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Gives an organisation another name or seat. */
public record ReviseOrganisation(
        @NotBlank @Size(max = 100) String name, @NotBlank String divisionCode) {}
