package dev.pinglu.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.pinglu.kit.id.Ids;
import dev.pinglu.kit.testing.Backends;
import dev.pinglu.kit.web.StrictJson;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventSenderTest {
    private final Backends backends = new Backends();
    private Map<String, Object> kafka = Map.of();
    private EventSettings settings = settings("");

    @BeforeEach
    void start() throws Exception {
        var given = backends.start();
        kafka = Map.of("bootstrap.servers", given.get("kafka.bootstrap.servers"));
        settings = settings(given.get("pinglu.topic.prefix"));
        createTopic("test.state", 1);
    }

    private void createTopic(String name, int partitions) throws Exception {
        try (var admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(settings.topic(name), partitions, (short) 1)))
                    .all()
                    .get();
        }
    }

    @AfterEach
    void stop() {
        backends.stop();
    }

    @Test
    void aBatchArrivesInItsOrder() throws Exception {
        try (var sender = new EventSender(kafka, settings)) {
            // When
            sender.send(List.of(row("{\"step\":1}"), row("{\"step\":2}")));
        }
        // Then
        assertThat(published()).containsExactly("{\"step\":1}", "{\"step\":2}");
    }

    @Test
    void aPredecessorThatWakesUpLateCannotWriteAfterItsSuccessor() throws Exception {
        try (var predecessor = new EventSender(kafka, settings)) {
            predecessor.send(List.of(row("{\"by\":\"predecessor\"}")));
            try (var successor = new EventSender(kafka, settings)) {
                successor.send(List.of(row("{\"by\":\"successor\"}")));
                // When
                assertThatThrownBy(() -> predecessor.send(List.of(row("{\"by\":\"zombie\"}"))))
                        // Then
                        .isInstanceOf(KafkaException.class);
            }
        }
        assertThat(published()).containsExactly("{\"by\":\"predecessor\"}", "{\"by\":\"successor\"}");
    }

    @Test
    void theHeadersOfEveryRecordAreThoseThatSubscribersAreTold() throws Exception {
        // Given
        var schema = json(getClass().getResourceAsStream("/asyncapi/headers.json"));
        var told = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(((ObjectNode) schema).put("additionalProperties", false));
        try (var sender = new EventSender(kafka, settings)) {
            // When
            sender.send(List.of(row("{}", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")));
            sender.send(settings.topic("test.state"), "heartbeat/test-service", ofTheServiceItself(sender));
        }
        // Then
        assertThat(read("test.state", 0)).hasSize(2).allSatisfy(record -> {
            var headers = headers(record);
            assertThat(told.validate(headers)).isEmpty();
            assertThat(headers.path("ce_partitionkey").asText()).isEqualTo(record.key());
        });
        assertThat(headers(read("test.state", 0).get(0)).properties())
                .as("all of them where a record has changed and traces are recorded")
                .hasSameSizeAs(schema.path("properties").properties());
    }

    private static CloudEvent ofTheServiceItself(EventSender sender) {
        return sender.envelope(Heartbeat.TYPE)
                .withId(Ids.next().toString())
                .withSubject("test-service")
                .withTime(OffsetDateTime.parse("2022-10-20T02:00:00Z"))
                .withExtension(EventHeaders.PARTITION_KEY, "heartbeat/test-service")
                .withExtension(EventHeaders.SEQUENCE, new Sequence(1, 0).toString())
                .withData("{}".getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private static JsonNode headers(ConsumerRecord<String, byte[]> record) {
        var headers = StrictJson.mapper().createObjectNode();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private static JsonNode json(InputStream stream) throws IOException {
        try (stream) {
            return StrictJson.mapper().readTree(stream);
        }
    }

    @Test
    void theEndOfASnapshotGoesToEveryPartitionBehindEverythingBeforeIt() throws Exception {
        // Given
        createTopic("six.state", 6);
        var states = IntStream.range(0, 300).mapToObj(number -> row("six.state", "thing", "{}"));
        var end = row("six.state", OutboxRow.SNAPSHOT, "{\"epoch\":2}");
        var rows = Stream.concat(states, Stream.of(end)).toList();
        try (var sender = new EventSender(kafka, settings)) {
            // When it is sent once more, as after a crash
            sender.send(rows);
            sender.send(List.of(end));
        }
        // Then
        for (int partition = 0; partition < 6; partition++) {
            var read = read("six.state", partition);
            var key = "ledger-snapshot/test-service/" + partition;
            assertThat(read).extracting(ConsumerRecord::key).endsWith(key, key);
            assertThat(read.subList(0, read.size() - 2))
                    .hasSizeGreaterThan(1)
                    .noneMatch(one -> one.key().equals(key));
            assertThat(read.subList(read.size() - 2, read.size()))
                    .extracting(one -> header(one, "ce_id"))
                    .containsOnly(end.idIn(partition).toString());
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static EventSettings settings(String prefix) {
        var topics = new TopicSettings() {
            @Override
            public Optional<String> prefix() {
                return Optional.of(prefix);
            }

            @Override
            public Optional<Short> replication() {
                return Optional.empty();
            }
        };
        return new EventSettings("test-service", "test", topics, URI.create("http://127.0.0.1:8080"));
    }

    private static OutboxRow row(String payload) {
        return row("test.state", "thing", payload, null);
    }

    private static OutboxRow row(String payload, String traceParent) {
        return row("test.state", "thing", payload, traceParent);
    }

    private static OutboxRow row(String topic, String aggregateType, String payload) {
        return row(topic, aggregateType, payload, null);
    }

    private static OutboxRow row(String topic, String aggregateType, String payload, @Nullable String traceParent) {
        return new OutboxRow(
                1,
                Ids.next(),
                aggregateType,
                Ids.next(),
                new Sequence(1, 0).toString(),
                topic,
                "dev.pinglu.test.thing.state.v1",
                payload.getBytes(StandardCharsets.UTF_8),
                "140603",
                "changed",
                traceParent,
                OffsetDateTime.parse("2022-10-20T02:00:00Z"));
    }

    /** Everything committed on the topic so far. */
    private List<String> published() {
        return read("test.state", 0).stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> read(String topic, int number) {
        var config = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                String.valueOf(kafka.get("bootstrap.servers")),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(settings.topic(topic), number);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
            return records;
        }
    }
}
