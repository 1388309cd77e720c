package dev.pinglu.projects.progress;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Sends a report back to whoever submitted it, to be mended. */
public record SendBackReport(@NotBlank @Size(max = 500) String reason) {}
