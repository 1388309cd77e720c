package dev.pinglu.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads a topic of the running test from its beginning, as any subscriber would. */
public final class TopicReader implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Published> read = new ArrayList<>();

    private TopicReader(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /** A reader of a topic, named without the prefix of the test run. */
    public static TopicReader of(String topic) {
        var config = ConfigProvider.getConfig();
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        config.getValue("kafka.bootstrap.servers", String.class),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var name = config.getOptionalValue("pinglu.topic.prefix", String.class).orElse("") + topic;
        var partitions = consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return new TopicReader(consumer);
    }

    /** The records of a key, once there are at least so many; fails when they do not come in time. */
    public List<Published> await(String key, int atLeast) {
        return await("records of " + key, published -> key.equals(published.key()), atLeast);
    }

    /** The records that meet a condition, once there are at least so many; fails when they do not come in time. */
    public List<Published> await(String what, Predicate<Published> condition, int atLeast) {
        var deadline = System.nanoTime() + Patience.OF_TESTS.toNanos();
        while (System.nanoTime() < deadline) {
            consumer.poll(Duration.ofMillis(100)).forEach(consumed -> read.add(new Published(consumed)));
            var found = read.stream().filter(condition).toList();
            if (found.size() >= atLeast) {
                return found;
            }
        }
        throw new AssertionError("Fewer than " + atLeast + " " + what + " in " + Patience.OF_TESTS);
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** A record as it stands on Kafka. */
    public record Published(ConsumerRecord<String, byte[]> consumed) {
        public String key() {
            return consumed.key();
        }

        public String header(String name) {
            var header = consumed.headers().lastHeader(name);
            return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(consumed.value());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
