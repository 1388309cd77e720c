package dev.pinglu.gateway.value;

import dev.pinglu.gateway.database.Plans;
import dev.pinglu.gateway.database.Rows;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.time.Period;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * The changes that a whole log makes. They come record by record and are wanted day by day, and need not fit into memory: a
 * temporary table holds them until all are there. Rolling up then takes as much memory as one figure has places, however long
 * the log is.
 */
public final class PiledChanges {
    private static final String CREATE = """
            create temp table piled_change (metric text, version integer, period text, keys text[], division text, day date,
                value numeric, counted bigint, suppressed bigint, unevaluated bigint)""";
    private static final String PILE = "copy piled_change from stdin";
    private static final String SUMS = """
            select metric, version, period, keys, division, day, sum(value), sum(counted), sum(suppressed), sum(unevaluated)
            from piled_change group by metric, version, period, keys, division, day order by day, metric""";
    private static final int FETCHED = 2_000;
    /** Fewer places are not worth a statement of their own. */
    private static final int FEW = 1_000;

    private final MetricValues values;
    private final Metrics metrics;
    private final Divisions divisions;

    public PiledChanges(MetricValues values, Metrics metrics, Divisions divisions) {
        this.values = values;
        this.metrics = metrics;
        this.divisions = divisions;
    }

    /** Begins with none. */
    public void open(Connection connection) throws SQLException {
        execute(connection, CREATE);
    }

    /** Takes changes over, and leaves nothing of them behind. */
    public void take(Connection connection, Deltas deltas) throws SQLException {
        var rows = new Rows(10);
        deltas.leaves().forEach((leaf, delta) -> {
            if (!delta.isNothing()) {
                rows.add(
                        leaf.metric(),
                        leaf.version(),
                        leaf.period().text(),
                        Rows.array(leaf.keys()),
                        leaf.division(),
                        leaf.day(),
                        delta.value(),
                        delta.counted(),
                        delta.suppressed(),
                        delta.unevaluated());
            }
        });
        rows.copy(connection, PILE);
        deltas.clear();
    }

    /** Fills the tables of figures with what there is; nothing may be in them. */
    public void rollUp(Connection connection) throws SQLException {
        Plans.asUsual(connection);
        var deltas = new Deltas(metrics, divisions);
        try (var select = connection.prepareStatement(SUMS)) {
            select.setFetchSize(FETCHED);
            try (var row = select.executeQuery()) {
                var metric = "";
                var day = LocalDate.MIN;
                while (row.next()) {
                    var leaf = leaf(row);
                    boolean another =
                            !leaf.metric().equals(metric) || !leaf.day().equals(day);
                    if (another && deltas.size() > FEW) {
                        fill(connection, deltas);
                    }
                    metric = leaf.metric();
                    day = leaf.day();
                    deltas.add(leaf, new Delta(row.getBigDecimal(7), row.getLong(8), row.getLong(9), row.getLong(10)));
                }
            }
        }
        fill(connection, deltas);
        values.sumUp(connection);
        execute(connection, "drop table piled_change");
    }

    private void fill(Connection connection, Deltas deltas) throws SQLException {
        values.fill(connection, deltas);
        deltas.clear();
    }

    private static Leaf leaf(ResultSet row) throws SQLException {
        return new Leaf(
                row.getString(1),
                row.getInt(2),
                Period.parse(row.getString(3)),
                List.of((String[]) row.getArray(4).getArray()),
                row.getString(5),
                row.getObject(6, LocalDate.class));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
