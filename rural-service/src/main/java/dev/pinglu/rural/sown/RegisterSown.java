package dev.pinglu.rural.sown;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * Registers what is sown of one crop in one place for one harvest.
 *
 * @param divisionCode a township or a place below it
 */
public record RegisterSown(
        @Min(1990) @Max(2100) int year,
        @NotNull Season season,
        @NotNull Crop crop,
        @NotBlank String divisionCode,
        @NotNull @Valid SownFigures figures) {}
