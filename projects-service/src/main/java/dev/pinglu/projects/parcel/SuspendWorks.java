package dev.pinglu.projects.parcel;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Tells that works on a parcel have stopped (中止开发). Whether the land may come to lie idle depends on how far they were.
 *
 * @param on the day, not in the future
 * @param developedMu on which there are works, in mu
 * @param investedPct of the total investment, per cent
 */
public record SuspendWorks(
        @NotNull LocalDate on,

        @NotNull @PositiveOrZero @Digits(integer = 8, fraction = 2)
        BigDecimal developedMu,

        @NotNull @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal investedPct,

        @NotBlank @Size(max = 500) String reason) {}
