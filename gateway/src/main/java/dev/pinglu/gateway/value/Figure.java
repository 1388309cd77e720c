package dev.pinglu.gateway.value;

import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.kit.time.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure as the stored amounts give it: a value, or the reason why there is none.
 *
 * @param period the one that was found, which for an ingested figure may lie within the one asked for
 */
record Figure(
        Period period,
        @Nullable BigDecimal value,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Optional<String> reason,
        boolean suppressed,
        long unevaluated) {
    private static final String ZERO_DENOMINATOR = "zero-denominator";
    static final String NOT_RECORDED = "not-recorded";
    private static final String SEVERAL_RECORDS = "several-records";
    private static final String SUPPRESSED = "suppressed";
    private static final String NOT_KNOWN_THEN = "not-known-then";
    private static final String BEING_RECOMPUTED = "being-recomputed";
    private static final Comparator<Amount> LATEST = Comparator.<Amount, java.time.LocalDate>comparing(
                    amount -> amount.period().to())
            .thenComparing(amount -> amount.period().from(), Comparator.reverseOrder());

    static Figure notKnownThen(Period period) {
        return nothing(period, NOT_KNOWN_THEN, false, 0);
    }

    /** Its definition is new, and its figures are being computed beside those that are shown. */
    static Figure beingRecomputed(Period period) {
        return nothing(period, BEING_RECOMPUTED, false, 0);
    }

    /** Combines the stored amounts within a period as the metric's kind demands. */
    static Figure of(Metric metric, Period period, List<Amount> amounts) {
        return switch (metric.kind()) {
            case STOCK ->
                summed(
                        metric,
                        period,
                        amounts.stream()
                                .filter(one -> one.period().text().equals(period.text())
                                        || one.period().text().isEmpty())
                                .toList());
            case FLOW -> summed(metric, period, amounts);
            case INGESTED ->
                amounts.stream()
                        .filter(one -> one.counted() > 0 || one.suppressed() > 0)
                        .max(LATEST)
                        .map(Figure::ingested)
                        .orElseGet(() -> nothing(period, NOT_RECORDED, false, unevaluated(amounts)));
            case RATE -> throw new IllegalArgumentException("A rate is made of two figures");
        };
    }

    /** Divides; nothing by nothing is not zero. */
    static Figure rate(Figure numerator, Figure denominator) {
        var above = numerator.value;
        var below = denominator.value;
        if (above == null || below == null) {
            var missing = above == null ? numerator : denominator;
            return nothing(
                    missing.period, missing.reason.orElse(NOT_RECORDED), missing.suppressed, missing.unevaluated);
        }
        boolean zero = below.signum() == 0;
        return new Figure(
                numerator.period,
                zero ? null : plain(above.divide(below, MathContext.DECIMAL64)),
                numerator.plainValue(),
                denominator.plainValue(),
                zero ? Optional.of(ZERO_DENOMINATOR) : Optional.empty(),
                false,
                Math.max(numerator.unevaluated, denominator.unevaluated));
    }

    Optional<BigDecimal> plainValue() {
        return Optional.ofNullable(value);
    }

    private static Figure summed(Metric metric, Period period, List<Amount> amounts) {
        var sum = amounts.stream().reduce(Amount.nothing(period), Amount::plus);
        if (sum.suppressed() > 0 || sum.counted() > 0 && sum.counted() < metric.suppressBelow()) {
            return nothing(period, SUPPRESSED, true, sum.unevaluated());
        }
        return sum.counted() == 0 && metric.unknownWhenNone()
                ? nothing(period, NOT_RECORDED, false, sum.unevaluated())
                : value(period, sum);
    }

    private static Figure ingested(Amount latest) {
        if (latest.suppressed() > 0) {
            return nothing(latest.period(), SUPPRESSED, true, latest.unevaluated());
        } else if (latest.counted() > 1) {
            return nothing(latest.period(), SEVERAL_RECORDS, false, latest.unevaluated());
        }
        return value(latest.period(), latest);
    }

    private static Figure value(Period period, Amount amount) {
        return new Figure(
                period,
                plain(amount.value()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                amount.unevaluated());
    }

    private static Figure nothing(Period period, String reason, boolean suppressed, long unevaluated) {
        return new Figure(
                period, null, Optional.empty(), Optional.empty(), Optional.of(reason), suppressed, unevaluated);
    }

    private static long unevaluated(List<Amount> amounts) {
        return amounts.stream().mapToLong(Amount::unevaluated).sum();
    }

    /** Without trailing zeros and exponent, so that it is written as people write numbers. */
    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
