package dev.pinglu.gateway.value;

import dev.pinglu.gateway.metric.Contribution;
import dev.pinglu.gateway.metric.Contribution.Standing;
import java.math.BigDecimal;

/** By how much a stored figure changes: its value, and how many contributions of each standing are in it. */
record Delta(BigDecimal value, long counted, long suppressed, long unevaluated) {
    static Delta of(Contribution contribution, int sign) {
        return new Delta(
                sign < 0 ? contribution.value().negate() : contribution.value(),
                contribution.standing() == Standing.COUNTED ? sign : 0,
                contribution.standing() == Standing.SUPPRESSED ? sign : 0,
                contribution.standing() == Standing.UNEVALUATED ? sign : 0);
    }

    Delta plus(Delta other) {
        return new Delta(
                value.add(other.value),
                counted + other.counted,
                suppressed + other.suppressed,
                unevaluated + other.unevaluated);
    }

    Delta times(int sign) {
        return sign == 1
                ? this
                : new Delta(
                        value.multiply(BigDecimal.valueOf(sign)),
                        counted * sign,
                        suppressed * sign,
                        unevaluated * sign);
    }

    boolean isNothing() {
        return value.signum() == 0 && counted == 0 && suppressed == 0 && unevaluated == 0;
    }
}
