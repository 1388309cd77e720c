package dev.pinglu.projects.progress;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Takes a plan out that should not have been set. */
public record WithdrawPlan(@NotBlank @Size(max = 500) String reason) {}
