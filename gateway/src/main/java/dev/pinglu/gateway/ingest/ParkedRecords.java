package dev.pinglu.gateway.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.gateway.database.Rows;
import dev.pinglu.gateway.event.Event;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Records that could not be applied. They are kept whole, can be tried again, and a later state makes them moot. */
@Singleton
class ParkedRecords {
    private static final String BEHIND =
            " and (topic, partition, record_offset) > (?, ?, ?) order by topic, partition, record_offset limit ?";
    private static final String SUPERSEDE = """
            update parked set superseded_by = new.id
            from unnest(?::text[], ?::bigint[], ?::text[]) as new (key, id, sequence)
            where record_key = new.key and superseded_by is null and (type is null or type like '%.state.%')
                and coalesce(headers::jsonb ->> 'ce_sequence', '') <= new.sequence""";
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final ObjectMapper json;

    ParkedRecords(ObjectMapper json) {
        this.json = json;
    }

    /**
     * A parked record as administration shows it; the payload stays inside.
     *
     * @param supersededBy the event of the log that made it moot; absent while it waits
     */
    record Parked(
            String topic,
            int partition,
            long offset,
            String key,
            @Nullable String type,
            String reason,
            Instant parkedAt,
            @Nullable Long supersededBy) {}

    void park(Connection connection, List<Arrival.Poison> poison) throws SQLException {
        if (poison.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement("insert into parked (topic, partition, record_offset, record_key,"
                + " type, reason, headers, payload) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (topic, partition,"
                + " record_offset) do update set reason = excluded.reason")) {
            for (var one : poison) {
                insert.setString(1, one.at().topic());
                insert.setInt(2, one.at().partition());
                insert.setLong(3, one.at().offset());
                insert.setString(4, text(one.at().key()));
                insert.setString(5, ArrivalReader.header(one.at(), "ce_type"));
                insert.setString(6, text(one.reason()));
                insert.setString(7, headers(one.at()));
                insert.setBytes(8, one.at().value());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Marks the parked states of records that are no newer than what was applied; a fact is never moot. */
    void supersede(Connection connection, Collection<Event> applied) throws SQLException {
        var rows = new Rows(3);
        applied.forEach(event -> rows.add(event.key(), event.id(), event.sequence()));
        rows.update(connection, SUPERSEDE);
    }

    /** The first of those that still wait. */
    List<Parked> waiting(Connection connection, int limit) throws SQLException {
        return list(connection, State.WAITING, new Place("", 0, 0), limit);
    }

    /** Whether a later state has made it moot. */
    enum State {
        WAITING,
        SUPERSEDED
    }

    /** Where a record stands on Kafka, which is also the order in which they are listed. */
    record Place(String topic, int partition, long offset) {}

    /** Those behind a place. */
    List<Parked> list(Connection connection, State state, Place behind, int limit) throws SQLException {
        try (var select =
                connection.prepareStatement("select topic, partition, record_offset, record_key, type, reason,"
                        + " parked_at, superseded_by from parked where (superseded_by is null) = ?" + BEHIND)) {
            select.setBoolean(1, state == State.WAITING);
            bind(select, 2, behind, limit);
            try (var row = select.executeQuery()) {
                var parked = new ArrayList<Parked>();
                while (row.next()) {
                    parked.add(new Parked(
                            row.getString(1),
                            row.getInt(2),
                            row.getLong(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getTimestamp(7).toInstant(),
                            row.getObject(8, Long.class)));
                }
                return parked;
            }
        }
    }

    /**
     * The waiting records behind a place, to be read once more.
     *
     * @param key if only those of one key are wanted
     */
    List<ConsumerRecord<String, byte[]>> read(Connection connection, Optional<String> key, Place behind, int limit)
            throws SQLException {
        try (var select =
                connection.prepareStatement("select topic, partition, record_offset, record_key, headers, payload"
                        + " from parked where superseded_by is null and (? or record_key = ?)" + BEHIND)) {
            select.setBoolean(1, key.isEmpty());
            select.setString(2, key.orElse(""));
            bind(select, 3, behind, limit);
            try (var row = select.executeQuery()) {
                var read = new ArrayList<ConsumerRecord<String, byte[]>>();
                while (row.next()) {
                    var record = new ConsumerRecord<>(
                            row.getString(1), row.getInt(2), row.getLong(3), row.getString(4), row.getBytes(6));
                    headers(row.getString(5))
                            .forEach((name, value) ->
                                    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                    read.add(record);
                }
                return read;
            }
        }
    }

    private static void bind(PreparedStatement select, int first, Place behind, int limit) throws SQLException {
        select.setString(first, behind.topic());
        select.setInt(first + 1, behind.partition());
        select.setLong(first + 2, behind.offset());
        select.setInt(first + 3, limit);
    }

    /** Forgets records that could be applied after all. */
    void remove(Connection connection, List<Arrival.Published> applied) throws SQLException {
        try (var delete = connection.prepareStatement(
                "delete from parked where topic = ? and partition = ? and record_offset = ?")) {
            for (var one : applied) {
                delete.setString(1, one.at().topic());
                delete.setInt(2, one.at().partition());
                delete.setLong(3, one.at().offset());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private String headers(ConsumerRecord<String, byte[]> read) {
        var texts = new LinkedHashMap<String, String>();
        for (var header : read.headers()) {
            if (header.value() != null) {
                texts.put(header.key(), text(new String(header.value(), StandardCharsets.UTF_8)));
            }
        }
        try {
            return json.writeValueAsString(texts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, String> headers(String stored) {
        try {
            return json.readValue(stored, TEXTS);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The headers of a parked record are damaged", damaged);
        }
    }

    private static String text(@Nullable String any) {
        return any == null ? "" : any.replace("\0", "");
    }
}
