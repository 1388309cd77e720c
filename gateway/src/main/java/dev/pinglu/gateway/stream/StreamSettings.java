package dev.pinglu.gateway.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the gateway treats those who listen to its stream. */
@ConfigMapping(prefix = "pinglu.stream")
public interface StreamSettings {
    /** How long a reader may leave its data untaken before it is cut off; it continues behind its last event when it returns. */
    @WithDefault("10s")
    Duration patience();

    /** How often each reader is told that the stream lives, and where it stands. */
    @WithDefault("15s")
    Duration alive();

    /** How many events of the log a reader that lags behind is sent; whoever has missed more must read anew. */
    @WithDefault("10000")
    long mostReplayed();

    /** How many streams may be open at once. */
    @WithDefault("1000")
    int most();

    /** How many of them one account may have, so that none takes all. */
    @WithDefault("20")
    int mostOfAnAccount();

    /** When whoever found no stream free should ask again. */
    @WithDefault("30s")
    Duration retryAfter();
}
