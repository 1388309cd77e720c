package dev.pinglu.projects.observation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Replaces confirmed figures by those that the source has restated, and why. */
public record RestateObservation(
        @NotNull @Valid Figures figures,
        @NotBlank @Size(max = 500) String reason) {}
