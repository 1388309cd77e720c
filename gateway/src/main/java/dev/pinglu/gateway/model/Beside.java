package dev.pinglu.gateway.model;

import dev.pinglu.kit.problem.Problems;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * A connection on which a model is built beside the live one. A session advisory lock sees to it that there is one at a time,
 * in whatever replica; closing drops what did not take the live one's place.
 */
final class Beside implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Beside.class);

    static final long LOCK = 0x72656275696c64L;

    private final Connection connection;

    private Beside(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens one, with empty tables.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 while there is another one
     */
    static Beside open(DataSource source) {
        return tryOpen(source).orElseThrow(() -> Problems.conflict("rebuild.running", "Another rebuild is running"));
    }

    /** Opens one, unless there is another one. */
    static Optional<Beside> tryOpen(DataSource source) {
        try {
            var connection = source.getConnection();
            if (!lock(connection)) {
                connection.close();
                return Optional.empty();
            }
            var beside = new Beside(connection);
            try {
                ModelTables.createBeside(connection);
                connection.setAutoCommit(false);
                return Optional.of(beside);
            } catch (SQLException failed) {
                beside.close();
                throw failed;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The model could not be rebuilt", failed);
        }
    }

    Connection connection() {
        return connection;
    }

    /** Gives up what was not committed, and every lock with it. */
    void rollback() {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            LOG.debug("A connection that is lost holds nothing", lost);
        }
    }

    @Override
    public void close() {
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            ModelTables.dropBeside(connection);
            unlock(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("What a rebuild left could not be dropped; the next one will", failed);
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            select.setLong(1, LOCK);
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void unlock(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            select.setLong(1, LOCK);
            select.execute();
        }
    }
}
