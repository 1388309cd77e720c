package dev.pinglu.gateway.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where webhooks may be sent, and how patiently. The key has no default: without it the gateway does not start. */
@ConfigMapping(prefix = "pinglu.webhooks")
public interface WebhookSettings {
    /** Encrypts the secrets that messages are signed with; the same for all replicas, at least 32 characters. */
    String key();

    /** Whether this replica may be the one that delivers. */
    @WithDefault("true")
    boolean enabled();

    /** Whether an address may begin with {@code http:}. Anybody on the way reads what is sent there. */
    @WithDefault("false")
    boolean allowHttp();

    /** Whether an address may lie on this machine or in any private network, at any port. */
    @WithDefault("false")
    boolean allowPrivate();

    /** Private networks in which receivers are expected, such as {@code 10.20.0.0/16}. */
    Optional<List<String>> networks();

    /** The ports of receivers. */
    @WithDefault("443")
    List<Integer> ports();

    /** How long looking a host up and connecting to it may take, each. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How long a receiver may take to answer. */
    @WithDefault("15s")
    Duration timeout();

    /** What follows after each failed attempt; after the last one the event is a dead letter. One at least. */
    @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> retries();

    /** By which part of itself a pause may be longer, so that receivers that failed together do not all come back at once; 0 to 1. */
    @WithDefault("0.2")
    double jitter();

    /** How long every attempt may fail before a webhook is disabled; where there is little to send, until an event has failed to its end. */
    @WithDefault("5d")
    Duration disableAfter();

    /** How long a secret signs as well after it was replaced. */
    @WithDefault("24h")
    Duration secretOverlap();

    /** How long the log tells of what was delivered. What was not is told until it is. */
    @WithDefault("30d")
    Duration deliveredKept();

    /** How many webhooks there may be. */
    @WithDefault("100")
    int most();

    /** How many of them one account may have, so that none takes all. */
    @WithDefault("20")
    int mostOfAnAccount();

    /** How long a silent deliverer keeps its place before another replica takes over. */
    @WithDefault("10s")
    Duration lease();

    /** How often the deliverer looks for news. */
    @WithDefault("200ms")
    Duration poll();
}
