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
 * @param asOf the business day on which it was counted
 * @param by the dimension of the items, or of the {@code key} that it is counted for
 * @param value in the base unit, neither scaled nor rounded; null with a {@code reason}
 * @param reason why there is no value: {@code zero-denominator}, {@code not-recorded}, {@code suppressed}
 * @param items the parts, if it was asked for by a dimension
 */
public record KpiAnswer(
        String kpi,
        String division,
        String period,
        LocalDate asOf,
        Optional<String> by,
        Optional<String> key,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable
        BigDecimal value,

        String unit,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Optional<String> reason,
        Optional<List<KpiAnswer>> items) {

    KpiAnswer withItems(String dimension, List<KpiAnswer> parts) {
        return new KpiAnswer(
                kpi,
                division,
                period,
                asOf,
                Optional.of(dimension),
                key,
                value,
                unit,
                numerator,
                denominator,
                reason,
                Optional.of(parts));
    }
}
