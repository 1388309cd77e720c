package dev.pinglu.local.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** When things were committed, by record and in seconds of the epoch, by the clock of the one PostgreSQL server. */
final class Commits {
    private Commits() {}

    static double now(Connection database) throws SQLException {
        try (var query = database.createStatement();
                var row = query.executeQuery("select extract(epoch from clock_timestamp())")) {
            row.next();
            return row.getDouble(1);
        }
    }

    /** Projects that the service wrote since. */
    static Map<String, Double> ofProjects(Connection projects, double since) throws SQLException {
        return read(
                projects,
                "select 'project/' || id, extract(epoch from pg_xact_commit_timestamp(xmin)) from project"
                        + " where pg_xact_commit_timestamp(xmin) > to_timestamp(" + since + ")");
    }

    /** Of the same records, what the gateway has applied. */
    static Map<String, Double> ofEvents(Connection gateway, double since) throws SQLException {
        return read(
                gateway,
                "select entity_key, extract(epoch from pg_xact_commit_timestamp(xmin)) from event_log"
                        + " where pg_xact_commit_timestamp(xmin) > to_timestamp(" + since + ")"
                        + " and cause = 'registered' and type like '%.state.v1'");
    }

    private static Map<String, Double> read(Connection database, String sql) throws SQLException {
        var commits = new HashMap<String, Double>();
        try (var query = database.createStatement();
                var row = query.executeQuery(sql)) {
            while (row.next()) {
                commits.put(row.getString(1), row.getDouble(2));
            }
        }
        return commits;
    }
}
