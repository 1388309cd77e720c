package dev.pinglu.gateway.ingest;

import dev.pinglu.gateway.ingest.Positions.Position;
import dev.pinglu.gateway.model.Origin;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The topics from their beginning to where the ingester stands: never beyond, so that what is built of it and the live model
 * go the same way from there on.
 */
final class TopicStretch implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Topics topics;
    private final Positions positions;

    private final Map<TopicPartition, Long> next = new HashMap<>();
    private Map<TopicPartition, Position> ends = Map.of();
    private @Nullable TopicReader opened;

    TopicStretch(Topics topics, Positions positions) {
        this.topics = topics;
        this.positions = positions;
    }

    /** Opened by the thread that reads. */
    private TopicReader reader() {
        if (opened == null) {
            opened = topics.open();
        }
        return opened;
    }

    /** Whether something is left up to the ingester's present position. */
    boolean hasMore(Connection connection) throws SQLException {
        if (left().isEmpty()) {
            ends = positions.all(connection);
            requireSameTopics();
            ends.keySet().forEach(partition -> next.putIfAbsent(partition, 0L));
            reader().assign(left());
        }
        return !left().isEmpty();
    }

    /** What was read there must be what is there, and the ingester must have begun to read all of it. */
    private void requireSameTopics() {
        try {
            var found = topics.lookUp(reader());
            for (var end : ends.entrySet()) {
                var topic = found.get(end.getKey().topic());
                if (topic == null
                        || !topic.topicId().toString().equals(end.getValue().topicId())) {
                    throw new Origin.Refused(
                            "A topic is gone or was made anew",
                            Map.of("topicMadeAnew", end.getKey().topic()));
                }
            }
            requireBegun(found.values());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Right after a topic was made anew the model still has what it read in the old one, and would seem to lose it. */
    private void requireBegun(Collection<TopicDescription> found) {
        var partitions = found.stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
        for (var partition : reader().used(partitions)) {
            if (!ends.containsKey(partition)) {
                throw new Origin.Refused("A topic has not been read yet", Map.of("topicNotReadYet", partition.topic()));
            }
        }
    }

    private Map<TopicPartition, Long> left() {
        return next.entrySet().stream()
                .filter(one -> one.getValue() < end(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private long end(TopicPartition partition) {
        var end = ends.get(partition);
        return end == null ? 0 : end.nextOffset();
    }

    /** The next records; none if there were only markers of transactions. */
    List<ConsumerRecord<String, byte[]>> next() {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE_NANOS) {
            var records = reader().poll(POLL).stream()
                    .filter(one -> one.offset() < end(new TopicPartition(one.topic(), one.partition())))
                    .toList();
            if (move() || !records.isEmpty()) {
                return records;
            }
        }
        throw new IllegalStateException("Kafka gives nothing though there should be more");
    }

    /** Notes how far it has come, and reads no further where it has arrived. */
    private boolean move() {
        var before = left();
        var reached = reader().positions(before.keySet());
        reached.forEach((partition, offset) -> next.put(partition, Math.min(offset, end(partition))));
        var after = left();
        if (after.size() < before.size()) {
            reader().assign(after);
        }
        return !after.equals(before);
    }

    /** Offsets of all partitions together. */
    long reached() {
        return next.values().stream().mapToLong(Long::longValue).sum();
    }

    long total() {
        return ends.values().stream().mapToLong(Position::nextOffset).sum();
    }

    @Override
    public void close() {
        if (opened != null) {
            opened.close();
        }
    }
}
