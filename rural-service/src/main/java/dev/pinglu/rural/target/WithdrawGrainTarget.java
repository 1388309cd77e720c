package dev.pinglu.rural.target;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Takes a grain target out that was set by mistake (作废).
 *
 * @param reason stands in the history
 */
public record WithdrawGrainTarget(@NotBlank @Size(max = 500) String reason) {}
