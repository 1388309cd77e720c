package dev.pinglu.gateway.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pinglu.gateway.event.Event;
import dev.pinglu.gateway.value.Tree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the definitions say in plain code, from the last states alone: it shares neither an expression nor the tree nor
 * the roll-up with what it is compared to.
 */
final class PlainCount {
    private static final List<String> REGISTER =
            List.of("divisions/140603.csv", "divisions/140603-local.csv", "divisions/merged.csv");

    /** Where each division's records count next: its parent, or whom it was merged into. */
    private final Map<String, String> next = new HashMap<>();

    private final Map<String, Sum> sums = new TreeMap<>();

    private PlainCount(Tree tree) {
        REGISTER.forEach(file -> read(file, tree));
    }

    private record Sum(BigDecimal value, int counted, int suppressed, int unevaluated) {
        Sum plus(Sum other) {
            return new Sum(
                    value.add(other.value),
                    counted + other.counted,
                    suppressed + other.suppressed,
                    unevaluated + other.unevaluated);
        }

        @Override
        public String toString() {
            return value.stripTrailingZeros().toPlainString() + " of " + counted + "/" + suppressed + "/" + unevaluated;
        }
    }

    /** The figures of these states, one of each record, as {@code metric division dimension=key period} to a sum with its counts. */
    static Map<String, String> of(Collection<Event> lastStates, Tree tree) {
        var count = new PlainCount(tree);
        lastStates.stream().filter(e -> !e.data().path("removed").asBoolean()).forEach(count::count);
        var shown = new TreeMap<String, String>();
        count.sums.forEach((place, sum) -> shown.put(place, sum.toString()));
        return shown;
    }

    /** How a sum of the tables is written here. */
    static String shown(BigDecimal value, int counted, int suppressed, int unevaluated) {
        return new Sum(value, counted, suppressed, unevaluated).toString();
    }

    private void count(Event event) {
        var one = new Record(event);
        var data = event.data();
        switch (event.key().substring(0, event.key().indexOf('/'))) {
            case "project" -> project(one, data);
            case "park" -> park(one, data);
            case "indicator-observation" -> observation(one, data);
            case "rural-project" -> ruralProject(one, data);
            case "sown-record" -> sown(one, data);
            case "grain-target" -> {
                one.observed("rural.grain-area-target", data.get("year").asText(), data.get("areaMu"));
                one.observed("rural.grain-output-target", data.get("year").asText(), data.get("outputTonnes"));
            }
            case "watch-summary" -> summary(one, data);
            case "civility-work" ->
                one.counts(
                        "civility.works",
                        data.get("year").asText(),
                        1,
                        Map.of(
                                "category",
                                text(data, "category"),
                                "stage",
                                text(data, "stage"),
                                "origin",
                                origin(data)));
            case "activity" -> {
                if (data.get("held").asBoolean()) {
                    one.counts(
                            "civility.activities-held",
                            text(data, "heldOn").substring(0, 7),
                            1,
                            Map.of("category", text(data, "category"), "origin", origin(data)));
                }
            }
            default -> throw new IllegalStateException(event.key());
        }
        one.add();
    }

    private static void project(Record one, JsonNode data) {
        boolean started = data.get("started").asBoolean();
        boolean upper = !text(data, "level").equals("DISTRICT");
        boolean inPark = data.path("park").has("batch");
        for (var listing : data.get("listings")) {
            if (listing.has("exitedOn")) {
                continue;
            }
            var year = listing.get("year").asText();
            var all = Map.of(
                    "level", text(data, "level"), "sector", text(data, "sector"), "class", text(listing, "class"));
            var level = Map.of("level", text(data, "level"));
            var levelAndSector = Map.of("level", text(data, "level"), "sector", text(data, "sector"));
            one.counts("projects.listed", year, 1, all);
            one.countsIf(started, "projects.started", year, all);
            one.countsIf(upper, "projects.listed-upper", year, level);
            one.countsIf(upper && started, "projects.started-upper", year, level);
            if (data.has("light")) {
                one.counts(
                        "projects.lights", year, 1, Map.of("light", text(data, "light"), "level", text(data, "level")));
            }
            one.countsIf(data.get("carriedOver").asBoolean(), "projects.carried-over", year, Map.of());
            if (data.get("totalInvestmentFen").isNumber()) {
                one.counts(
                        "projects.total-investment",
                        year,
                        data.get("totalInvestmentFen").asLong(),
                        levelAndSector);
            } else {
                one.cannotBeEvaluated("projects.total-investment");
            }
            var start = data.path("actualStart").asText("");
            if (started && start.startsWith(year)) {
                one.counts("projects.starts", start.substring(0, 7), 1, levelAndSector);
            }
            if (text(listing, "class").equals("NEW_START") && listing.has("plannedStartMonth")) {
                var month = "%s-%02d"
                        .formatted(year, listing.get("plannedStartMonth").asInt());
                one.counts("projects.planned-starts", month, 1, levelAndSector);
            }
            if (inPark) {
                var park = text(data.get("park"), "code");
                var batch = Map.of(
                        "park",
                        park,
                        "batch",
                        park + "/" + data.at("/park/batch").asText());
                one.counts("parks.projects", year, 1, batch);
                one.countsIf(started, "parks.projects-started", year, batch);
                one.countsIf(
                        text(data, "stage").equals("PREPARATION")
                                && text(data, "overlay").equals("NONE"),
                        "parks.projects-in-formalities",
                        year,
                        batch);
            }
        }
    }

