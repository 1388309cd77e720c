package dev.pinglu.kit.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database on the build's server that can be put back to how the application left it after its migrations.
 *
 * @param server {@code host:port}
 * @param name of the database; the template beside it is called {@code <name>_migrated}
 */
record TestDatabase(String server, String name) {
    /** Of both roles. */
    static final String PASSWORD = "pinglu";

    /** The database with its two roles, as an operator creates them: docs/operations.md. */
    void create() {
        run("create role " + owner() + " login password '" + PASSWORD + "'");
        run("create role " + user() + " login password '" + PASSWORD + "'");
        run("create database " + name + " owner " + owner());
    }

    /** Back to the migrated state. The first call, when the application has just migrated, keeps that state as the template. */
    void renew() {
        if (exists(template())) {
            run("drop database if exists " + name + " with (force)");
            copy(template(), name);
            return;
        }
        // A database can be copied while nobody is connected; connections of the application's pool come back by
        // themselves.
        run("alter database " + name + " allow_connections false");
        run("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '" + name + "'");
        copy(name, template());
        run("alter database " + name + " allow_connections true");
    }

    /** A copy has everything of its template but the rights to the database itself. */
    private void copy(String from, String to) {
        run("create database " + to + " template " + from + " owner " + owner());
        run("update pg_database c set datacl = t.datacl from pg_database t where t.datname = '" + from
                + "' and c.datname = '" + to + "'");
    }

    void drop() {
        run("drop database if exists " + name + " with (force)");
        run("drop database if exists " + template());
        run("drop role " + user());
        run("drop role " + owner());
    }

    /** The role that migrates. */
    String owner() {
        return name + "_owner";
    }

    /** The role at run time. */
    String user() {
        return name;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://" + server + "/" + name;
    }

    private String template() {
        return name + "_migrated";
    }

    private boolean exists(String database) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
            return rows.next();
        } catch (SQLException failed) {
            throw new IllegalStateException("PostgreSQL of the tests refused to look up " + database, failed);
        }
    }

    private void run(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException("PostgreSQL of the tests refused: " + sql, failed);
        }
    }

    private Connection connect() throws SQLException {
        PGSimpleDataSource admin = new PGSimpleDataSource();
        admin.setUrl("jdbc:postgresql://" + server + "/postgres");
        admin.setUser("postgres");
        admin.setPassword("pinglu");
        return admin.getConnection();
    }
}
