package dev.pinglu.gateway.routing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the services are. */
@ConfigMapping(prefix = "pinglu.upstream")
public interface Upstreams {
    URI projects();

    URI rural();

    URI civility();

    /** How long a service may take to begin its answer. */
    @WithDefault("30s")
    Duration timeout();

    /** How long connecting to a service may take. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** The largest request body that is passed on. */
    @WithDefault("10M")
    MemorySize maxBody();
}
