package dev.pinglu.projects.evidence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Takes evidence back that should not have been recorded, or shows something else. */
public record WithdrawEvidence(@NotBlank @Size(max = 500) String reason) {}
