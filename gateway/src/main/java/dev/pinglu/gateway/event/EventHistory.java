package dev.pinglu.gateway.event;

import dev.pinglu.gateway.database.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the log for people and streams. */
@Singleton
public class EventHistory {
    static final String SELECT = "select " + EventLog.COLUMNS + ", edition, applied, metrics, " + EventReader.OPERATION
            + " as operation from event_log";
    /** From the index alone until it is known which they are. */
    private static final String OF_PLACES = SELECT + """
             where id in (
                select event.id from unnest(?::text[]) place (code)
                cross join lateral (
                    select id from event_log where division = place.code and %1$s order by id %2$s limit ?) event
                order by event.id %2$s limit ?)
            order by id %2$s""";

    private final Database database;

    EventHistory(Database database) {
        this.database = database;
    }

    /**
     * Which events are wanted; an absent condition holds for all.
     *
     * @param divisions codes, those of a whole subtree as a rule
     */
    public record Filter(
            Optional<String> type,
            Optional<Collection<String>> divisions,
            Optional<String> subject,
            Optional<String> metric) {
        public static final Filter ALL =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        /** Beyond so many, most of the log is theirs, and is read from its end. */
        private static final int FEW = 500;

        private boolean isOfPlacesAlone() {
            return type.isEmpty()
                    && subject.isEmpty()
                    && metric.isEmpty()
                    && divisions.filter(codes -> codes.size() <= FEW).isPresent();
        }
    }

    /** The newest first, from below an id on, of those that a reader may read. */
    public List<EventResponse> newest(Filter filter, EventReader reader, long below, int limit) {
        return read(filter, reader.condition() + " and id < ?", "desc", below, limit);
    }

    /**
     * The newest states of records; what is to be done and what is alarming about records is left out, for each change of theirs, and
     * each day, brings some.
     */
    public List<EventResponse> newestStates(Filter filter, int limit) {
        var states = "type like '%.state.%' and type not like '%.work-item.state.%' and type not like '%.alert.state.%'"
                + " and id < ?";
        return read(filter, states, "desc", Long.MAX_VALUE, limit);
    }

    /** The oldest first, from behind an id on. */
    public List<EventResponse> behind(Filter filter, long id, int limit) {
        return read(filter, "id > ?", "asc", id, limit);
    }

    public Optional<EventResponse> find(long id) {
        return database.read(connection -> {
            try (var select = connection.prepareStatement(SELECT + " where id = ?")) {
                select.setLong(1, id);
                return rows(select.executeQuery()).stream().findFirst();
            }
        });
    }

    /** The last id of the log; 0 before the first event. */
    public long lastId() {
        return database.read(connection -> {
            try (var select = connection.prepareStatement("select coalesce(max(id), 0) from event_log");
                    var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private List<EventResponse> read(Filter filter, String place, String order, long id, int limit) {
        return filter.divisions()
                .filter(codes -> filter.isOfPlacesAlone())
                .map(codes -> ofPlaces(codes, place, order, id, limit))
                .orElseGet(() -> ofLog(filter, place, order, id, limit));
    }

    /** Each division is asked for its own, in their order: a long log is then no slower than a short one. */
    private List<EventResponse> ofPlaces(Collection<String> codes, String place, String order, long id, int limit) {
        return database.read(connection -> {
            try (var select = connection.prepareStatement(OF_PLACES.formatted(place, order))) {
                select.setObject(1, codes.toArray(new String[0]));
                select.setLong(2, id);
                select.setInt(3, limit);
                select.setInt(4, limit);
                return rows(select.executeQuery());
            }
        });
    }

    private List<EventResponse> ofLog(Filter filter, String place, String order, long id, int limit) {
        var conditions = new StringBuilder(place);
        var values = new ArrayList<Object>();
        values.add(id);
        filter.type().ifPresent(type -> add(conditions, values, "type = ?", type));
        filter.divisions()
                .ifPresent(codes -> add(conditions, values, "division = any(?)", codes.toArray(new String[0])));
        filter.subject().ifPresent(subject -> add(conditions, values, "entity_key = ?", subject));
        filter.metric().ifPresent(metric -> add(conditions, values, "metrics @> array[?::text]", metric));
        values.add(limit);
        return database.read(connection -> {
            try (var select = connection.prepareStatement(
                    SELECT + " where " + conditions + " order by id " + order + " limit ?")) {
                for (int next = 0; next < values.size(); next++) {
                    select.setObject(next + 1, values.get(next));
                }
                return rows(select.executeQuery());
            }
        });
    }

    private static void add(StringBuilder conditions, List<Object> values, String condition, Object value) {
        conditions.append(" and ").append(condition);
        values.add(value);
    }

    static List<EventResponse> rows(ResultSet row) throws SQLException {
        var events = new ArrayList<EventResponse>();
        while (row.next()) {
            events.add(event(row));
        }
        return events;
    }

    static EventResponse event(ResultSet row) throws SQLException {
        return new EventResponse(
                row.getLong("id"),
                row.getObject("event_id", UUID.class),
                row.getInt("edition"),
                row.getString("type"),
                row.getString("source"),
                row.getString("entity_key"),
                row.getString("sequence"),
                row.getString("division"),
                row.getString("cause"),
                row.getObject("time", OffsetDateTime.class).toInstant(),
                row.getBoolean("applied"),
                List.of((String[]) row.getArray("metrics").getArray()),
                row.getString("payload"),
                row.getBoolean("operation"));
    }
}
