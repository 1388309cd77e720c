package dev.pinglu.gateway.webhook;

import java.time.Instant;

/** Why and since when a webhook is disabled. */
public record Disabled(DisabledBecause because, Instant at) {}
