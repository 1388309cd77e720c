package dev.pinglu.gateway.delivery;

import dev.pinglu.gateway.webhook.Failing;
import dev.pinglu.gateway.webhook.Progress;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which webhooks have something to be sent, and how far each has come. */
@Singleton
class Queues {
    /**
     * Two queues for each webhook. In the first are the events behind the one that was reached; if the next of them has failed,
     * all wait for it. In the second is what was left behind and asked for again; there, too, the first holds up the others.
     */
    private static final String DUE = """
            select w.id from webhook w
            join webhook_progress p on p.webhook = w.id
            where w.state = 'ACTIVE' and (
                p.reached < (select coalesce(max(id), 0) from event_log)
                    and not exists (select from webhook_delivery d
                        where d.webhook = w.id and d.state = 'WAITING' and d.event > p.reached and d.next_at > ?)
                or (select d.next_at from webhook_delivery d
                    where d.webhook = w.id and d.state = 'WAITING' and d.event <= p.reached
                    order by d.event limit 1) <= ?)""";

    Queues() {}

    /** The webhooks that have something to be sent. */
    List<UUID> due(Connection connection, Instant now) throws SQLException {
        try (var select = connection.prepareStatement(DUE)) {
            select.setTimestamp(1, Timestamp.from(now));
            select.setTimestamp(2, Timestamp.from(now));
            try (var row = select.executeQuery()) {
                var due = new ArrayList<UUID>();
                while (row.next()) {
                    due.add(row.getObject(1, UUID.class));
                }
                return due;
            }
        }
    }

    /**
     * Notes how far a webhook has come, unless somebody has said meanwhile where it goes on.
     *
     * @return whether it was noted
     */
    boolean advance(Connection connection, UUID webhook, Progress read, long reached, Optional<Failing> failing)
            throws SQLException {
        try (var update = connection.prepareStatement("update webhook_progress set reached = ?, failing_since = ?,"
                + " failing_unbroken = ?, failing_until = ? where webhook = ? and generation = ? and reached = ?")) {
            update.setLong(1, reached);
            update.setTimestamp(
                    2, failing.map(Failing::since).map(Timestamp::from).orElse(null));
            update.setTimestamp(
                    3, failing.map(Failing::unbroken).map(Timestamp::from).orElse(null));
            update.setTimestamp(
                    4, failing.map(Failing::until).map(Timestamp::from).orElse(null));
            update.setObject(5, webhook);
            update.setLong(6, read.generation());
            update.setLong(7, read.reached());
            return update.executeUpdate() == 1;
        }
    }

    /** Whether there still is such a webhook; it stays until the transaction ends. */
    boolean hold(Connection connection, UUID webhook) throws SQLException {
        try (var select = connection.prepareStatement("select 1 from webhook where id = ? for key share")) {
            select.setObject(1, webhook);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}
