package dev.pinglu.gateway.delivery;

import dev.pinglu.gateway.database.Database;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** The single row that decides which replica delivers; as with the ingester, taking the lease raises the fence. */
@Singleton
class Lease {
    private final Database database;

    Lease(Database database) {
        this.database = database;
    }

    /** Another deliverer has taken over since; what was to be recorded is rolled back. */
    static final class Lost extends RuntimeException {
        Lost() {
            super("Another replica delivers the webhooks");
        }
    }

    /** Takes the lease if it is free, run out, or this holder's own. */
    Optional<Long> acquire(String holder, Duration lasts) {
        return database.read(connection -> {
            try (var update = connection.prepareStatement(
                    "update webhook_lease set holder = ?, fence = fence + 1, lease_until = now() + ? * interval '1 ms'"
                            + " where lease_until < now() or holder = ? returning fence")) {
                update.setString(1, holder);
                update.setLong(2, lasts.toMillis());
                update.setString(3, holder);
                try (var row = update.executeQuery()) {
                    return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
                }
            }
        });
    }

    /** @throws Lost if the fence was raised by someone else */
    void renew(long fence, Duration lasts) {
        int renewed = database.read(connection -> {
            try (var update = connection.prepareStatement(
                    "update webhook_lease set lease_until = now() + ? * interval '1 ms' where fence = ?")) {
                update.setLong(1, lasts.toMillis());
                update.setLong(2, fence);
                return update.executeUpdate();
            }
        });
        if (renewed == 0) {
            throw new Lost();
        }
    }

    /**
     * Holds the lease until the transaction ends, beside others that do so.
     *
     * @throws Lost if the fence was raised by someone else
     */
    void hold(Connection connection, long fence) throws SQLException {
        try (var select = connection.prepareStatement("select 1 from webhook_lease where fence = ? for share")) {
            select.setLong(1, fence);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new Lost();
                }
            }
        }
    }

    /** Gives the lease back, so that another replica need not wait for it to run out. */
    void release(long fence) {
        database.read(connection -> {
            try (var update = connection.prepareStatement(
                    "update webhook_lease set lease_until = '-infinity', holder = null where fence = ?")) {
                update.setLong(1, fence);
                return update.executeUpdate();
            }
        });
    }
}
