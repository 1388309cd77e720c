package dev.pinglu.projects.project;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What a project will be able to produce.
 *
 * @param unit as the feasibility study gives it, e.g. {@code MW} or {@code 万吨/年}
 * @param designAnnual amount in that unit; a rated power for power plants
 */
public record Capacity(
        @NotBlank @Size(max = 100) String product,
        @NotBlank @Size(max = 20) String unit,

        @NotNull @Positive @Digits(integer = 12, fraction = 4)
        BigDecimal designAnnual) {}
