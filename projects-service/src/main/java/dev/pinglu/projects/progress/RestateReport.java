package dev.pinglu.projects.progress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Replaces figures that count by corrected ones, and why. */
public record RestateReport(
        @NotNull @Valid Figures figures,
        @NotBlank @Size(max = 500) String reason) {}
