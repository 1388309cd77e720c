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

    void create() {
        run("create database " + name + " owner pinglu");
    }

    /** Back to the migrated state. The first call, when the application has just migrated, keeps that state as the template. */
    void renew() {
        if (exists(template())) {
            run("drop database if exists " + name + " with (force)");
            run("create database " + name + " template " + template() + " owner pinglu");
            return;
        }
        // A database can be copied while nobody is connected; connections of the application's pool come back by
        // themselves.
        run("alter database " + name + " allow_connections false");
        run("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '" + name + "'");
        run("create database " + template() + " template " + name + " owner pinglu");
        run("alter database " + name + " allow_connections true");
    }

    void drop() {
        run("drop database if exists " + name + " with (force)");
        run("drop database if exists " + template());
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
