package dev.pinglu.backends;

import java.util.Map;

/** PostgreSQL and Kafka for one build. */
sealed interface TestServers extends AutoCloseable permits EmbeddedServers, ContainerServers {

    /** {@code postgres} and {@code kafka}, each {@code host:port}. */
    Map<String, String> addresses();

    @Override
    void close() throws Exception;
}
