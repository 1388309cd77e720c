package dev.pinglu.projects.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Lets a project have the light again that the rules give. */
public record WithdrawLightOverride(
        @NotBlank @Size(max = 500) String reason) {}
