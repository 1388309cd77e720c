package dev.pinglu.gateway.ingest;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When each source last gave a sign of life. */
@Singleton
public class Sources {
    Sources() {}

    /**
     * A service that publishes.
     *
     * @param outboxDepth how many events waited there
     */
    public record Source(
            String service,
            String domain,
            Instant seenAt,
            @Nullable LocalDate businessDay,
            int epoch,
            long outboxDepth,
            long oldestAgeMillis) {}

    void update(Connection connection, List<Arrival.Heartbeat> beats) throws SQLException {
        if (beats.isEmpty()) {
            return;
        }
        try (var upsert = connection.prepareStatement("""
                insert into source (service, domain, seen_at, business_day, epoch, outbox_depth, oldest_age_millis)
                values (?, ?, ?::timestamptz, ?, ?, ?, ?)
                on conflict (service) do update set domain = excluded.domain, seen_at = excluded.seen_at,
                    business_day = excluded.business_day, epoch = excluded.epoch, outbox_depth = excluded.outbox_depth,
                    oldest_age_millis = excluded.oldest_age_millis
                where source.seen_at < excluded.seen_at""")) {
            for (var beat : beats) {
                upsert.setString(1, beat.service());
                upsert.setString(2, beat.domain());
                upsert.setString(3, beat.at().toString());
                upsert.setObject(4, beat.businessDay());
                upsert.setInt(5, beat.epoch());
                upsert.setLong(6, beat.outboxDepth());
                upsert.setLong(7, beat.oldestAgeMillis());
                upsert.executeUpdate();
            }
        }
    }

    /** All sources that were ever heard of. */
    public List<Source> all(Connection connection) throws SQLException {
        var sources = new ArrayList<Source>();
        try (var select = connection.prepareStatement("select service, domain, seen_at, business_day, epoch,"
                        + " outbox_depth, oldest_age_millis from source order by service");
                var row = select.executeQuery()) {
            while (row.next()) {
                sources.add(new Source(
                        row.getString(1),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        row.getObject(4, LocalDate.class),
                        row.getInt(5),
                        row.getLong(6),
                        row.getLong(7)));
            }
        }
        return sources;
    }
}
