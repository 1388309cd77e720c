package dev.pinglu.gateway.model;

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

    record Sum(BigDecimal value, int counted, int suppressed, int unevaluated) {
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

    /** Counts these states, one of each record. */
    static PlainCount of(Collection<Event> lastStates, Tree tree) {
        var count = new PlainCount(tree);
        lastStates.stream().filter(e -> !e.data().path("removed").asBoolean()).forEach(count::count);
        return count;
    }

    /** The figures, as {@code metric division dimension=key period} to a sum with its counts. */
    Map<String, String> figures() {
        var shown = new TreeMap<String, String>();
        sums.forEach((place, sum) -> shown.put(place, sum.toString()));
        return shown;
    }

    /** What the year and its months add up to in a division. */
    BigDecimal ofYear(String metric, String division, String year) {
        var total = value(metric, division, year);
        for (int month = 1; month <= 12; month++) {
            total = total.add(value(metric, division, "%s-%02d".formatted(year, month)));
        }
        return total;
    }

    BigDecimal ofNoPeriod(String metric, String division) {
        return value(metric, division, "");
    }

    private BigDecimal value(String metric, String division, String period) {
        var sum = sums.get(place(metric, division, "", period));
        return sum == null ? BigDecimal.ZERO : sum.value();
    }

    /** How a sum of the tables is written here. */
    static String shown(BigDecimal value, int counted, int suppressed, int unevaluated) {
        return new Sum(value, counted, suppressed, unevaluated).toString();
    }

    private void count(Event event) {
        var one = new PlainRecord();
        var data = event.data();
        switch (event.key().substring(0, event.key().indexOf('/'))) {
            case "project" -> PlainProjects.project(one, data);
            case "progress-report" -> PlainProjects.progressReport(one, data);
            case "investment-plan" -> PlainProjects.investmentPlan(one, data);
            case "issue" -> PlainProjects.issue(one, data);
            case "indicator-observation" -> PlainProjects.observation(one, data);
            case "park" -> PlainParks.park(one, data);
            case "land-parcel" -> PlainParks.landParcel(one, data);
            case "rural-project" -> PlainRural.project(one, data);
            case "sown-record" -> PlainRural.sown(one, data);
            case "grain-target" -> PlainRural.target(one, data);
            case "watch-summary" -> PlainRural.summary(one, data);
            case "civility-work" -> PlainCivility.work(one, data);
            case "activity" -> PlainCivility.activity(one, data);
            default -> throw new IllegalStateException(event.key());
        }
        one.lines().forEach(line -> add(line, event.division()));
    }

    private void add(PlainRecord.Line line, String division) {
        for (var place : line.rollsUp() ? placesFrom(division) : List.of(division)) {
            sums.merge(place(line.metric(), place, "", line.period()), line.sum(), Sum::plus);
            line.keys().forEach((dimension, key) -> {
                if (!key.isEmpty()) {
                    sums.merge(
                            place(line.metric(), place, dimension + "=" + key, line.period()), line.sum(), Sum::plus);
                }
            });
        }
    }

    private static String place(String metric, String division, String key, String period) {
        return String.join(" ", metric, division, key, period);
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
