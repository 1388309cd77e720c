package dev.pinglu.rural.sown;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** One sown record of a take-over: what it is, and how firm its figures are. */
public record CarriedOverSown(
        @NotNull @Valid RegisterSown sown, @NotNull SownStage stage) {}
