package dev.pinglu.gateway.value;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far the figures have come.
 *
 * @param eventId the last event they contain; also where a stream continues
 * @param at when it became visible; absent before the first
 * @param silent the services of which nothing is heard at present, so that their records may be older than they look
 */
public record Freshness(long eventId, Optional<Instant> at, List<String> silent) {}
