package dev.pinglu.civility.work;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger keeps of a work apart from its course.
 *
 * @param year of the plan that it belongs to
 * @param households that it serves; 0 where it serves everybody
 * @param buildings that it touches
 * @param areaSqm that it touches, in m²
 * @param funding what each source is to pay, each source once
 */
public record DescribeWork(
        @Size(max = 50) @Nullable String localNo,
        @NotBlank @Size(max = 200) String title,
        @NotNull Integer year,
        @NotNull WorkCategory category,
        @NotBlank String divisionCode,
        @NotNull @PositiveOrZero @Max(1_000_000) Integer households,
        @NotNull @PositiveOrZero @Max(1_000_000) Integer buildings,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2)
        BigDecimal areaSqm,

        @Size(max = 20) @Nullable List<@Valid @NotNull PlannedFunds> funding) {

    List<PlannedFunds> funds() {
        return funding == null ? List.of() : funding;
    }
}
