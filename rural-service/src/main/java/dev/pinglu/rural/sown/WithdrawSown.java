package dev.pinglu.rural.sown;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Takes a sown record out that was entered by mistake (作废).
 *
 * @param reason stands in the history
 */
public record WithdrawSown(@NotBlank @Size(max = 500) String reason) {}
