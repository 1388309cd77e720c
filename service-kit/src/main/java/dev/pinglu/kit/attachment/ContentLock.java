package dev.pinglu.kit.attachment;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Keeps a file from being swept while a record comes to refer to it. Whoever refers holds the lock together with others until the
 * transaction ends, whoever sweeps holds it alone: it waits for records on their way, and then sees them.
 */
@Singleton
class ContentLock {
    private static final String NAME = "hashtext('attachments')";

    private final DataSource database;

    ContentLock(DataSource database) {
        this.database = database;
    }

    void share() {
        run("select pg_advisory_xact_lock_shared(" + NAME + ")");
    }

    void takeAlone() {
        run("select pg_advisory_xact_lock(" + NAME + ")");
    }

    private void run(String statement) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(statement)) {
            select.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException("The lock over attached files could not be taken", failed);
        }
    }
}
