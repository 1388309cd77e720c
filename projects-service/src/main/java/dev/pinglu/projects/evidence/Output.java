package dev.pinglu.projects.evidence;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was produced in a run of months.
 *
 * @param fromMonth the first, e.g. {@code 2021-09}
 * @param toMonth the last
 * @param ofDesign the output as a part of what the design foresees for these months: 0.85
 */
@Embeddable
@Schema(name = "OutputOfMonths")
public record Output(
        @NotBlank @Pattern(regexp = MONTH) @Schema(examples = "2021-09")
        String fromMonth,

        @NotBlank @Pattern(regexp = MONTH) @Schema(examples = "2022-08")
        String toMonth,

        @NotNull @PositiveOrZero @Digits(integer = 1, fraction = 4) @Schema(examples = "0.85")
        BigDecimal ofDesign) {
    private static final String MONTH = "20[0-9]{2}-(0[1-9]|1[0-2])";

    YearMonth first() {
        return YearMonth.parse(fromMonth);
    }

    YearMonth last() {
        return YearMonth.parse(toMonth);
    }

    /** How many months there are, both ends included. */
    long months() {
        return first().until(last(), ChronoUnit.MONTHS) + 1;
    }
}
