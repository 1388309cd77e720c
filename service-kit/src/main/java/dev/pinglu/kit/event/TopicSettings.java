package dev.pinglu.kit.event;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How the topics of this deployment are named and kept. */
@ConfigMapping(prefix = "pinglu.topic")
public interface TopicSettings {
    /** What stands in front of every topic and transactional id, where several suites share a cluster. */
    Optional<String> prefix();

    /** How many brokers keep each topic that is created here; otherwise as many as the cluster says. */
    Optional<Short> replication();
}
