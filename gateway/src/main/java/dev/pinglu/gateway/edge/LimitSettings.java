package dev.pinglu.gateway.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often an address may ask without being known. */
@ConfigMapping(prefix = "pinglu.limit")
public interface LimitSettings {
    /** Requests in {@code per}; so many may also come at once. */
    @WithDefault("300")
    int requests();

    @WithDefault("1m")
    Duration per();

    /** How many addresses are remembered; beyond that the one that asked longest ago begins anew. */
    @WithDefault("10000")
    int addresses();
}
