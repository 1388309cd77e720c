package dev.pinglu.gateway.value;

import dev.pinglu.gateway.metric.Metric;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * How far the figures have come.
 *
 * @param eventId the last event they contain; also where a stream continues
 * @param at when it became visible; absent before the first
 */
public record Freshness(long eventId, Optional<Instant> at) {

    /**
     * The standing of the model.
     *
     * @param generation changes whenever anything has changed
     * @param knownFrom the first day whose changes are known; absent before the first event
     * @param definitions the metrics that are computed, each as {@link Metric#versionedId()} names it
     */
    public record Standing(
            long generation, Freshness freshness, Optional<LocalDate> knownFrom, Set<String> definitions) {}

    /** Reads the one row that tells. */
    public static Standing read(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(
                        "select generation, last_event_id, last_event_at, known_from, definitions from ingest_cursor where only_row");
                var row = select.executeQuery()) {
            row.next();
            var at = row.getTimestamp(3);
            return new Standing(
                    row.getLong(1),
                    new Freshness(row.getLong(2), Optional.ofNullable(at).map(java.sql.Timestamp::toInstant)),
                    Optional.ofNullable(row.getObject(4, LocalDate.class)),
                    Set.of((String[]) row.getArray(5).getArray()));
        }
    }
}
