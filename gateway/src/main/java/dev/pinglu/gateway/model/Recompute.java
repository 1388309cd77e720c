package dev.pinglu.gateway.model;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.database.Rows;
import dev.pinglu.gateway.metric.Contribution;
import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.value.Contributions;
import dev.pinglu.gateway.value.Lines;
import dev.pinglu.gateway.value.StoredStates;
import dev.pinglu.kit.division.Divisions;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Computes every contribution and every figure once more from the present states and names what differs; changes nothing.
 * The roll-up is done by PostgreSQL in one statement, not by the code that keeps the figures up to date.
 */
@Singleton
class Recompute {
    private static final int CHUNK = 2_000;
    private static final int MOST_NAMED = 100;
    private static final String DIFFERENT_CONTRIBUTIONS = """
            select concat_ws(' ', entity_key, metric, period, keys::text), live.value, fresh.value
            from public.contribution live
            full join pg_temp.contribution fresh using (entity_key, metric, version, period, keys)
            where (live.division, trim_scale(live.value), live.standing)
                is distinct from (fresh.division, trim_scale(fresh.value), fresh.standing)
            order by 1""";
    private static final String DIFFERENT_VALUES = """
            with parts as (
                select c.metric, c.version, c.division, '' as dimension, '' as key, c.period, c.value, c.standing
                from pg_temp.contribution c
                union all
                select c.metric, c.version, c.division, split_part(k, '=', 1), substr(k, strpos(k, '=') + 1), c.period,
                    c.value, c.standing
                from pg_temp.contribution c, unnest(c.keys) k),
            fresh as (
                select p.metric, p.version, l.ancestor as division, p.dimension, p.key, p.period,
                    sum(p.value * l.times) as value,
                    coalesce(sum(l.times) filter (where standing = 'COUNTED'), 0) as counted,
                    coalesce(sum(l.times) filter (where standing = 'SUPPRESSED'), 0) as suppressed,
                    coalesce(sum(l.times) filter (where standing = 'UNEVALUATED'), 0) as unevaluated
                from parts p
                join pg_temp.line l on l.division = p.division
                    and (l.ancestor = p.division or p.metric in (select metric from pg_temp.rolled_up))
                group by 1, 2, 3, 4, 5, 6),
            live as (
                select * from public.metric_value where counted <> 0 or suppressed <> 0 or unevaluated <> 0)
            select concat_ws(' ', metric, division, dimension, key, period), live.value, fresh.value
            from live full join (select * from fresh where counted <> 0 or suppressed <> 0 or unevaluated <> 0) fresh
                using (metric, version, division, dimension, key, period)
            where (trim_scale(live.value), live.counted, live.suppressed, live.unevaluated)
                is distinct from (trim_scale(fresh.value), fresh.counted, fresh.suppressed, fresh.unevaluated)
            order by 1""";

    private final Database database;
    private final Metrics metrics;
    private final Contributions contributions;
    private final Divisions divisions;
    private final StoredStates states;

    Recompute(
            Database database, Metrics metrics, Contributions contributions, Divisions divisions, StoredStates states) {
        this.database = database;
        this.metrics = metrics;
        this.contributions = contributions;
        this.divisions = divisions;
        this.states = states;
    }

    /** Something that is not what it should be; an absent side is missing there. */
    @Schema(name = "FigureDifference")
    record Difference(String table, String what, Optional<BigDecimal> live, Optional<BigDecimal> recomputed) {}

    /**
     * The outcome.
     *
     * @param differences the first {@value #MOST_NAMED} of each table
     */
    @Schema(name = "RecomputeReport")
    record Report(long entities, boolean equal, List<Difference> differences) {}

    Report run() {
        return database.snapshot(connection -> {
            createTables(connection);
            long entities = fill(connection);
            var differences = new ArrayList<Difference>();
            differences.addAll(differences(connection, "contribution", DIFFERENT_CONTRIBUTIONS));
            differences.addAll(differences(connection, "metric_value", DIFFERENT_VALUES));
            return new Report(entities, differences.isEmpty(), differences);
        });
    }

    /** A temporary table hides the live one of the same name, so the ordinary statements fill it. */
    private void createTables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create temp table contribution (like public.contribution including all) on commit drop");
            statement.execute("create temp table line (division text, ancestor text, times integer) on commit drop");
            statement.execute("create temp table rolled_up (metric text) on commit drop");
            // A statement this connection prepared earlier would go on to mean the live table.
            statement.execute("discard plans");
        }
        var lines = new Lines(divisions);
        var rows = new Rows(3);
        divisions
                .all()
                .forEach(division -> lines.of(division.code())
                        .forEach((ancestor, times) -> rows.add(division.code(), ancestor, times)));
        rows.update(connection, "insert into pg_temp.line select * from unnest(?::text[], ?::text[], ?::integer[])");
        var rolledUp = new Rows(1);
        metrics.all().stream().filter(Metric::rollsUp).forEach(metric -> rolledUp.add(metric.id()));
        rolledUp.update(connection, "insert into pg_temp.rolled_up select * from unnest(?::text[])");
    }

    private long fill(Connection connection) throws SQLException {
        long entities = 0;
        try (var select =
                connection.prepareStatement("select entity_key, event_id, type, division, payload from entity_state")) {
            select.setFetchSize(CHUNK);
            try (var row = select.executeQuery()) {
                Map<String, List<Contribution>> chunk = new HashMap<>();
                while (row.next()) {
                    chunk.put(
                            row.getString(1),
                            states.contributions(row.getLong(2), row.getString(3), row.getString(4), row.getString(5)));
                    entities++;
                    if (chunk.size() == CHUNK) {
                        contributions.put(connection, chunk);
                        chunk.clear();
                    }
                }
                contributions.put(connection, chunk);
            }
        }
        return entities;
    }

    private static List<Difference> differences(Connection connection, String table, String sql) throws SQLException {
        try (var select = connection.prepareStatement(sql + " limit " + MOST_NAMED);
                var row = select.executeQuery()) {
            var differences = new ArrayList<Difference>();
            while (row.next()) {
                differences.add(new Difference(
                        table,
                        row.getString(1),
                        Optional.ofNullable(row.getBigDecimal(2)),
                        Optional.ofNullable(row.getBigDecimal(3))));
            }
            return differences;
        }
    }
}
