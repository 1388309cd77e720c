package dev.pinglu.gateway.testing;

import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What stands on the topics and the gateway has not read, by what Kafka says. The gateway's own lag knows nothing of a partition that it has not begun to read,
 * and with its database renewed for each test class it has begun none.
 */
final class Backlog {
    private static final String POSITIONS =
            "select topic || '/' || partition || '/' || topic_id, next_offset::text from ingest_position";

    private Backlog() {}

    /** Returns when there is none. */
    static void isWorkedOff() {
        var config = ConfigProvider.getConfig();
        var kafka =
                Map.<String, Object>of("bootstrap.servers", config.getValue("kafka.bootstrap.servers", String.class));
        try (var admin = Admin.create(kafka)) {
            var prefix =
                    config.getOptionalValue("pinglu.topic.prefix", String.class).orElse("");
            var topics = admin.listTopics().names().get().stream()
                    .filter(name -> name.startsWith(prefix))
                    .toList();
            if (!Sql.pairs(POSITIONS).keySet().containsAll(ends(admin, topics).keySet())) {
                ReadModel.isReadAnew();
            }
            await("everything is read").until(() -> isRead(ends(admin, topics), Sql.pairs(POSITIONS)));
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static boolean isRead(Map<String, Long> ends, Map<String, String> positions) {
        return ends.entrySet().stream()
                .allMatch(end -> Optional.ofNullable(positions.get(end.getKey()))
                        .map(Long::valueOf)
                        .filter(next -> next >= end.getValue())
                        .isPresent());
    }

    /** The ends of all partitions that were ever written to, each with the id of its topic. */
    private static Map<String, Long> ends(Admin admin, List<String> topics)
            throws ExecutionException, InterruptedException {
        var described = admin.describeTopics(topics).allTopicNames().get();
        var partitions = new HashMap<TopicPartition, OffsetSpec>();
        described
                .values()
                .forEach(topic -> topic.partitions()
                        .forEach(one -> partitions.put(
                                new TopicPartition(topic.name(), one.partition()), OffsetSpec.latest())));
        return admin.listOffsets(partitions).all().get().entrySet().stream()
                .filter(end -> end.getValue().offset() > 0)
                .collect(Collectors.toMap(
                        end -> end.getKey().topic() + "/" + end.getKey().partition() + "/"
                                + described.get(end.getKey().topic()).topicId(),
                        end -> end.getValue().offset()));
    }
}
