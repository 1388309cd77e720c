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
        try (var admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(settings.topic("test.state"), 1, (short) 1)))
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
        assertThat(records()).hasSize(2).allSatisfy(record -> {
            var headers = headers(record);
            assertThat(told.validate(headers)).isEmpty();
            assertThat(headers.path("ce_partitionkey").asText()).isEqualTo(record.key());
        });
        assertThat(headers(records().get(0)).properties())
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
        return row(payload, null);
    }

    private static OutboxRow row(String payload, @Nullable String traceParent) {
        return new OutboxRow(
                1,
                Ids.next(),
                "thing",
                Ids.next(),
                new Sequence(1, 0).toString(),
                "test.state",
                "dev.pinglu.test.thing.state.v1",
                payload.getBytes(StandardCharsets.UTF_8),
                "140603",
                "changed",
                traceParent,
                OffsetDateTime.parse("2022-10-20T02:00:00Z"));
    }

    /** Everything committed on the topic so far. */
    private List<String> published() {
        return records().stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> records() {
        var config = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                String.valueOf(kafka.get("bootstrap.servers")),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(settings.topic("test.state"), 0);
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
