package dev.pinglu.gateway.webhook;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/**
 * Says where webhooks go on. Each statement raises the generation first, which waits for an outcome that is just being recorded
 * and keeps later ones of older attempts from moving anything; only then are deliveries touched, as in recording. What failed
 * before no longer counts against the receiver.
 */
@Singleton
public class Positions {
    private static final String RAISE =
            "update webhook_progress set generation = generation + 1, failing_since = null, failing_unbroken = null,"
                    + " failing_until = null";

    Positions() {}

    /** Goes on behind an event; what waited behind it starts anew. */
    public void goTo(Connection connection, UUID webhook, long reached) throws SQLException {
        try (var update = connection.prepareStatement(RAISE + ", reached = ? where webhook = ?")) {
            update.setLong(1, reached);
            update.setObject(2, webhook);
            update.executeUpdate();
        }
        forgetAhead(connection, webhook);
    }

    /** Goes on behind an event that is given up, unless it has gone on already. */
    public void passOver(Connection connection, UUID webhook, long event) throws SQLException {
        try (var update = connection.prepareStatement(RAISE + ", reached = greatest(reached, ?) where webhook = ?")) {
            update.setLong(1, event);
            update.setObject(2, webhook);
            update.executeUpdate();
        }
    }

    /** What waits to be the next is looked for anew. */
    void forgetWaiting(Connection connection, UUID webhook) throws SQLException {
        try (var update = connection.prepareStatement(RAISE + " where webhook = ?")) {
            update.setObject(1, webhook);
            update.executeUpdate();
        }
        forgetAhead(connection, webhook);
    }

    /** Whatever waits is tried at once, as if for the first time. */
    void tryAtOnce(Connection connection, UUID webhook, Instant now) throws SQLException {
        try (var update = connection.prepareStatement(RAISE + " where webhook = ?")) {
            update.setObject(1, webhook);
            update.executeUpdate();
        }
        try (var update = connection.prepareStatement(
                "update webhook_delivery set attempts = 0, next_at = ? where webhook = ? and state = 'WAITING'")) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setObject(2, webhook);
            update.executeUpdate();
        }
    }

    private static void forgetAhead(Connection connection, UUID webhook) throws SQLException {
        try (var delete = connection.prepareStatement("delete from webhook_delivery d using webhook_progress p"
                + " where p.webhook = d.webhook and d.webhook = ? and d.state = 'WAITING' and d.event > p.reached")) {
            delete.setObject(1, webhook);
            delete.executeUpdate();
        }
    }
}
