package dev.pinglu.gateway.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Runs work on the gateway's database; a method is one transaction, or a part of the one that was begun for the request (see
 * {@link dev.pinglu.kit.web.Idempotent}).
 */
@Singleton
public class Database {
    /** Classes of SQLSTATE: data exception, integrity constraint violation, program limit exceeded. */
    private static final Set<String> OF_DATA = Set.of("22", "23", "54");

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** Work on a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** The database refused or lost a statement; what the work did is rolled back. */
    public static final class Failure extends RuntimeException {
        private final boolean ofData;

        Failure(SQLException cause) {
            super(cause);
            ofData = Database.isOfData(cause);
        }

        /** Whether the database refused what it was given, and would again. */
        public boolean isOfData() {
            return ofData;
        }
    }

    /** Whether the database refused what it was given, and would again: not where it is, who asks, or what else goes on there. */
    public static boolean isOfData(SQLException failed) {
        var state = failed.getSQLState();
        return state != null && OF_DATA.contains(state.substring(0, 2));
    }

    /** Reads with every statement on its own: for single queries. */
    public <T> T read(Work<T> work) {
        try (var connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException failed) {
            throw new Failure(failed);
        }
    }

    /** Reads several tables as they were at one moment. */
    public <T> T snapshot(Work<T> work) {
        return transact(connection -> {
            try (var statement = connection.createStatement()) {
                // Travels with the beginning of the transaction, which setTransactionIsolation would not.
                statement.execute("set transaction isolation level repeatable read");
            }
            return work.on(connection);
        });
    }

    /** Writes: everything or nothing. */
    public <T> T transact(Work<T> work) {
        try (var connection = source.getConnection()) {
            if (!connection.getAutoCommit()) {
                // Begun for the request: whoever began it commits, and undoes everything if this fails.
                return work.on(connection);
            }
            connection.setAutoCommit(false);
            try {
                var result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new Failure(failed);
        }
    }
}
