package dev.pinglu.kit.kpi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a service counts.
 *
 * @param period for what was observed, the observed period within the one asked for
 * @param asOf the day of whose end it is, or the business day on which it was counted
 * @param value in the base unit, neither scaled nor rounded; null with a {@code reason}
 * @param reason why there is no value: {@code zero-denominator}, {@code not-recorded}, {@code suppressed},
 *     {@code not-known-then}
 * @param by the dimension of the items
 * @param items the parts, if it was asked for by a dimension
 */
public record KpiAnswer(
        String kpi,
        String division,
        String period,
        LocalDate asOf,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable
        BigDecimal value,

        String unit,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Optional<String> reason,
        Optional<String> by,
        Optional<List<Part>> items) {

    /** The same of the records with one key. */
    @Schema(name = "KpiPart")
    public record Part(
            String key,
            String period,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable
            BigDecimal value,

            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator,
            Optional<String> reason) {
        static Part of(String key, Counted counted) {
            return new Part(
                    key,
                    counted.period(),
                    counted.value(),
                    counted.numerator(),
                    counted.denominator(),
                    counted.reason());
        }
    }
}
