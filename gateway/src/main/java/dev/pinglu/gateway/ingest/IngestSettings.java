package dev.pinglu.gateway.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How the gateway reads the services' topics. */
@ConfigMapping(prefix = "pinglu.ingest")
public interface IngestSettings {
    /** Whether this replica may become the ingester; one that may not only serves reads. */
    @WithDefault("true")
    boolean enabled();

    /** Names of the topics, without the deployment's prefix. */
    @WithDefault("projects.state,rural.state,civility.state,project-status")
    List<String> topics();

    /** How long a silent ingester keeps its place before another replica takes over. */
    @WithDefault("10s")
    Duration lease();

    /** How long one poll waits when there is nothing to read; records end the wait at once. */
    @WithDefault("200ms")
    Duration poll();

    /** How often topics are looked up again, to notice new ones and ones that were deleted and made anew. */
    @WithDefault("5s")
    Duration topicCheck();

    /** The most records of one transaction. */
    @WithDefault("2000")
    int batch();
}
