package dev.pinglu.gateway.database;

import java.sql.Connection;
import java.sql.SQLException;

/** How PostgreSQL finds rows in tables that fill faster than it takes statistics. */
public final class Plans {
    private Plans() {}

    /**
     * Finds rows by index alone until the transaction ends. A plan that was made when a table was empty is kept while it
     * fills, and would read all of it from end to end for every batch.
     */
    public static void byIndex(Connection connection) throws SQLException {
        execute(connection, "set local enable_seqscan = off");
    }

    /** Finds rows as PostgreSQL thinks best: what reads whole tables. */
    public static void asUsual(Connection connection) throws SQLException {
        execute(connection, "set local enable_seqscan = on");
    }

    /** Sorts and groups what is a whole table large without files, until the transaction ends. */
    public static void inMemory(Connection connection) throws SQLException {
        execute(connection, "set local work_mem = '64MB'");
    }

    private static void execute(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(setting);
        }
    }
}
