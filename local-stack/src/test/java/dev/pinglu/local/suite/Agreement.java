package dev.pinglu.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pinglu.local.rest.Api;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds every figure of the services' tables, of the gateway's model and of a plain count of the records against each other. */
final class Agreement {
    private static final List<String> SERVICES = List.of("projects", "rural", "civility");

    private final Api reader;
    private final PlainLedger plain;
    private final long seed;
    private final Map<String, JsonNode> metrics;

    Agreement(Api reader, PlainLedger plain, long seed) {
        this.reader = reader;
        this.plain = plain;
        this.seed = seed;
        this.metrics = by("id", reader.get("/api/metrics").path("items"));
    }

    /** All figures of every one of the divisions in every one of the periods. */
    void requireTotals(List<String> divisions, List<String> periods) {
        divisions.stream()
                .flatMap(division -> periods.stream().map(period -> new Cell(division, period)))
                .toList()
                .parallelStream()
                .forEach(this::requireTotals);
    }

    private record Cell(String division, String period) {}

    private void requireTotals(Cell cell) {
        String where = "?division=" + cell.division() + "&period=" + cell.period();
        String what = "seed %d, %s".formatted(seed, where);
        Map<String, JsonNode> answers =
                by("metric", reader.get("/api/overview" + where).path("figures"));
        Map<String, JsonNode> counted = new TreeMap<>();
        for (String service : SERVICES) {
            counted.putAll(
                    by("kpi", reader.get("/api/" + service + "/kpis" + where).path("items")));
        }
        // A service leaves out what has no value in such a period.
        assertThat(answers.keySet()).as(what).containsAll(counted.keySet());
        // What has no total is compared by its keys.
        assertThat(metrics.values())
                .as(what)
                .filteredOn(metric -> !answers.containsKey(metric.path("id").asText()))
                .allSatisfy(metric -> assertThat(metric.path("by")).isNotEmpty());
        counted.forEach((figure, kpi) -> {
            for (String part : List.of("unit", "reason", "period")) {
                assertThat(kpi.path(part))
                        .as("%s: %s of %s", what, part, figure)
                        .isEqualTo(answers.get(figure).path(part));
            }
        });
        Map<String, BigDecimal> gateway = values(answers);
        assertThat(values(counted)).as(what).isEqualTo(gateway);
        assertThat(sums(gateway)).as(what).isEqualTo(shown(plain.sums(cell.division(), cell.period())));
    }

    /** All figures of a division and period by each of their dimensions; returns how many that were. */
    int requireKeys(String division, String period) {
        int compared = 0;
        for (Map.Entry<String, JsonNode> metric : metrics.entrySet()) {
            for (JsonNode dimension : metric.getValue().path("by")) {
                requireKeys(metric.getKey(), dimension.asText(), division, period);
                compared++;
            }
        }
        return compared;
    }

    private void requireKeys(String figure, String dimension, String division, String period) {
        String by = "?division=" + division + "&period=" + period + "&by=" + dimension;
        String what = "seed %d, %s%s".formatted(seed, figure, by);
        Map<String, BigDecimal> gateway = keys(reader.get("/api/metrics/" + figure + "/values" + by));
        Map<String, BigDecimal> counted = keys(reader.get("/api/" + service(figure) + "/kpis/" + figure + by));
        assertThat(counted).as(what).isEqualTo(gateway);
        if (isSum(figure)) {
            Map<String, BigDecimal> sums = new TreeMap<>();
            plain.keys(figure, division, period, dimension).forEach((key, sum) -> note(sums, key, sum));
            assertThat(gateway).as(what).isEqualTo(sums);
        }
    }

    private static String service(String figure) {
        String domain = figure.substring(0, figure.indexOf('.'));
        return SERVICES.contains(domain) ? domain : "projects";
    }

    private static Map<String, JsonNode> by(String name, JsonNode items) {
        Map<String, JsonNode> named = new TreeMap<>();
        items.forEach(item -> named.put(item.path(name).asText(), item));
        return named;
    }

    private static Map<String, BigDecimal> keys(JsonNode split) {
        return values(by("key", split.path("items")));
    }

    private static Map<String, BigDecimal> values(Map<String, JsonNode> answers) {
        Map<String, BigDecimal> values = new TreeMap<>();
        answers.forEach(
                (name, answer) -> note(values, name, answer.path("value").decimalValue()));
        return values;
    }

    /** One that is zero may as well be missing. */
    private static void note(Map<String, BigDecimal> values, String name, BigDecimal value) {
        if (value.signum() != 0) {
            values.put(name, value.stripTrailingZeros());
        }
    }

    /** The sums, and the rates that follow from them. */
    private static Map<String, BigDecimal> shown(Map<String, BigDecimal> sums) {
        Map<String, BigDecimal> shown = new TreeMap<>();
        sums.forEach((figure, sum) -> note(shown, figure, sum));
        PlainLedger.rates().forEach((rate, parts) -> {
            BigDecimal above = sums.getOrDefault(parts.get(0), BigDecimal.ZERO);
            BigDecimal below = sums.getOrDefault(parts.get(1), BigDecimal.ZERO);
            if (below.signum() != 0) {
                note(shown, rate, above.divide(below, MathContext.DECIMAL64));
            }
        });
        return shown;
    }

    /** Without what is observed elsewhere and no sum of records. */
    private Map<String, BigDecimal> sums(Map<String, BigDecimal> figures) {
        Map<String, BigDecimal> sums = new TreeMap<>(figures);
        sums.keySet().removeIf(this::isObserved);
        return sums;
    }

    private boolean isSum(String figure) {
        return !isObserved(figure) && !PlainLedger.rates().containsKey(figure);
    }

    private boolean isObserved(String figure) {
        return metrics.get(figure).path("kind").asText().equalsIgnoreCase("INGESTED");
    }
}
