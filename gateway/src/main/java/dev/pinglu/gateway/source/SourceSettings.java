package dev.pinglu.gateway.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whom the gateway expects to hear of, and how often. */
@ConfigMapping(prefix = "pinglu.source")
public interface SourceSettings {
    /** The services that publish; one that was never heard of is silent, too. */
    @WithDefault("projects-service,rural-service,civility-service")
    Optional<List<String>> expected();

    /** After how long without a heartbeat, of which there is one every ten seconds, a source counts as silent. */
    @WithDefault("1m")
    Duration silentAfter();
}
