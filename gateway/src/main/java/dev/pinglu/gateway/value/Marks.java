package dev.pinglu.gateway.value;

import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.gateway.value.Amounts.Place;
import dev.pinglu.kit.time.BusinessDay;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What publishers call the values they publish, such as PROVISIONAL; by place, the key of which is the period. */
@Singleton
class Marks {
    private static final String NOW = """
            select metric, division, period, mark from contribution
            where metric = any(?) and division = any(?) and mark is not null""";
    /** The states that were the last ones then, of the records that speak of the same divisions now. */
    private static final String THEN = """
            select distinct on (e.entity_key) e.id, e.type, e.division, e.payload
            from event_log e
            where e.entity_key in (select entity_key from contribution where metric = any(?) and division = any(?))
                and e.applied and e.type like '%.state.%' and e.time < ?
            order by e.entity_key, e.id desc""";

    private final StoredStates states;

    Marks(StoredStates states) {
        this.states = states;
    }

    /**
     * The marks of values.
     *
     * @param asOf the day of whose end they are wanted; absent for the present ones
     */
    Map<Place, String> find(
            Connection connection, Collection<Metric> ingested, Collection<String> divisions, Optional<LocalDate> asOf)
            throws SQLException {
        if (ingested.isEmpty()) {
            return Map.of();
        }
        return asOf.isPresent()
                ? then(connection, ingested, divisions, asOf.get())
                : now(connection, ingested, divisions);
    }

    private static Map<Place, String> now(
            Connection connection, Collection<Metric> ingested, Collection<String> divisions) throws SQLException {
        var marks = new HashMap<Place, String>();
        try (var select = connection.prepareStatement(NOW)) {
            bind(connection, select, ingested, divisions);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    marks.put(new Place(row.getString(1), row.getString(2), row.getString(3)), row.getString(4));
                }
            }
        }
        return marks;
    }

    private Map<Place, String> then(
            Connection connection, Collection<Metric> ingested, Collection<String> divisions, LocalDate day)
            throws SQLException {
        var marks = new HashMap<Place, String>();
        try (var select = connection.prepareStatement(THEN)) {
            bind(connection, select, ingested, divisions);
            select.setObject(3, day.plusDays(1).atStartOfDay(BusinessDay.ZONE).toOffsetDateTime());
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    for (var one : states.contributions(
                            row.getLong(1), row.getString(2), row.getString(3), row.getString(4))) {
                        if (one.mark() != null) {
                            marks.put(
                                    new Place(
                                            one.metric(),
                                            one.division(),
                                            one.period().text()),
                                    one.mark());
                        }
                    }
                }
            }
        }
        return marks;
    }

    private static void bind(
            Connection connection, PreparedStatement select, Collection<Metric> ingested, Collection<String> divisions)
            throws SQLException {
        select.setArray(
                1,
                connection.createArrayOf(
                        "text", ingested.stream().map(Metric::id).toArray()));
        select.setArray(2, connection.createArrayOf("text", divisions.toArray()));
    }
}
