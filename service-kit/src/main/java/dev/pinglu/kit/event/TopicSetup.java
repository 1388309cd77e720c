package dev.pinglu.kit.event;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics this service owns where they do not exist yet; existing ones are left as they are. */
@Singleton
class TopicSetup {
    private final Map<String, Object> kafka;
    private final EventSettings settings;
    private final List<TopicDefinition> topics;

    TopicSetup(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            EventSettings settings,
            Instance<TopicDefinition> more) {
        this.kafka = kafka;
        this.settings = settings;
        this.topics = Stream.concat(Stream.of(TopicDefinition.states(settings.domain() + ".state")), more.stream())
                .toList();
    }

    void createMissing() throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(kafka)) {
            var results = admin.createTopics(topics.stream().map(this::newTopic).toList())
                    .values();
            for (var result : results.values()) {
                try {
                    result.get();
                } catch (ExecutionException failed) {
                    if (!(failed.getCause() instanceof TopicExistsException)) {
                        throw failed;
                    }
                }
            }
        }
    }

    private NewTopic newTopic(TopicDefinition topic) {
        return new NewTopic(
                        settings.topic(topic.name()), Optional.of(TopicDefinition.PARTITIONS), settings.replication())
                .configs(topic.settings());
    }
}