    private static void park(Record one, JsonNode data) {
        data.get("standardPlants")
                .forEach(plant -> one.counts(
                        "parks.standard-plant-area",
                        plant.at("/plannedDelivery/year").asText(),
                        plant.get("plannedSqm").asLong(),
                        Map.of("park", text(data, "code"))));
    }

    private static void observation(Record one, JsonNode data) {
        if (text(data, "indicator").startsWith("RETAIL")) {
            one.observed("economy.retail-sales", text(data, "period"), data.get("value"));
            if (data.has("yoy")) {
                one.observed("economy.retail-sales-growth", text(data, "period"), data.get("yoy"));
            }
        }
    }

    private static void ruralProject(Record one, JsonNode data) {
        if (text(data, "overlay").equals("CANCELLED")) {
            return;
        }
        var year = data.get("year").asText();
        var category = text(data, "category");
        one.counts("rural.projects", year, 1, Map.of("category", category, "stage", text(data, "stage")));
        one.countsIf(category.equals("ECOLOGY"), "rural.ecology-projects", year, Map.of("stage", text(data, "stage")));
        for (var fund : data.get("funds")) {
            var both = Map.of("fundSource", text(fund, "source"), "category", category);
            if (category.equals("DEMONSTRATION_VILLAGE")) {
                one.counts(
                        "rural.village-budget",
                        year,
                        fund.get("plannedFen").asLong(),
                        Map.of("fundSource", text(fund, "source")));
            }
            one.counts("rural.funds-planned", year, fund.get("plannedFen").asLong(), both);
            one.counts("rural.funds-arrived", year, fund.get("arrivedFen").asLong(), both);
            one.counts(
                    "rural.funds-disbursed",
                    year,
                    fund.get("disbursedFen").asLong() - fund.get("refundedFen").asLong(),
                    both);
        }
    }

    private static void sown(Record one, JsonNode data) {
        var year = data.get("year").asText();
        var stage = text(data, "stage");
        if (data.get("grain").asBoolean() && !stage.equals("INTENT")) {
            one.counts(
                    "rural.grain-sown-area",
                    year,
                    data.get("sownMu").decimalValue(),
                    Map.of("crop", text(data, "crop"), "stage", stage));
        }
        if (data.get("grain").asBoolean() && stage.equals("FINAL") && data.has("outputTonnes")) {
            one.counts(
                    "rural.grain-output",
                    year,
                    data.get("outputTonnes").decimalValue(),
                    Map.of("crop", text(data, "crop")));
        }
    }

    private static void summary(Record one, JsonNode data) {
        var period = text(data, "period");
        one.observed("rural.households-watched", period, data.get("households"));
        one.observed("rural.persons-watched", period, data.get("persons"));
        for (var cell : data.get("cells")) {
            var category = Map.of("category", text(cell, "category"));
            one.observed("rural.households-watched-by-category", period, cell.get("households"), category);
            one.observed("rural.persons-watched-by-category", period, cell.get("persons"), category);
        }
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asText();
    }

    private static String origin(JsonNode data) {
        return data.get("carriedOver").asBoolean() ? "CARRIED_OVER" : "LEDGER";
    }

    /** What one record counts for; what it says twice of the same place counts as one. */
    private final class Record {
        private final String division;
        private final Map<String, Line> lines = new HashMap<>();

        Record(Event event) {
            this.division = event.division();
        }

        private record Line(String metric, String period, Map<String, String> keys, Sum sum, boolean rollsUp) {}

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
            lines.merge(
                    line.metric() + line.period() + new TreeMap<>(line.keys()),
                    line,
                    (was, more) -> new Line(
                            was.metric,
                            was.period,
                            was.keys,
                            new Sum(was.sum.value.add(more.sum.value), 1, 0, 0),
                            was.rollsUp));
        }

        void add() {
            for (var line : lines.values()) {
                for (var place : line.rollsUp() ? placesFrom(division) : List.of(division)) {
                    count(line, place, "");
                    line.keys().forEach((dimension, key) -> {
                        if (!key.isEmpty()) {
                            count(line, place, dimension + "=" + key);
                        }
                    });
                }
            }
        }

        private void count(Line line, String place, String key) {
            sums.merge(String.join(" ", line.metric(), place, key, line.period()), line.sum(), Sum::plus);
        }
    }

    private List<String> placesFrom(String division) {
        var places = new ArrayList<String>();
        for (var place = division; place != null && !place.isEmpty(); place = next.get(place)) {
            places.add(place);
        }
        return places;
    }

    private void read(String file, Tree tree) {
        var stream = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(file), file);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",")).forEach(row -> {
                var parent = row.length > 3 ? row[3] : "";
                next.put(row[0], row.length > 7 && tree == Tree.NOW ? row[7] : parent);
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
