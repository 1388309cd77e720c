package dev.pinglu.gateway.delivery;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The delivery log. */
@Singleton
class Deliveries {
    private static final String SELECT =
            "select event, event_id, type, state, attempts, last_at, duration_millis, status,"
                    + " failure, next_at from webhook_delivery where webhook = ?";
    private static final String UPSERT = """
            insert into webhook_delivery (webhook, event, event_id, type, state, attempts, last_at, duration_millis, status,
                failure, next_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (webhook, event) do update set state = excluded.state, attempts = excluded.attempts,
                last_at = excluded.last_at, duration_millis = excluded.duration_millis, status = excluded.status,
                failure = excluded.failure, next_at = excluded.next_at""";

    Deliveries() {}

    /** The newest first, from below an event on. */
    List<Delivery> newest(Connection connection, UUID webhook, Optional<DeliveryState> state, long below, int limit)
            throws SQLException {
        try (var select = connection.prepareStatement(
                SELECT + " and (?::text is null or state = ?) and event < ? order by event desc limit ?")) {
            select.setObject(1, webhook);
            select.setString(2, state.map(Enum::name).orElse(null));
            select.setString(3, state.map(Enum::name).orElse(null));
            select.setLong(4, below);
            select.setInt(5, limit);
            return rows(select);
        }
    }

    Optional<Delivery> find(Connection connection, UUID webhook, long event) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + " and event = ?")) {
            select.setObject(1, webhook);
            select.setLong(2, event);
            return rows(select).stream().findFirst();
        }
    }

    /** Of those that wait although the webhook has gone on behind them, the first. */
    Optional<Delivery> firstLeftBehind(Connection connection, UUID webhook, long reached) throws SQLException {
        try (var select =
                connection.prepareStatement(SELECT + " and state = 'WAITING' and event <= ? order by event limit 1")) {
            select.setObject(1, webhook);
            select.setLong(2, reached);
            return rows(select).stream().findFirst();
        }
    }

    /** How many of some webhooks' deliveries have not arrived, by webhook. */
    Map<UUID, Unfinished> unfinished(Connection connection, Collection<UUID> webhooks) throws SQLException {
        try (var select = connection.prepareStatement("select webhook, count(*) filter (where state = 'WAITING'),"
                + " count(*) filter (where state = 'DEAD') from webhook_delivery"
                + " where webhook = any(?) and state in ('WAITING', 'DEAD') group by webhook")) {
            select.setArray(1, connection.createArrayOf("uuid", webhooks.toArray()));
            try (var row = select.executeQuery()) {
                var counts = new HashMap<UUID, Unfinished>();
                while (row.next()) {
                    counts.put(row.getObject(1, UUID.class), new Unfinished(row.getInt(2), row.getInt(3)));
                }
                return counts;
            }
        }
    }

    /** Writes what became of an event, over what was known of it before. */
    void note(Connection connection, UUID webhook, Delivery delivery) throws SQLException {
        try (var upsert = connection.prepareStatement(UPSERT)) {
            upsert.setObject(1, webhook);
            upsert.setLong(2, delivery.event());
            upsert.setObject(3, delivery.eventId());
            upsert.setString(4, delivery.type());
            upsert.setString(5, delivery.state().name());
            upsert.setInt(6, delivery.attempts());
            upsert.setTimestamp(7, Timestamp.from(delivery.lastAt()));
            upsert.setLong(8, delivery.durationMillis());
            upsert.setObject(9, delivery.status().orElse(null));
            upsert.setString(10, delivery.failure().map(Enum::name).orElse(null));
            upsert.setTimestamp(11, delivery.nextAt().map(Timestamp::from).orElse(null));
            upsert.executeUpdate();
        }
    }

    /**
     * Has dead letters sent again.
     *
     * @param event one of them; absent for all
     * @return how many there were
     */
    int revive(Connection connection, UUID webhook, Optional<Long> event, Instant now) throws SQLException {
        try (var update = connection.prepareStatement("update webhook_delivery set state = 'WAITING', attempts = 0,"
                + " next_at = ? where webhook = ? and state = 'DEAD' and (?::bigint is null or event = ?)")) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setObject(2, webhook);
            update.setObject(3, event.orElse(null));
            update.setObject(4, event.orElse(null));
            return update.executeUpdate();
        }
    }

    /** Gives one up that waits. */
    boolean giveUp(Connection connection, UUID webhook, long event) throws SQLException {
        try (var update = connection.prepareStatement("update webhook_delivery set state = 'DEAD', next_at = null"
                + " where webhook = ? and event = ? and state = 'WAITING'")) {
            update.setObject(1, webhook);
            update.setLong(2, event);
            return update.executeUpdate() == 1;
        }
    }

    /** Forgets what was delivered before an instant. */
    int forgetDelivered(Connection connection, Instant before) throws SQLException {
        try (var delete =
                connection.prepareStatement("delete from webhook_delivery where state = 'DELIVERED' and last_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(before));
            return delete.executeUpdate();
        }
    }

    private static List<Delivery> rows(PreparedStatement select) throws SQLException {
        try (var row = select.executeQuery()) {
            var found = new ArrayList<Delivery>();
            while (row.next()) {
                @Nullable OffsetDateTime nextAt = row.getObject("next_at", OffsetDateTime.class);
                found.add(new Delivery(
                        row.getLong("event"),
                        row.getObject("event_id", UUID.class),
                        row.getString("type"),
                        DeliveryState.valueOf(row.getString("state")),
                        row.getInt("attempts"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant(),
                        row.getLong("duration_millis"),
                        Optional.ofNullable(row.getObject("status", Integer.class)),
                        Optional.ofNullable(row.getString("failure")).map(Failure::valueOf),
                        Optional.ofNullable(nextAt).map(OffsetDateTime::toInstant)));
            }
            return found;
        }
    }
}
