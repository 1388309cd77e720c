package dev.pinglu.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Sets a service up as an operator does for a broker that asks for a login, as the {@code user} of the resource's
 * arguments, where the {@code topics} of others exist. The account has another password than the service until a test
 * changes that. The service writes its log to {@link #LOG}.
 */
public final class SecuredKafkaResource implements QuarkusTestResourceLifecycleManager {
    public static final String PASSWORD = "known-to-the-service";
    public static final Path LOG = Path.of("target", "secured-kafka.log");

    private String user = "";
    private String[] topics = {};
    private @Nullable SecuredKafka kafka;

    @Override
    public void init(Map<String, String> arguments) {
        user = arguments.get("user");
        topics = arguments.get("topics").split(",");
    }

    @Override
    public Map<String, String> start() {
        try {
            Files.deleteIfExists(LOG);
            SecuredKafka started = SecuredKafka.start();
            kafka = started;
            started.setPassword(user, "known-to-nobody");
            started.createTopics(topics);
            var settings = new HashMap<>(Map.of(
                    "kafka.bootstrap.servers",
                    started.address(),
                    "pinglu.topic.prefix",
                    "",
                    "quarkus.log.file.enabled",
                    "true",
                    "quarkus.log.file.path",
                    LOG.toString()));
            SecuredKafka.login(user, PASSWORD).forEach((name, value) -> settings.put("kafka." + name, value));
            return settings;
        } catch (IOException | InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** After the servers of the build, whose Kafka this one replaces. */
    @Override
    public int order() {
        return 10;
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.close();
        }
    }
}
