package dev.pinglu.projects.project;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * States that more of a project that was commissioned in part is commissioned now.
 *
 * @param commissionedPct per cent of its capacity that is commissioned altogether; 100 for all of it
 * @param on the day on which it was, not in the future
 */
public record CommissionFurther(
        @NotNull @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal commissionedPct,

        @NotNull LocalDate on,
        @Size(max = 500) @Nullable String reason,
        @Size(max = 200) @Nullable String document) {}
