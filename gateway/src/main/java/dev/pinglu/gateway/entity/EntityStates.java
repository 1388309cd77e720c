package dev.pinglu.gateway.entity;

import dev.pinglu.gateway.database.Copy;
import dev.pinglu.gateway.database.RowSink;
import dev.pinglu.gateway.database.Rows;
import dev.pinglu.gateway.event.Event;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The last applied state of every record. */
@Singleton
public class EntityStates {
    private static final String WRITE = """
            insert into entity_state (entity_key, type, sequence, division, event_id, time, payload)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::text[])
            on conflict (entity_key) do update set type = excluded.type, sequence = excluded.sequence,
                division = excluded.division, event_id = excluded.event_id, time = excluded.time,
                payload = excluded.payload""";
    private static final String FILL =
            "copy entity_state (entity_key, type, sequence, division, event_id, time, payload) from stdin";

    EntityStates() {}

    /** The sequence of each key that is known. */
    public Map<String, String> sequences(Connection connection, Collection<String> keys) throws SQLException {
        var sequences = new HashMap<String, String>();
        try (var select = connection.prepareStatement(
                "select entity_key, sequence from entity_state where entity_key = any(?)")) {
            select.setArray(1, connection.createArrayOf("text", keys.toArray(new String[0])));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    sequences.put(row.getString(1), row.getString(2));
                }
            }
        }
        return sequences;
    }

    /** Stores states, one for each key; the caller has made sure that they are newer. */
    public void write(Connection connection, Collection<Event> states) throws SQLException {
        var rows = new Rows(7);
        add(states, rows);
        rows.update(connection, WRITE);
    }

    /** Stores the states of records that are not there yet. */
    public void fill(Connection connection, Collection<Event> first) throws SQLException {
        try (var copy = new Copy(connection, FILL)) {
            add(first, copy);
            copy.finish();
        }
    }

    private static void add(Collection<Event> states, RowSink rows) throws SQLException {
        for (var state : states) {
            rows.add(
                    state.key(),
                    state.type(),
                    state.sequence(),
                    state.division(),
                    state.id(),
                    state.time(),
                    state.payload());
        }
    }

    /** Forgets records. */
    public void delete(Connection connection, Collection<String> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (var delete = connection.prepareStatement("delete from entity_state where entity_key = any(?)")) {
            delete.setArray(1, connection.createArrayOf("text", keys.toArray(new String[0])));
            delete.executeUpdate();
        }
    }
}
