package dev.pinglu.gateway.source;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service that publishes, as its last heartbeat showed it.
 *
 * @param seenAt when it last gave a sign of life; absent if it never did
 * @param silent whether that is too long ago
 * @param outboxDepth how many events waited there
 */
public record Source(
        String service,
        String domain,
        @Nullable Instant seenAt,
        boolean silent,
        @Nullable LocalDate businessDay,
        int epoch,
        long outboxDepth,
        long oldestAgeMillis) {}
