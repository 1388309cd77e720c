package dev.pinglu.gateway.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.gateway.database.Rows;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The log of events, in the order in which their effects became visible. */
@Singleton
public class EventLog {
    private static final String APPEND = """
            insert into event_log (id, event_id, type, source, entity_key, sequence, division, cause, time, topic, partition,
                record_offset, applied, metrics, payload)
            select id, event_id, type, source, entity_key, sequence, division, cause, time, topic, partition, record_offset,
                applied, string_to_array(metrics, ','), payload
            from unnest(?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::timestamptz[], ?::text[], ?::integer[], ?::bigint[], ?::boolean[], ?::text[], ?::text[])
                as new (id, event_id, type, source, entity_key, sequence, division, cause, time, topic, partition,
                    record_offset, applied, metrics, payload)
            on conflict (event_id) do nothing""";
    private static final String COLUMNS =
            "id, event_id, type, source, entity_key, sequence, division, cause, time, payload";

    private final ObjectMapper json;

    EventLog(ObjectMapper json) {
        this.json = json;
    }

    /**
     * What is to be written of one event.
     *
     * @param applied false for a type this build does not know
     * @param metrics the metrics whose figures the event changed
     */
    public record Line(
            Event event, String topic, int partition, long offset, boolean applied, Collection<String> metrics) {}

    /** Appends; an event that is already there, resent by its publisher, stays as it is. */
    public void append(Connection connection, List<Line> lines) throws SQLException {
        var rows = new Rows(15);
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
                    event.payload());
        }
        rows.update(connection, APPEND);
    }

    /** The events behind an id, oldest first. */
    public List<Event> after(Connection connection, long id, int limit) throws SQLException {
        try (var select =
                connection.prepareStatement("select " + COLUMNS + " from event_log where id > ? order by id limit ?")) {
            select.setLong(1, id);
            select.setInt(2, limit);
            try (var row = select.executeQuery()) {
                var events = new ArrayList<Event>();
                while (row.next()) {
                    events.add(event(row));
                }
                return events;
            }
        }
    }

    private Event event(ResultSet row) throws SQLException {
        var payload = row.getString("payload");
        try {
            return new Event(
                    row.getLong("id"),
                    row.getObject("event_id", UUID.class),
                    row.getString("type"),
                    row.getString("source"),
                    row.getString("entity_key"),
                    row.getString("sequence"),
                    row.getString("division"),
                    row.getString("cause"),
                    row.getObject("time", OffsetDateTime.class).toInstant(),
                    payload,
                    json.readTree(payload));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Event " + row.getLong("id") + " of the log is damaged", damaged);
        }
    }
}
