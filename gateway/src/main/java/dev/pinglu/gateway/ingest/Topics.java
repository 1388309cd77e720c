package dev.pinglu.gateway.ingest;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.ingest.Positions.Position;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The topics this gateway reads, and where in them it stands. */
@Singleton
class Topics {
    private static final Logger LOG = Logger.getLogger(Topics.class);

    private final Database database;
    private final Positions positions;
    private final IngestCursor cursor;
    private final IngestSettings settings;
    private final Map<String, Object> kafka;
    private final List<String> names;

    Topics(
            Database database,
            Positions positions,
            IngestCursor cursor,
            IngestSettings settings,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "pinglu.topic.prefix") Optional<String> prefix) {
        this.database = database;
        this.positions = positions;
        this.cursor = cursor;
        this.settings = settings;
        this.kafka = kafka;
        this.names = settings.topics().stream().map(prefix.orElse("")::concat).toList();
    }

    TopicReader open() {
        return new TopicReader(kafka, settings.batch());
    }

    /**
     * What is to be read, from where.
     *
     * @param ids of the topics
     */
    record Plan(Map<String, String> ids, Map<TopicPartition, Long> from) {}

    /**
     * Looks the topics up. One that has another id than the one that was read is a new topic under an old name: its
     * position means nothing, so it is read from its beginning; states that are already known change nothing.
     */
    Plan plan(TopicReader reader, long fence) throws InterruptedException {
        var found = lookUp(reader);
        var clusterId = reader.clusterId();
        return database.transact(connection -> {
            cursor.begin(connection, fence, settings.lease(), 0);
            cursor.cluster(connection, clusterId);
            var stored = positions.all(connection);
            var ids = new HashMap<String, String>();
            var from = new HashMap<TopicPartition, Long>();
            for (var topic : found.values()) {
                var id = topic.topicId().toString();
                ids.put(topic.name(), id);
                if (isOther(topic, id, stored)) {
                    LOG.warnf("Topic %s was made anew (id %s); it is read from its beginning", topic.name(), id);
                    positions.forget(connection, topic.name());
                    cursor.outdate(connection);
                    stored.keySet().removeIf(partition -> partition.topic().equals(topic.name()));
                }
                topic.partitions().forEach(partition -> {
                    var key = new TopicPartition(topic.name(), partition.partition());
                    from.put(key, stored.getOrDefault(key, new Position(id, 0)).nextOffset());
                });
            }
            return new Plan(ids, from);
        });
    }

    /** Those of the topics that exist, by name. */
    Map<String, TopicDescription> lookUp(TopicReader reader) throws InterruptedException {
        return reader.describe(names);
    }

    private static boolean isOther(TopicDescription topic, String id, Map<TopicPartition, Position> stored) {
        return stored.entrySet().stream()
                .anyMatch(known -> known.getKey().topic().equals(topic.name())
                        && !known.getValue().topicId().equals(id));
    }
}
