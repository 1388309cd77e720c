package dev.pinglu.gateway.value;

import dev.pinglu.kit.time.Period;
import java.math.BigDecimal;

/**
 * A stored figure, or several of them added up.
 *
 * @param counted how many contributions are in the value
 */
record Amount(Period period, BigDecimal value, long counted, long suppressed, long unevaluated) {
    static Amount nothing(Period period) {
        return new Amount(period, BigDecimal.ZERO, 0, 0, 0);
    }

    /** Adds up; the period stays this one's. */
    Amount plus(Amount other) {
        return new Amount(
                period,
                value.add(other.value),
                counted + other.counted,
                suppressed + other.suppressed,
                unevaluated + other.unevaluated);
    }
}
