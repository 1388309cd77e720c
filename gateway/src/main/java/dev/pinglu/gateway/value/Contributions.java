package dev.pinglu.gateway.value;

import dev.pinglu.gateway.database.Copy;
import dev.pinglu.gateway.database.RowSink;
import dev.pinglu.gateway.database.Rows;
import dev.pinglu.gateway.metric.Contribution;
import dev.pinglu.gateway.metric.Contribution.Standing;
import dev.pinglu.kit.time.Period;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each record contributes, so that its next state can be told apart from its present one. */
@Singleton
public class Contributions {
    private static final String DELETE = """
            delete from contribution c using unnest(?::text[], ?::text[], ?::integer[], ?::text[], ?::text[])
                as gone (entity_key, metric, version, period, keys)
            where c.entity_key = gone.entity_key and c.metric = gone.metric and c.version = gone.version
                and c.period = gone.period and c.keys = gone.keys::text[]""";
    private static final String PUT = """
            insert into contribution (entity_key, metric, version, period, keys, division, period_from, period_to, value,
                standing, mark, reason)
            select entity_key, metric, version, period, keys::text[], division, period_from, period_to,
                value, standing, mark, reason
            from unnest(?::text[], ?::text[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[],
                ?::numeric[], ?::text[], ?::text[], ?::text[])
                as new (entity_key, metric, version, period, keys, division, period_from, period_to, value, standing, mark,
                    reason)
            on conflict (entity_key, metric, version, period, keys) do update set division = excluded.division,
                value = excluded.value, standing = excluded.standing, mark = excluded.mark, reason = excluded.reason""";
    private static final String FILL = "copy contribution (entity_key, metric, version, period, keys, division,"
            + " period_from, period_to, value, standing, mark, reason) from stdin";

    Contributions() {}

    /** The present contributions of each key. */
    public Map<String, List<Contribution>> of(Connection connection, Collection<String> keys) throws SQLException {
        var found = new HashMap<String, List<Contribution>>();
        try (var select =
                connection.prepareStatement("select entity_key, metric, version, period, keys, division, value,"
                        + " standing, mark, reason from contribution where entity_key = any(?)")) {
            select.setArray(1, connection.createArrayOf("text", keys.toArray(new String[0])));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getString(1), first -> new ArrayList<>())
                            .add(contribution(row));
                }
            }
        }
        return found;
    }

    /** Takes away what each key no longer contributes. */
    public void delete(Connection connection, Map<String, List<Contribution>> gone) throws SQLException {
        var rows = new Rows(5);
        gone.forEach((key, contributions) -> contributions.forEach(
                one -> rows.add(key, one.metric(), one.version(), one.period().text(), Rows.array(one.keys()))));
        rows.update(connection, DELETE);
    }

    /** Stores what each key contributes from now on, in place of what had the same identity. */
    public void put(Connection connection, Map<String, List<Contribution>> changed) throws SQLException {
        var rows = new Rows(12);
        add(changed, rows);
        rows.update(connection, PUT);
    }

    /** Stores what keys contribute that have nothing there yet. */
    public void fill(Connection connection, Map<String, List<Contribution>> first) throws SQLException {
        try (var copy = new Copy(connection, FILL)) {
            add(first, copy);
            copy.finish();
        }
    }

    private static void add(Map<String, List<Contribution>> contributions, RowSink rows) throws SQLException {
        for (var ofRecord : contributions.entrySet()) {
            for (var one : ofRecord.getValue()) {
                rows.add(
                        ofRecord.getKey(),
                        one.metric(),
                        one.version(),
                        one.period().text(),
                        Rows.array(one.keys()),
                        one.division(),
                        one.period().from(),
                        one.period().to(),
                        one.value(),
                        one.standing(),
                        one.mark(),
                        one.reason());
            }
        }
    }

    private static Contribution contribution(ResultSet row) throws SQLException {
        return new Contribution(
                row.getString("metric"),
                row.getInt("version"),
                Period.parse(row.getString("period")),
                List.of((String[]) row.getArray("keys").getArray()),
                row.getString("division"),
                row.getBigDecimal("value"),
                Standing.valueOf(row.getString("standing")),
                row.getString("mark"),
                row.getString("reason"));
    }
}
