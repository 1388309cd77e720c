package dev.pinglu.backends;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * Gives every service its database and its two roles, as an operator of a real cluster does: {@code <database>_owner} migrates
 * and owns all there is, {@code <database>} is the role at run time, to which the migrations grant rows and nothing more.
 */
final class Databases {
    static final String SUPERUSER_PASSWORD = "PINGLU_DATABASE_SUPERUSER_PASSWORD";
    static final String OWNER_PASSWORD = "PINGLU_DATABASE_OWNER_PASSWORD";
    static final String PASSWORD = "PINGLU_DATABASE_PASSWORD";

    /** The one role that everything belonged to before there were two for each database. */
    private static final String FORMER_ROLE = "pinglu";

    private final PostgresServer server;
    private final String superuserPassword;
    private final String ownerPassword;
    private final String password;

    Databases(PostgresServer server, Map<String, String> environment) {
        this.server = server;
        this.superuserPassword = required(environment, SUPERUSER_PASSWORD);
        this.ownerPassword = required(environment, OWNER_PASSWORD);
        this.password = required(environment, PASSWORD);
    }

    static String required(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }

    /** Creates what does not exist yet; the passwords are set each time, so that they are those of this start. */
    void createMissing(List<String> names) throws IOException, SQLException {
        server.requirePasswords(superuserPassword);
        try (Connection connection = server.connect("postgres")) {
            // A statement that fails would be logged, and with it a password.
            execute(connection, "set log_min_error_statement = panic");
            boolean handOver = exists(connection, "select 1 from pg_roles where rolname = '" + FORMER_ROLE + "'");
            for (String name : names) {
                role(connection, owner(name), ownerPassword);
                role(connection, name, password);
                if (!exists(connection, "select 1 from pg_database where datname = '" + name + "'")) {
                    execute(connection, "create database \"" + name + "\" owner \"" + owner(name) + '"');
                } else if (handOver) {
                    handOver(name);
                }
            }
        }
    }

    private void handOver(String name) throws SQLException {
        try (Connection connection = server.connect(name)) {
            execute(connection, "reassign owned by " + FORMER_ROLE + " to \"" + owner(name) + '"');
            execute(connection, "alter database \"" + name + "\" owner to \"" + owner(name) + '"');
        }
    }

    private static void role(Connection connection, String name, String password) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = '" + name + "'")) {
            execute(connection, "create role \"" + name + "\" login");
        }
        execute(connection, "alter role \"" + name + "\" password '" + password.replace("'", "''") + "'");
    }

    private static String owner(String database) {
        return database + "_owner";
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
