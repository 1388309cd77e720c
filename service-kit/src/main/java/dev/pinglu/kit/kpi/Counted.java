package dev.pinglu.kit.kpi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value, or the reason why there is none.
 *
 * @param period that it stands for
 */
record Counted(
        String period,
        @Nullable BigDecimal value,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Optional<String> reason) {

    static Counted of(String period, BigDecimal value) {
        return new Counted(period, plain(value), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Counted notRecorded(String period) {
        return nothing(period, "not-recorded");
    }

    static Counted suppressed(String period) {
        return nothing(period, "suppressed");
    }

    /** The ledger began later. */
    static Counted notKnownThen(String period) {
        return nothing(period, "not-known-then");
    }

    /** Divides; nothing by nothing is not zero. */
    Counted dividedBy(Counted below) {
        if (value == null || below.value == null) {
            return nothing(period, (value == null ? this : below).reason.orElseThrow());
        }
        boolean zero = below.value.signum() == 0;
        return new Counted(
                period,
                zero ? null : plain(value.divide(below.value, MathContext.DECIMAL64)),
                Optional.of(value),
                Optional.of(below.value),
                zero ? Optional.of("zero-denominator") : Optional.empty());
    }

    private static Counted nothing(String period, String reason) {
        return new Counted(period, null, Optional.empty(), Optional.empty(), Optional.of(reason));
    }

    /** Without trailing zeros and exponent, so that it is written as people write numbers. */
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
