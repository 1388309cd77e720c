package dev.pinglu.gateway.source;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A service says that it lives. */
public record Heartbeat(
        String service,
        Instant at,
        @Nullable LocalDate businessDay,
        int epoch,
        long outboxDepth,
        long oldestAgeMillis) {}
