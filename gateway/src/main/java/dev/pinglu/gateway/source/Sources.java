package dev.pinglu.gateway.source;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** When each source last gave a sign of life. */
@Singleton
public class Sources {
    private final SourceSettings settings;
    private final Clock clock;

    Sources(SourceSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Notes signs of life, unless later ones are known. */
    public void update(Connection connection, List<Heartbeat> beats) throws SQLException {
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
                upsert.setString(2, domainOf(beat.service()));
                upsert.setString(3, beat.at().toString());
                upsert.setObject(4, beat.businessDay());
                upsert.setInt(5, beat.epoch());
                upsert.setLong(6, beat.outboxDepth());
                upsert.setLong(7, beat.oldestAgeMillis());
                upsert.executeUpdate();
            }
        }
    }

    /** All sources that were ever heard of, and those that are expected. */
    public List<Source> all(Connection connection) throws SQLException {
        var sources = new TreeMap<String, Source>();
        settings.expected()
                .orElse(List.of())
                .forEach(service ->
                        sources.put(service, new Source(service, domainOf(service), null, true, null, 0, 0, 0)));
        var quiet = quietSince();
        try (var select = connection.prepareStatement("select service, domain, seen_at, business_day, epoch,"
                        + " outbox_depth, oldest_age_millis from source");
                var row = select.executeQuery()) {
            while (row.next()) {
                var source = source(row, quiet);
                sources.put(source.service(), source);
            }
        }
        return List.copyOf(sources.values());
    }

    private static Source source(ResultSet row, Instant quiet) throws SQLException {
        var seenAt = row.getTimestamp("seen_at").toInstant();
        return new Source(
                row.getString("service"),
                row.getString("domain"),
                seenAt,
                seenAt.isBefore(quiet),
                row.getObject("business_day", LocalDate.class),
                row.getInt("epoch"),
                row.getLong("outbox_depth"),
                row.getLong("oldest_age_millis"));
    }

    /** Of whom nothing was heard since then is silent. */
    public Instant quietSince() {
        return clock.instant().minus(settings.silentAfter());
    }

    /** The services that should be heard of. */
    public List<String> expected() {
        return settings.expected().orElse(List.of());
    }

    /** Services are called {@code <domain>-service}; the type of a heartbeat is the same for all of them. */
    private static String domainOf(String service) {
        return service.replaceFirst("-service$", "");
    }
}
