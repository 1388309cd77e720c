package dev.pinglu.gateway.value;

import dev.pinglu.gateway.database.Copy;
import dev.pinglu.gateway.database.Plans;
import dev.pinglu.gateway.database.RowSink;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.time.Period;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The changes that a whole log makes. They come record by record and are wanted day by day, and need not fit into memory: a
 * temporary table holds them until all are there. Rolling up then takes as much memory as one figure has places, however long
 * the log is.
 */
public final class PiledChanges {
    private static final String CREATE = """
            create temp table piled_change (day date, metric integer, series integer, division integer,
                value numeric, counted bigint, suppressed bigint, unevaluated bigint)""";
    private static final String PILE = "copy piled_change from stdin";
    private static final String SUMS = """
            select day, series, division, sum(value), sum(counted), sum(suppressed), sum(unevaluated)
            from piled_change group by day, metric, series, division order by day, metric""";
    private static final int FETCHED = 2_000;
    /** Fewer places are not worth a statement of their own. */
    private static final int FEW = 1_000;

    private final MetricValues values;
    private final Metrics metrics;
    private final Divisions divisions;
    private final Numbers<String> metricIds = new Numbers<>();
    private final Numbers<Series> series = new Numbers<>();
    private final Numbers<String> places = new Numbers<>();

    /** What a change is of, wherever and whenever it is. */
    private record Series(String metric, int version, Period period, List<String> keys) {}

    /** Stands for what comes again and again: numbers are stored, compared and sorted in no time. */
    private static final class Numbers<T> {
        private final Map<T, Integer> numbers = new HashMap<>();
        private final List<T> numbered = new ArrayList<>();

        int of(T thing) {
            return numbers.computeIfAbsent(thing, first -> {
                numbered.add(first);
                return numbered.size() - 1;
            });
        }

        T get(int number) {
            return numbered.get(number);
        }
    }

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
        try (var copy = new Copy(connection, PILE)) {
            for (var change : deltas.leaves().entrySet()) {
                if (!change.getValue().isNothing()) {
                    add(change.getKey(), change.getValue(), copy);
                }
            }
            copy.finish();
        }
        deltas.clear();
    }

    private void add(Leaf leaf, Delta delta, RowSink rows) throws SQLException {
        rows.add(
                leaf.day(),
                metricIds.of(leaf.metric()),
                series.of(new Series(leaf.metric(), leaf.version(), leaf.period(), leaf.keys())),
                places.of(leaf.division()),
                delta.value(),
                delta.counted(),
                delta.suppressed(),
                delta.unevaluated());
    }

    /** Fills the tables of figures with what there is; nothing may be in them. */
    public void rollUp(Connection connection) throws SQLException {
        Plans.asUsual(connection);
        Plans.inMemory(connection);
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
                    deltas.add(leaf, new Delta(row.getBigDecimal(4), row.getLong(5), row.getLong(6), row.getLong(7)));
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

    private Leaf leaf(ResultSet row) throws SQLException {
        var one = series.get(row.getInt(2));
        return new Leaf(
                one.metric(),
                one.version(),
                one.period(),
                one.keys(),
                places.get(row.getInt(3)),
                row.getObject(1, LocalDate.class));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
