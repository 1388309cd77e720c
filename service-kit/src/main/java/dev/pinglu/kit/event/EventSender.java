package dev.pinglu.kit.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends batches in Kafka transactions: a batch is visible whole or not at all, and opening a sender fences every
 * earlier one of the same service, however long that one was paused.
 */
final class EventSender implements AutoCloseable {
    private static final String JSON = "application/json";
    /** What Kafka leaves unanswered for longer is given up; the next session learns what became of it, and sends what is still there. */
    private static final int ANSWERED_WITHIN_MILLIS = 15_000;

    private final KafkaProducer<String, byte[]> producer;
    private final EventSettings settings;
    private final URI source;
    private final Map<String, URI> schemas = new HashMap<>();

    /** Blocks until Kafka has fenced the predecessors. */
    EventSender(Map<String, Object> kafka, EventSettings settings) {
        var config = new HashMap<>(kafka);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.transactionalId());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, ANSWERED_WITHIN_MILLIS);
        this.settings = settings;
        this.source = URI.create("/" + settings.service());
        this.producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (RuntimeException failed) {
            producer.close(java.time.Duration.ZERO);
            throw failed;
        }
    }

    /** Sends the rows and waits until Kafka has committed all of them. */
    void send(List<OutboxRow> rows) {
        producer.beginTransaction();
        for (var row : rows) {
            if (row.isForEveryPartition()) {
                sendToEveryPartition(row);
            } else {
                producer.send(toRecord(settings.topic(row.topic()), row.key(), event(row, row.id(), row.key())));
            }
        }
        producer.commitTransaction();
    }

    /** Each partition has a key of its own, so that compaction keeps the last one of each. */
    private void sendToEveryPartition(OutboxRow row) {
        var topic = settings.topic(row.topic());
        for (var one : producer.partitionsFor(topic)) {
            var key = row.aggregateType() + "/" + settings.service() + "/" + one.partition();
            var event = event(row, row.idIn(one.partition()), key);
            producer.send(KafkaMessageFactory.createWriter(topic, one.partition(), key)
                    .writeBinary(event));
        }
    }

    /** Sends one event under a key of its own. */
    void send(String topic, String key, CloudEvent event) {
        producer.beginTransaction();
        producer.send(toRecord(topic, key, event));
        producer.commitTransaction();
    }

    CloudEventBuilder envelope(String type) {
        return CloudEventBuilder.v1()
                .withSource(source)
                .withType(type)
                .withDataContentType(JSON)
                .withDataSchema(schemas.computeIfAbsent(type, settings::schemaOf));
    }

    private CloudEvent event(OutboxRow row, UUID id, String key) {
        var envelope = envelope(row.type())
                .withId(id.toString())
                .withSubject(row.aggregateId().toString())
                .withTime(row.createdAt())
                .withExtension(EventHeaders.PARTITION_KEY, key)
                .withExtension(EventHeaders.SEQUENCE, row.sequence())
                .withExtension(EventHeaders.DIVISION, row.division())
                .withExtension(EventHeaders.CAUSE, row.cause())
                .withData(row.payload());
        if (row.traceParent() != null) {
            envelope.withExtension(EventHeaders.TRACE_PARENT, row.traceParent());
        }
        return envelope.build();
    }

    private static ProducerRecord<String, byte[]> toRecord(String topic, String key, CloudEvent event) {
        return KafkaMessageFactory.createWriter(topic, key).writeBinary(event);
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(1));
    }
}
