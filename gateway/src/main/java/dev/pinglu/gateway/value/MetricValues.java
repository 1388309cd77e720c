package dev.pinglu.gateway.value;

import dev.pinglu.gateway.database.Copy;
import dev.pinglu.gateway.database.RowSink;
import dev.pinglu.gateway.database.Rows;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;

/** Writes the stored figures: the present ones, and by how much each changed on which day. */
@Singleton
public class MetricValues {
    private static final String ADD_TO_VALUES = """
            insert into metric_value as v (metric, version, division, dimension, key, period, period_from, period_to, value,
                counted, suppressed, unevaluated)
            select * from unnest(?::text[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[],
                ?::numeric[], ?::bigint[], ?::bigint[], ?::bigint[])
            on conflict (metric, division, dimension, key, period, version) do update set value = v.value + excluded.value,
                counted = v.counted + excluded.counted, suppressed = v.suppressed + excluded.suppressed,
                unevaluated = v.unevaluated + excluded.unevaluated""";
    private static final String ADD_TO_CHANGES = """
            insert into metric_change as c (metric, version, division, dimension, key, period, day, period_from, period_to,
                delta, counted, suppressed, unevaluated)
            select * from unnest(?::text[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[],
                ?::date[], ?::numeric[], ?::bigint[], ?::bigint[], ?::bigint[])
            on conflict (metric, division, dimension, key, period, day, version) do update
                set delta = c.delta + excluded.delta, counted = c.counted + excluded.counted,
                    suppressed = c.suppressed + excluded.suppressed, unevaluated = c.unevaluated + excluded.unevaluated""";
    private static final String FILL_CHANGES =
            "copy metric_change (metric, version, division, dimension, key, period, day,"
                    + " period_from, period_to, delta, counted, suppressed, unevaluated) from stdin";
    private static final String SUM_UP = """
            insert into metric_value (metric, version, division, dimension, key, period, period_from, period_to, value,
                counted, suppressed, unevaluated)
            select metric, version, division, dimension, key, period, period_from, period_to, sum(delta), sum(counted),
                sum(suppressed), sum(unevaluated)
            from metric_change group by metric, division, dimension, key, period, version, period_from, period_to""";

    MetricValues() {}

    /** Adds a batch's changes, each figure once and in the order of keys. */
    public void add(Connection connection, Deltas deltas) throws SQLException {
        var perDay = deltas.changes();
        var values = new Rows(12);
        Deltas.values(perDay).forEach((cell, delta) -> {
            if (!delta.isNothing()) {
                values.add(
                        cell.metric(),
                        cell.version(),
                        cell.division(),
                        cell.dimension(),
                        cell.key(),
                        cell.period().text(),
                        cell.period().from(),
                        cell.period().to(),
                        delta.value(),
                        delta.counted(),
                        delta.suppressed(),
                        delta.unevaluated());
            }
        });
        values.update(connection, ADD_TO_VALUES);
        var changes = new Rows(13);
        addChanges(perDay, changes);
        changes.update(connection, ADD_TO_CHANGES);
    }

    /** Stores changes of figures that have none on these days yet. */
    void fill(Connection connection, Deltas deltas) throws SQLException {
        try (var copy = new Copy(connection, FILL_CHANGES)) {
            addChanges(deltas.changes(), copy);
            copy.finish();
        }
    }

    /** Makes the figures of all their changes, where there are none yet. */
    void sumUp(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(SUM_UP)) {
            insert.executeUpdate();
        }
    }

    private static void addChanges(Map<LocalDate, Map<Cell, Delta>> perDay, RowSink rows) throws SQLException {
        for (var ofDay : perDay.entrySet()) {
            for (var change : ofDay.getValue().entrySet()) {
                if (!change.getValue().isNothing()) {
                    addChange(change.getKey(), ofDay.getKey(), change.getValue(), rows);
                }
            }
        }
    }

    private static void addChange(Cell cell, LocalDate day, Delta delta, RowSink rows) throws SQLException {
        rows.add(
                cell.metric(),
                cell.version(),
                cell.division(),
                cell.dimension(),
                cell.key(),
                cell.period().text(),
                day,
                cell.period().from(),
                cell.period().to(),
                delta.value(),
                delta.counted(),
                delta.suppressed(),
                delta.unevaluated());
    }
}
