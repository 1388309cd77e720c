package dev.pinglu.gateway.event;

import dev.pinglu.gateway.database.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the log for people and streams. */
@Singleton
public class EventHistory {
    private static final String SELECT =
            "select id, event_id, type, source, entity_key, sequence, division, cause, time,"
                    + " applied, metrics, payload from event_log";
    private static final String FIRST = SELECT
            + " where id > ? and id <= ? and division = any(?) and (cardinality(?::text[]) = 0 or type = any(?))"
            + " and (?::text is null or cause = ?) order by id limit 1";
    private static final String MOVED = """
            select moved.id, earlier.division
            from event_log moved
            cross join lateral (
                select division from event_log
                where entity_key = moved.entity_key and id < moved.id and type = moved.type and applied
                order by id desc limit 1) earlier
            where moved.id > ? and moved.id <= ? and moved.metrics <> '{}' and earlier.division <> moved.division""";

    /** By how many places an event may stand behind earlier ones: a few batches of the ingester. */
    private static final int MOST_OVERTAKEN = 10_000;

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
    }

    /**
     * A part of the log, and what is looked for in it.
     *
     * @param upTo the last id that belongs to it
     * @param types empty for all
     */
    public record Stretch(
            long behind, long upTo, Collection<String> types, Collection<String> divisions, Optional<String> cause) {}

    /** The first event of a stretch that is looked for. */
    public Optional<EventResponse> first(Stretch stretch) {
        return database.read(connection -> {
            try (var select = connection.prepareStatement(FIRST)) {
                var types = connection.createArrayOf("text", stretch.types().toArray());
                select.setLong(1, stretch.behind());
                select.setLong(2, stretch.upTo());
                select.setArray(
                        3, connection.createArrayOf("text", stretch.divisions().toArray()));
                select.setArray(4, types);
                select.setArray(5, types);
                select.setString(6, stretch.cause().orElse(null));
                select.setString(7, stretch.cause().orElse(null));
                return rows(select.executeQuery()).stream().findFirst();
            }
        });
    }

    /**
     * The place in the log behind which everything happened at a time or later. Services record times and the log has its own
     * order: where an event was overtaken by earlier ones, the place is before it.
     */
    public long placeBefore(Instant time) {
        long before = 0;
        long from = lastId() + 1;
        while (from - before > 1) {
            long middle = (before + from) >>> 1;
            if (isBefore(middle, time)) {
                before = middle;
            } else {
                from = middle;
            }
        }
        long place = before;
        return database.read(connection -> {
            try (var select = connection.prepareStatement(
                    "select coalesce(min(id) - 1, ?) from event_log where id > ? and id <= ? and time >= ?")) {
                select.setLong(1, place);
                select.setLong(2, place - MOST_OVERTAKEN);
                select.setLong(3, place);
                select.setTimestamp(4, Timestamp.from(time));
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /** Whether the first event from an id on happened before a time. */
    private boolean isBefore(long id, Instant time) {
        return behind(Filter.ALL, id - 1, 1).stream()
                .allMatch(event -> event.time().isBefore(time));
    }

    /** The newest first, from below an id on. */
    public List<EventResponse> newest(Filter filter, long below, int limit) {
        return read(filter, "id < ?", "desc", below, limit);
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

    /** Of the events in a stretch of the log that changed figures and moved their record: the division it lay in before. */
    public Map<Long, String> movedFrom(long behind, long upTo) {
        return database.read(connection -> {
            try (var select = connection.prepareStatement(MOVED)) {
                select.setLong(1, behind);
                select.setLong(2, upTo);
                try (var row = select.executeQuery()) {
                    var before = new HashMap<Long, String>();
                    while (row.next()) {
                        before.put(row.getLong(1), row.getString(2));
                    }
                    return before;
                }
            }
        });
    }

    private List<EventResponse> read(Filter filter, String place, String order, long id, int limit) {
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

    private static List<EventResponse> rows(ResultSet row) throws SQLException {
        var events = new ArrayList<EventResponse>();
        while (row.next()) {
            events.add(new EventResponse(
                    row.getLong("id"),
                    row.getObject("event_id", UUID.class),
                    row.getString("type"),
                    row.getString("source"),
                    row.getString("entity_key"),
                    row.getString("sequence"),
                    row.getString("division"),
                    row.getString("cause"),
                    row.getObject("time", OffsetDateTime.class).toInstant(),
                    row.getBoolean("applied"),
                    List.of((String[]) row.getArray("metrics").getArray()),
                    row.getString("payload")));
        }
        return events;
    }
}
