package dev.pinglu.gateway.metric;

import dev.pinglu.kit.time.Period;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one record adds to one metric in one period.
 *
 * @param keys {@code dimension=key} of every declared dimension the record has a key in, in order of declaration
 * @param division the record's own division, the leaf from which the value rolls up
 * @param value in the metric's base unit; 0 unless the standing is {@code COUNTED}
 * @param mark such as PROVISIONAL, on ingested values
 * @param reason why it could not be evaluated
 */
public record Contribution(
        String metric,
        int version,
        Period period,
        List<String> keys,
        String division,
        BigDecimal value,
        Standing standing,
        @Nullable String mark,
        @Nullable String reason) {

    /** Whether the value counts. */
    public enum Standing {
        COUNTED,
        /** The publisher holds the value back, for privacy. */
        SUPPRESSED,
        /** An expression failed on this record. */
        UNEVALUATED
    }

    /** Two contributions with the same identity replace each other. */
    public record Identity(String metric, int version, String period, List<String> keys) {}

    public Identity identity() {
        return new Identity(metric, version, period.text(), keys);
    }

    /** Compares amounts by value, so that 1 and 1.0 are the same. */
    public boolean sameAs(Contribution other) {
        return metric.equals(other.metric)
                && version == other.version
                && period.text().equals(other.period.text())
                && keys.equals(other.keys)
                && division.equals(other.division)
                && value.compareTo(other.value) == 0
                && standing == other.standing
                && java.util.Objects.equals(mark, other.mark)
                && java.util.Objects.equals(reason, other.reason);
    }
}
