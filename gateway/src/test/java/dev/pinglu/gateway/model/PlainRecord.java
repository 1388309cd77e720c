package dev.pinglu.gateway.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pinglu.gateway.model.PlainCount.Sum;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one record counts for; what it says twice of the same place counts as one. */
final class PlainRecord {
    private final Map<String, Line> lines = new HashMap<>();

    /** What it says of one place. */
    record Line(String metric, String period, Map<String, String> keys, Sum sum, boolean rollsUp) {
        Line plus(Line more) {
            return new Line(metric, period, keys, new Sum(sum.value().add(more.sum.value()), 1, 0, 0), rollsUp);
        }
    }

    Collection<Line> lines() {
        return lines.values();
    }

    void counts(String metric, String period, long value, Map<String, String> keys) {
        counts(metric, period, BigDecimal.valueOf(value), keys);
    }

    void counts(String metric, String period, BigDecimal value, Map<String, String> keys) {
        add(new Line(metric, period, keys, new Sum(value, 1, 0, 0), true));
    }

    void countsIf(boolean condition, String metric, String period, Map<String, String> keys) {
        if (condition) {
            counts(metric, period, 1, keys);
        }
    }

    void observed(String metric, String period, @Nullable JsonNode value) {
        observed(metric, period, value, Map.of());
    }

    void observed(String metric, String period, @Nullable JsonNode value, Map<String, String> keys) {
        var sum = value == null ? new Sum(BigDecimal.ZERO, 0, 1, 0) : new Sum(value.decimalValue(), 1, 0, 0);
        add(new Line(metric, period, keys, sum, false));
    }

    void cannotBeEvaluated(String metric) {
        lines.put(metric, new Line(metric, "", Map.of(), new Sum(BigDecimal.ZERO, 0, 0, 1), true));
    }

    private void add(Line line) {
        lines.merge(line.metric() + line.period() + new TreeMap<>(line.keys()), line, Line::plus);
    }

    static String text(JsonNode node, String field) {
        return node.get(field).asText();
    }
}
