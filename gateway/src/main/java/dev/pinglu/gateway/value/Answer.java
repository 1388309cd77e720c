package dev.pinglu.gateway.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pinglu.gateway.metric.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A figure, with everything that is needed to trust it.
 *
 * @param period the period the value stands for; for an ingested one the observed period within the one asked for
 * @param asOf the day of whose end it is
 * @param tree {@code THEN} if it was asked for as if no division had ever been replaced
 * @param by the dimension it was split by, with its {@code key}
 * @param value in the base unit, neither scaled nor rounded; null with a {@code reason}
 * @param numerator of a rate, in its own metric's base unit
 * @param display scaled and rounded for people
 * @param reason why there is no value: {@code zero-denominator}, {@code not-recorded}, {@code several-records},
 *     {@code suppressed}, {@code not-known-then}, {@code being-recomputed}
 * @param suppressed whether a value is held back for privacy
 * @param mark such as PROVISIONAL
 * @param residual what the items do not cover: parent minus children, or total minus keys
 * @param unevaluated how many records could not be evaluated and are missing in the value
 * @param items the parts, if the answer was split
 */
public record Answer(
        String metric,
        int version,
        String division,
        String period,
        LocalDate asOf,
        Optional<Tree> tree,
        Optional<String> by,
        Optional<String> key,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable
        BigDecimal value,

        String unit,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Optional<Texts> numeratorDisplay,
        Optional<Texts> denominatorDisplay,
        Texts display,
        Optional<String> reason,
        boolean suppressed,
        Optional<String> mark,
        Optional<BigDecimal> residual,
        long unevaluated,
        Freshness freshness,
        Optional<List<Answer>> items) {

    /** Whether another answer differs in nothing but how far the figures had come when it was given. */
    public boolean saysTheSameAs(Answer other) {
        return with(other.freshness, residual, items).equals(other);
    }

    Answer withItems(List<Answer> parts, Optional<BigDecimal> rest) {
        return with(freshness, rest, Optional.of(parts));
    }

    private Answer with(Freshness standing, Optional<BigDecimal> rest, Optional<List<Answer>> parts) {
        return new Answer(
                metric,
                version,
                division,
                period,
                asOf,
                tree,
                by,
                key,
                value,
                unit,
                numerator,
                denominator,
                numeratorDisplay,
                denominatorDisplay,
                display,
                reason,
                suppressed,
                mark,
                rest,
                unevaluated,
                standing,
                parts);
    }
}
