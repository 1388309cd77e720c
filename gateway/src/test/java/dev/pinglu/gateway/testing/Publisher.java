package dev.pinglu.gateway.testing;

import static org.awaitility.Awaitility.await;

import dev.pinglu.kit.event.Sequence;
import dev.pinglu.kit.id.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Publishes as a service's relay would. */
public final class Publisher implements AutoCloseable {
    private static final List<String> TOPICS =
            List.of("projects.state", "rural.state", "civility.state", "project-status");

    private final String prefix = ConfigProvider.getConfig()
            .getOptionalValue("pinglu.topic.prefix", String.class)
            .orElse("");
    private final Map<String, Object> kafka =
            Map.of("bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    private final KafkaProducer<String, byte[]> producer;

    public Publisher() {
        createTopics();
        producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
    }

    /** A record to be published; every header can be changed before it is. */
    public static ProducerRecord<String, byte[]> aRecord(
            String topic, String type, String key, long version, String division, String payload) {
        var one = new ProducerRecord<>(topic, key, payload.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        Ids.next().toString(),
                        "ce_source",
                        "/projects-service",
                        "ce_type",
                        type,
                        "ce_subject",
                        key.substring(key.indexOf('/') + 1),
                        "ce_time",
                        Instant.now().toString(),
                        "ce_partitionkey",
                        key,
                        "ce_sequence",
                        new Sequence(1, version).toString(),
                        "ce_division",
                        division,
                        "ce_cause",
                        "registered")
                .forEach((name, value) -> one.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return one;
    }

    /** The state of a project as a record; every header can be changed. */
    public static ProducerRecord<String, byte[]> ofState(String topic, ProjectState project) {
        return aRecord(topic, ProjectState.TYPE, project.key(), project.version(), project.division(), project.json());
    }

    /** The state of a project under an epoch of its source's database. */
    public static ProducerRecord<String, byte[]> ofState(ProjectState project, int epoch) {
        return under(epoch, project.version(), ofState("projects.state", project));
    }

    /** The end of what projects-service published anew under an epoch, on one partition. */
    public static ProducerRecord<String, byte[]> ofEnd(int epoch, int partition) {
        var type = "dev.pinglu.projects.ledger.snapshot-completed.v1";
        var key = "ledger-snapshot/projects-service/" + partition;
        var one = under(epoch, 0, aRecord("projects.state", type, key, 0, "140603", """
                        {"epoch": %d, "startedAt": "2022-10-20T02:00:00Z", "completedAt": "2022-10-20T02:00:01Z",
                         "types": []}""".formatted(epoch)));
        return new ProducerRecord<>(one.topic(), partition, one.key(), one.value(), one.headers());
    }

    /** The same record of another moment. */
    public static ProducerRecord<String, byte[]> at(String time, ProducerRecord<String, byte[]> one) {
        one.headers().remove("ce_time").add("ce_time", time.getBytes(StandardCharsets.UTF_8));
        return one;
    }

    /** The same record of another change. */
    public static ProducerRecord<String, byte[]> by(String cause, ProducerRecord<String, byte[]> one) {
        one.headers().remove("ce_cause").add("ce_cause", cause.getBytes(StandardCharsets.UTF_8));
        return one;
    }

    /** The same record under another sequence. */
    public static ProducerRecord<String, byte[]> under(int epoch, long version, ProducerRecord<String, byte[]> one) {
        one.headers()
                .remove("ce_sequence")
                .add("ce_sequence", new Sequence(epoch, version).toString().getBytes(StandardCharsets.UTF_8));
        return one;
    }

    /** The state of a project. */
    public void publish(ProjectState project) {
        publishTo("projects.state", project);
    }

    /** The state of a project, on the topic of another service. */
    public void publishTo(String topic, ProjectState project) {
        send(ofState(topic, project));
    }

    /** Deletes a topic with all it holds, and creates an empty one of the same name. */
    public void makeAnew(String topic) {
        try (var admin = Admin.create(kafka)) {
            admin.deleteTopics(List.of(prefix + topic)).all().get();
            await("the topic is gone")
                    .until(() -> !admin.listTopics().names().get().contains(prefix + topic));
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
        createTopics();
    }

    public void send(ProducerRecord<String, byte[]> one) {
        producer.send(new ProducerRecord<>(
                prefix + one.topic(),
                Optional.ofNullable(one.partition()).orElse(null),
                one.key(),
                one.value(),
                one.headers()));
        producer.flush();
    }

    private void createTopics() {
        try (var admin = Admin.create(kafka)) {
            for (var name : TOPICS) {
                create(admin, new NewTopic(prefix + name, 6, (short) 1));
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void create(Admin admin, NewTopic topic) throws InterruptedException {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(failed);
            }
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
