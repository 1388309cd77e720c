package dev.pinglu.gateway.ingest;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads all partitions of the topics that exist, committed records only. There is no consumer group: who reads is decided
 * by the lease, and how far is stored beside the effects.
 */
final class TopicReader implements AutoCloseable {
    private static final int MAX_FETCH_BYTES = 16 * 1024 * 1024;

    private final Admin admin;
    private final KafkaConsumer<String, byte[]> consumer;

    TopicReader(Map<String, Object> kafka, int batch) {
        var config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // A position that retention has overtaken continues with the oldest record; the newest would lose some.
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batch);
        config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, MAX_FETCH_BYTES);
        admin = Admin.create(new HashMap<>(kafka));
        consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** The topics that exist, by name. */
    Map<String, TopicDescription> describe(Collection<String> names) throws InterruptedException {
        var found = new LinkedHashMap<String, TopicDescription>();
        for (var asked : admin.describeTopics(names).topicNameValues().entrySet()) {
            description(asked.getValue()).ifPresent(topic -> found.put(asked.getKey(), topic));
        }
        return found;
    }

    private static Optional<TopicDescription> description(org.apache.kafka.common.KafkaFuture<TopicDescription> asked)
            throws InterruptedException {
        try {
            return Optional.of(asked.get());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw new org.apache.kafka.common.KafkaException("The topics cannot be looked up", failed.getCause());
        }
    }

    String clusterId() throws InterruptedException {
        try {
            return admin.describeCluster().clusterId().get();
        } catch (ExecutionException failed) {
            throw new org.apache.kafka.common.KafkaException("The cluster cannot be looked up", failed.getCause());
        }
    }

    /** Reads these partitions, each from its offset. */
    void assign(Map<TopicPartition, Long> from) {
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
    }

    List<ConsumerRecord<String, byte[]>> poll(Duration atMost) {
        var polled = consumer.poll(atMost);
        var records = new java.util.ArrayList<ConsumerRecord<String, byte[]>>(polled.count());
        polled.forEach(records::add);
        return records;
    }

    /** The offset each of these partitions continues with, beyond the markers of transactions too. */
    Map<TopicPartition, Long> positions(Collection<TopicPartition> partitions) {
        var positions = new HashMap<TopicPartition, Long>();
        partitions.forEach(partition -> positions.put(partition, consumer.position(partition)));
        return positions;
    }

    /** Of these partitions, those that hold or held records. */
    List<TopicPartition> used(Collection<TopicPartition> partitions) {
        return consumer.endOffsets(partitions).entrySet().stream()
                .filter(end -> end.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Ends a poll that waits; may be called by another thread. */
    void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(1)));
        admin.close(Duration.ofSeconds(1));
    }
}
