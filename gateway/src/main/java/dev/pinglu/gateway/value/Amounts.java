package dev.pinglu.gateway.value;

import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.kit.time.Period;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads stored figures: many metrics and divisions in one query. */
@Singleton
class Amounts {
    private static final String WHERE = """
             where (metric, version) in (select * from unnest(?::text[], ?::integer[])) and division = any(?)
                and dimension = ? and (period = '' or (period_from >= ? and period_to <= ?))""";
    private static final String NOW = """
            select metric, division, key, period, value, counted, suppressed, unevaluated from metric_value
            """ + WHERE;
    private static final String THEN = """
            select metric, division, key, period, sum(delta) as value, sum(counted) as counted,
                sum(suppressed) as suppressed, sum(unevaluated) as unevaluated from metric_change
            """ + WHERE + " and day <= ? group by metric, division, key, period";

    Amounts() {}

    /** What identifies a figure within one query. */
    record Place(String metric, String division, String key) {}

    /**
     * What is wanted.
     *
     * @param dimension empty for totals
     * @param asOf the day of whose end the figures are wanted; absent for the present ones
     */
    record Query(
            Collection<Metric> metrics,
            Collection<String> divisions,
            String dimension,
            Period period,
            Optional<LocalDate> asOf,
            Tree tree) {
        /** Where the tables have what is wanted. */
        private Object[] storedDivisions() {
            return tree == Tree.NOW
                    ? divisions.toArray()
                    : Stream.concat(divisions.stream(), divisions.stream().map(Tree::differenceOf))
                            .toArray();
        }
    }

    /** The figures that lie within the period, by place; each place may have several sub-periods. */
    Map<Place, List<Amount>> find(Connection connection, Query query) throws SQLException {
        try (var select = connection.prepareStatement(query.asOf().isPresent() ? THEN : NOW)) {
            bind(connection, select, query);
            try (var row = select.executeQuery()) {
                var found = new HashMap<Place, List<Amount>>();
                while (row.next()) {
                    var amount = new Amount(
                            Period.parse(row.getString("period")),
                            row.getBigDecimal("value"),
                            row.getLong("counted"),
                            row.getLong("suppressed"),
                            row.getLong("unevaluated"));
                    var place = new Place(
                            row.getString("metric"), Tree.divisionOf(row.getString("division")), row.getString("key"));
                    found.computeIfAbsent(place, first -> new ArrayList<>()).add(amount);
                }
                return found;
            }
        }
    }

    private static void bind(Connection connection, PreparedStatement select, Query query) throws SQLException {
        select.setArray(
                1,
                connection.createArrayOf(
                        "text", query.metrics().stream().map(Metric::id).toArray()));
        select.setArray(
                2,
                connection.createArrayOf(
                        "integer", query.metrics().stream().map(Metric::version).toArray()));
        select.setArray(3, connection.createArrayOf("text", query.storedDivisions()));
        select.setString(4, query.dimension());
        select.setObject(5, query.period().from());
        select.setObject(6, query.period().to());
        if (query.asOf().isPresent()) {
            select.setObject(7, query.asOf().get());
        }
    }
}
