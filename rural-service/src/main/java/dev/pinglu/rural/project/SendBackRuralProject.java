package dev.pinglu.rural.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Sends a rural project back to the clerk instead of deciding on it. */
public record SendBackRuralProject(
        @NotBlank @Size(max = 500) String reason) {}
