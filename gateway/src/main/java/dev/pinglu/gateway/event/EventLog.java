package dev.pinglu.gateway.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.gateway.database.Rows;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The log of events, in the order in which their effects became visible. */
@Singleton
public class EventLog {
    private static final String APPEND = """
            insert into event_log (id, event_id, type, source, entity_key, sequence, division, cause, time, topic, partition,
                record_offset, applied, metrics, payload, edition)
            select id, event_id, type, source, entity_key, sequence, division, cause, time, topic, partition, record_offset,
                applied, string_to_array(metrics, ','), payload, edition
            from unnest(?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::timestamptz[], ?::text[], ?::integer[], ?::bigint[], ?::boolean[], ?::text[], ?::text[], ?::integer[])
                as new (id, event_id, type, source, entity_key, sequence, division, cause, time, topic, partition,
                    record_offset, applied, metrics, payload, edition)
            on conflict (event_id, edition) do nothing""";
    static final String COLUMNS = "id, event_id, type, source, entity_key, sequence, division, cause, time, payload";
    /** Of what was there when the model was last built from the topics, only what they held; everything since. */
    private static final String IN_BASIS = """
            (id > (select basis_upto from ingest_cursor) or exists (
                select 1 from log_basis b where b.run = (select basis_run from ingest_cursor) and b.id = l.id))""";

    private static final String REPLAY =
            "select " + COLUMNS + " from event_log l where id > ? and " + IN_BASIS + " order by id limit ?";
    private static final String HISTORIES = "select " + COLUMNS + " from event_log l where (entity_key, id) > (?, ?)"
            + " and id <= ? and " + IN_BASIS + " order by entity_key, id limit ?";

    private static final String OWN = "select " + COLUMNS + " from event_log where id in (select event_id"
            + " from public.entity_state where type like 'dev.pinglu.gateway.%') order by id";

    private final ObjectMapper json;

    EventLog(ObjectMapper json) {
        this.json = json;
    }

    /**
     * What is to be written of one event.
     *
     * @param applied false for a type this build does not know
     * @param metrics the metrics whose figures the event changed
     * @param edition 0, unless the log holds the event already and a topic says something else of it
     */
    public record Line(
            Event event,
            String topic,
            int partition,
            long offset,
            boolean applied,
            Collection<String> metrics,
            int edition) {

        Line at(long id) {
            return new Line(event.withId(id), topic, partition, offset, applied, metrics, edition);
        }

        Line edition(int number) {
            return new Line(event, topic, partition, offset, applied, metrics, number);
        }
    }

    /** Appends; an event that is already there, resent by its publisher, stays as it is. */
    public void append(Connection connection, List<Line> lines) throws SQLException {
        var rows = new Rows(16);
        for (var line : lines) {
            var event = line.event();
            rows.add(
                    event.id(),
                    event.eventId(),
                    event.type(),
                    event.source(),
                    event.key(),
                    event.sequence(),
                    event.division(),
                    event.cause(),
                    event.time(),
                    line.topic(),
                    line.partition(),
                    line.offset(),
                    line.applied(),
                    String.join(",", line.metrics()),
                    event.payload(),
                    line.edition());
        }
        rows.update(connection, APPEND);
    }

    /** The last id; 0 before the first event. */
    public long lastId(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select coalesce(max(id), 0) from event_log");
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The events behind an id that the model is made of, oldest first. */
    public List<Event> after(Connection connection, long id, int limit) throws SQLException {
        try (var select = connection.prepareStatement(REPLAY)) {
            select.setLong(1, id);
            select.setInt(2, limit);
            return events(select);
        }
    }

    private List<Event> events(PreparedStatement select) throws SQLException {
        try (var row = select.executeQuery()) {
            var events = new ArrayList<Event>();
            while (row.next()) {
                events.add(event(row));
            }
            return events;
        }
    }

    /** The last states of what the gateway itself speaks of, as the live model has them. */
    public List<Event> own(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(OWN)) {
            return events(select);
        }
    }

    /** An event as the log keeps it; what it says is not parsed. */
    public record Entry(
            long id,
            UUID eventId,
            String type,
            String source,
            String key,
            String sequence,
            String division,
            String cause,
            Instant time,
            String payload) {}

    /**
     * The events that the model is made of, record by record and those of each record from the oldest on.
     *
     * @param key of the record behind whose event {@code id} it goes on; empty at the beginning
     * @param upTo the last id of the log that is looked at
     */
    public List<Entry> histories(Connection connection, String key, long id, long upTo, int limit) throws SQLException {
        try (var select = connection.prepareStatement(HISTORIES)) {
            select.setString(1, key);
            select.setLong(2, id);
            select.setLong(3, upTo);
            select.setInt(4, limit);
            try (var row = select.executeQuery()) {
                var entries = new ArrayList<Entry>();
                while (row.next()) {
                    entries.add(entry(row));
                }
                return entries;
            }
        }
    }

    /**
     * An event that the log holds, in its latest edition.
     *
     * @param event with its place in the log
     */
    public record Known(Event event, int edition) {}

    /** Which of these events the log holds. */
    public Map<UUID, Known> find(Connection connection, Collection<UUID> ids) throws SQLException {
        try (var select = connection.prepareStatement("select distinct on (event_id) " + COLUMNS
                + ", edition from event_log where event_id = any(?) order by event_id, edition desc")) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var row = select.executeQuery()) {
                var known = new HashMap<UUID, Known>();
                while (row.next()) {
                    known.put(row.getObject("event_id", UUID.class), new Known(event(row), row.getInt("edition")));
                }
                return known;
            }
        }
    }

    private Event event(ResultSet row) throws SQLException {
        return parsed(entry(row));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("source"),
                row.getString("entity_key"),
                row.getString("sequence"),
                row.getString("division"),
                row.getString("cause"),
                row.getObject("time", OffsetDateTime.class).toInstant(),
                row.getString("payload"));
    }

    /** The event of an entry. */
    public Event parsed(Entry entry) {
        return new Event(
                entry.id(),
                entry.eventId(),
                entry.type(),
                entry.source(),
                entry.key(),
                entry.sequence(),
                entry.division(),
                entry.cause(),
                entry.time(),
                entry.payload(),
                data(entry.id(), entry.payload()));
    }

    /**
     * What an event says, read from what is stored of it.
     *
     * @throws IllegalStateException if that is damaged: it was readable when it came in
     */
    public JsonNode data(long id, String payload) {
        try {
            return json.readTree(payload);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Event " + id + " of the log is damaged", damaged);
        }
    }
}
