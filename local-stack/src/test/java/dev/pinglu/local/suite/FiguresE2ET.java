package dev.pinglu.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pinglu.local.rest.Api;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Counts every figure three times over a random ledger that came in by REST: the services in their tables, the gateway from events,
 * and a plain count of the records. {@code -Dpinglu.seed} repeats a run.
 */
@Order(2)
@ExtendWith(RunningSuite.class)
class FiguresE2ET {
    private static final int RECORDS = 60;
    private static final List<String> SERVICES = List.of("projects", "rural", "civility");
    private static final List<String> DIVISIONS = List.of(
            "140603",
            "140603100",
            "140603101",
            "140603205",
            "140603204",
            "140603100001",
            "140603100002",
            "140603101L01");
    private static final List<String> YEARS = List.of("2021", "2022");
    private static final List<String> MONTHS =
            List.of("2022-01", "2022-03", "2022-05", "2022-06", "2022-08", "2022-09", "2022-10", "2022-12");

    private final long seed = Long.getLong("pinglu.seed", System.nanoTime());

    @Test
    void theServicesTheGatewayAndAPlainCountAgreeOnEveryFigure(Suite suite) {
        // Given
        RandomLedger ledger = new RandomLedger(suite, seed);
        // When
        ledger.enter(RECORDS);
        // Then
        assertThat(ledger.accepted()).as("seed %d", seed).isGreaterThan(2 * RECORDS);
        new View(suite).awaitAgreement();
        Api reader = suite.as("leader");
        PlainLedger plain = new PlainLedger(reader);
        for (String division : DIVISIONS) {
            YEARS.forEach(year -> compare(reader, plain, division, year));
            MONTHS.forEach(month -> compare(reader, plain, division, month));
        }
        assertThat(YEARS.stream()
                        .mapToInt(year -> compareKeys(reader, plain, year))
                        .sum())
                .isGreaterThan(80);
    }

    private void compare(Api reader, PlainLedger plain, String division, String period) {
        String where = "?division=" + division + "&period=" + period;
        Map<String, BigDecimal> gateway = new TreeMap<>();
        Map<String, JsonNode> answers = new TreeMap<>();
        for (JsonNode tile : reader.get("/api/overview" + where).path("figures")) {
            answers.put(tile.path("metric").asText(), tile);
        }
        Map<String, BigDecimal> services = new TreeMap<>();
        for (String service : SERVICES) {
            for (JsonNode counted :
                    reader.get("/api/" + service + "/kpis" + where).path("items")) {
                String figure = counted.path("kpi").asText();
                JsonNode answer = answers.get(figure);
                assertThat(answer).as("%s in the overview", figure).isNotNull();
                assertThat(counted.path("unit")).as(figure).isEqualTo(answer.path("unit"));
                assertThat(counted.path("reason"))
                        .as("%s %s %s", seed, figure, where)
                        .isEqualTo(answer.path("reason"));
                assertThat(counted.path("period"))
                        .as("%s %s %s", seed, figure, where)
                        .isEqualTo(answer.path("period"));
                note(services, figure, counted);
                note(gateway, figure, answer);
            }
        }
        assertThat(services).as("seed %d, %s", seed, where).isEqualTo(gateway);
        Map<String, BigDecimal> sums = shown(plain.sums(division, period));
        assertThat(comparable(gateway)).as("seed %d, %s", seed, where).isEqualTo(sums);
    }

    /** How many figures and dimensions were compared. */
    private int compareKeys(Api reader, PlainLedger plain, String year) {
        int compared = 0;
        for (JsonNode metric : reader.get("/api/metrics").path("items")) {
            String figure = metric.path("id").asText();
            for (JsonNode dimension : metric.path("by")) {
                String by = "?division=140603&period=" + year + "&by=" + dimension.asText();
                JsonNode answer = reader.get("/api/metrics/" + figure + "/values" + by);
                JsonNode counted = reader.get("/api/" + service(figure) + "/kpis/" + figure + by);
                Map<String, BigDecimal> gateway = keys(answer);
                assertThat(keys(counted)).as("seed %d, %s %s", seed, figure, by).isEqualTo(gateway);
                compared++;
                if (!metric.path("kind").asText().equalsIgnoreCase("INGESTED")
                        && !PlainLedger.rates().containsKey(figure)) {
                    Map<String, BigDecimal> sums = new TreeMap<>();
                    for (String key : new TreeSet<>(gateway.keySet())) {
                        BigDecimal sum = plain.sums("140603", year, dimension.asText(), key)
                                .get(figure);
                        sums.put(key, sum.stripTrailingZeros());
                    }
                    assertThat(gateway).as("seed %d, %s %s", seed, figure, by).isEqualTo(sums);
                }
            }
        }
        return compared;
    }

    private static String service(String figure) {
        String domain = figure.substring(0, figure.indexOf('.'));
        return SERVICES.contains(domain) ? domain : "projects";
    }

    /** Values by key; one that is zero may as well be missing. */
    private static Map<String, BigDecimal> keys(JsonNode split) {
        Map<String, BigDecimal> keys = new TreeMap<>();
        split.path("items").forEach(item -> note(keys, item.path("key").asText(), item));
        return keys;
    }

    private static void note(Map<String, BigDecimal> figures, String name, JsonNode answer) {
        BigDecimal value = answer.path("value").decimalValue();
        if (value.signum() != 0) {
            figures.put(name, value.stripTrailingZeros());
        }
    }

    /** The sums, and the rates that follow from them. */
    private static Map<String, BigDecimal> shown(Map<String, BigDecimal> sums) {
        Map<String, BigDecimal> shown = new TreeMap<>();
        sums.forEach((figure, sum) -> {
            if (sum.signum() != 0) {
                shown.put(figure, sum.stripTrailingZeros());
            }
        });
        PlainLedger.rates().forEach((rate, parts) -> {
            BigDecimal below = sums.getOrDefault(parts.get(1), BigDecimal.ZERO);
            BigDecimal above = sums.getOrDefault(parts.get(0), BigDecimal.ZERO);
            if (above.signum() != 0 && below.signum() != 0) {
                shown.put(
                        rate,
                        above.divide(below, java.math.MathContext.DECIMAL64).stripTrailingZeros());
            }
        });
        return shown;
    }

    /** Without what is observed elsewhere and no sum of records. */
    private static Map<String, BigDecimal> comparable(Map<String, BigDecimal> figures) {
        Map<String, BigDecimal> sums = new TreeMap<>(figures);
        sums.keySet()
                .removeIf(figure -> figure.startsWith("economy.")
                        || figure.startsWith("rural.grain-") && figure.endsWith("-target")
                        || figure.endsWith("s-watched"));
        return sums;
    }
}
