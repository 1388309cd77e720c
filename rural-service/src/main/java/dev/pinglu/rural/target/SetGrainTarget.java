package dev.pinglu.rural.target;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/**
 * Sets the grain target of a year for the district or a township, or replaces it.
 *
 * @param areaMu to be sown, in mu
 * @param outputTonnes to be harvested, in tonnes
 */
public record SetGrainTarget(
        @Min(1990) @Max(2100) int year,
        @NotBlank String divisionCode,

        @NotNull @Positive @Digits(integer = 12, fraction = 2)
        BigDecimal areaMu,

        @NotNull @Positive @Digits(integer = 11, fraction = 3)
        BigDecimal outputTonnes) {}
