package dev.pinglu.kit.republish;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** The first part of every sequence. */
@Singleton
class Epoch {
    private final DataSource database;
    private final Clock clock;

    Epoch(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Raises it in the caller's transaction. Whoever has written to the outbox under the old one is waited for; whoever comes
     * later waits for the transaction and writes under the new one. It is made of the minutes since 1970, so that it
     * lies above every epoch that was published before, even one of which a restored copy knows nothing.
     *
     * @return the new one
     */
    int raise() {
        try (var connection = database.getConnection();
                var lock = connection.createStatement();
                var update = connection.prepareStatement(
                        "update publication_epoch set epoch = greatest(epoch + 1, ?) returning epoch")) {
            lock.execute("lock table outbox in share mode");
            update.setInt(
                    1,
                    Math.toIntExact(TimeUnit.SECONDS.toMinutes(clock.instant().getEpochSecond())));
            try (var row = update.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The epoch could not be raised", failed);
        }
    }
}
