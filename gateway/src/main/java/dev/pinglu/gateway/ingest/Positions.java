package dev.pinglu.gateway.ingest;

import dev.pinglu.gateway.database.Rows;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How far each partition was read; kept with the id of the topic, since a topic made anew has the same name. */
@Singleton
class Positions {
    private static final String STORE = """
            insert into ingest_position (topic, partition, topic_id, next_offset)
            select * from unnest(?::text[], ?::integer[], ?::text[], ?::bigint[])
            on conflict (topic, partition) do update set topic_id = excluded.topic_id,
                next_offset = excluded.next_offset""";

    Positions() {}

    /** The offset to read next, in the topic with this id. */
    record Position(String topicId, long nextOffset) {}

    Map<TopicPartition, Position> all(Connection connection) throws SQLException {
        var positions = new HashMap<TopicPartition, Position>();
        try (var select = connection.prepareStatement(
                        "select topic, partition, topic_id, next_offset from ingest_position");
                var row = select.executeQuery()) {
            while (row.next()) {
                positions.put(
                        new TopicPartition(row.getString(1), row.getInt(2)),
                        new Position(row.getString(3), row.getLong(4)));
            }
        }
        return positions;
    }

    void store(Connection connection, Map<TopicPartition, Position> positions) throws SQLException {
        var rows = new Rows(4);
        positions.forEach((partition, position) ->
                rows.add(partition.topic(), partition.partition(), position.topicId(), position.nextOffset()));
        rows.update(connection, STORE);
    }

    void forget(Connection connection, String topic) throws SQLException {
        try (var delete = connection.prepareStatement("delete from ingest_position where topic = ?")) {
            delete.setString(1, topic);
            delete.executeUpdate();
        }
    }
}
