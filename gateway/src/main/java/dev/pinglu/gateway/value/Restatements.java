package dev.pinglu.gateway.value;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.metric.Kind;
import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.gateway.metric.Scale;
import dev.pinglu.gateway.metric.Texts;
import dev.pinglu.kit.time.Period;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What was changed of a figure when it had been final: the days after the end of its period, or after its first publication if it
 * is observed elsewhere, on which it changed.
 */
@Singleton
class Restatements {
    private static final String DAYS = """
            select day, sum(delta), sum(counted), sum(suppressed) from metric_change
            where metric = ? and version = ? and division = ? and dimension = '' and period_from >= ? and period_to <= ?
                and (? or period = ? )
            group by day having sum(delta) <> 0 or sum(counted) <> 0 or sum(suppressed) <> 0
            order by day""";

    private final Database database;
    private final EventsBehind eventsBehind;

    Restatements(Database database, EventsBehind eventsBehind) {
        this.database = database;
        this.eventsBehind = eventsBehind;
    }

    /**
     * One day's change.
     *
     * @param before the value until that day, in the base unit; absent where it was held back, as {@code after}
     * @param mark what the publisher called the value from then on
     * @param events ids in the log of the events that changed it; the first of them if they are very many
     */
    record Restatement(
            LocalDate day,
            Optional<BigDecimal> before,
            Optional<BigDecimal> after,
            Texts display,
            Optional<String> mark,
            List<Long> events) {}

    /**
     * Newest first, each day once; none of a metric that holds small numbers back, whose changes would tell them. What was corrected on
     * the day of its first publication was never published otherwise.
     */
    Page<Restatement> of(Metric metric, String division, Period period, PageRequest page) {
        if (metric.suppressBelow() > 0) {
            return new Page<>(List.of(), Optional.empty());
        }
        return database.snapshot(connection -> {
            var steps = Page.of(
                    behind(page, steps(connection, metric, division, period)),
                    page,
                    step -> List.of(step.day().toString()));
            var items = new ArrayList<Restatement>();
            for (var step : steps.items()) {
                var behind = eventsBehind.of(connection, metric, division, period, step.day());
                items.add(restatement(metric, step, behind));
            }
            return new Page<>(items, steps.nextPageToken());
        });
    }

    /** How a figure stood before the changes of a day and after them. */
    private record Step(LocalDate day, Standing before, Standing after) {}

    private static List<Step> behind(PageRequest page, List<Step> all) {
        if (page.isFirst()) {
            return all;
        }
        var last = page.after(0, Restatements::day);
        return all.stream().filter(step -> step.day().isBefore(last)).toList();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException forged) {
            throw new IllegalArgumentException(forged);
        }
    }

    /** Newest first. */
    private static List<Step> steps(Connection connection, Metric metric, String division, Period period)
            throws SQLException {
        var steps = new ArrayList<Step>();
        var before = new Standing(metric.kind(), BigDecimal.ZERO, 0, 0);
        for (var change : changes(connection, metric, division, period)) {
            var after = before.plus(change);
            boolean wasFinal = metric.kind() == Kind.INGESTED
                    ? !before.isNothing()
                    : change.day().isAfter(period.to());
            if (wasFinal && !after.shown().equals(before.shown())) {
                steps.add(new Step(change.day(), before, after));
            }
            before = after;
        }
        Collections.reverse(steps);
        return steps;
    }

    private record Change(LocalDate day, BigDecimal delta, long counted, long suppressed) {}

    /** How a figure stood between two changes. */
    private record Standing(Kind kind, BigDecimal value, long counted, long suppressed) {
        Standing plus(Change change) {
            return new Standing(
                    kind, value.add(change.delta()), counted + change.counted(), suppressed + change.suppressed());
        }

        boolean isNothing() {
            return counted == 0 && suppressed == 0;
        }

        /** What is observed elsewhere is nothing until it is published; what is added up is zero. */
        Optional<BigDecimal> shown() {
            return suppressed > 0 || kind == Kind.INGESTED && isNothing()
                    ? Optional.empty()
                    : Optional.of(Figure.plain(value));
        }
    }

    private static Restatement restatement(Metric metric, Step step, EventsBehind.Found behind) {
        var before = step.before();
        var after = step.after();
        var shown = new Texts(
                shown(before, metric.zh()) + " → " + shown(after, metric.zh()),
                shown(before, metric.en()) + " → " + shown(after, metric.en()));
        return new Restatement(step.day(), before.shown(), after.shown(), shown, behind.mark(), behind.ids());
    }

    private static String shown(Standing standing, Scale scale) {
        return standing.shown().map(scale::show).orElse("—");
    }

    private static List<Change> changes(Connection connection, Metric metric, String division, Period period)
            throws SQLException {
        try (var select = connection.prepareStatement(DAYS)) {
            select.setString(1, metric.id());
            select.setInt(2, metric.version());
            select.setString(3, division);
            select.setObject(4, period.from());
            select.setObject(5, period.to());
            select.setBoolean(6, metric.kind() == Kind.FLOW);
            select.setString(7, period.text());
            try (var row = select.executeQuery()) {
                var changes = new ArrayList<Change>();
                while (row.next()) {
                    changes.add(new Change(
                            row.getObject(1, LocalDate.class), row.getBigDecimal(2), row.getLong(3), row.getLong(4)));
                }
                return changes;
            }
        }
    }
}
