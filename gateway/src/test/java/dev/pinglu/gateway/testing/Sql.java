package dev.pinglu.gateway.testing;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Looks into the read model, and does to it what no code of the gateway would. */
public final class Sql {
    private Sql() {}

    public static int update(String statement) {
        try (var connection = CDI.current().select(DataSource.class).get().getConnection();
                var update = connection.createStatement()) {
            return update.executeUpdate(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A single number. */
    public static long number(String query) {
        try (var connection = CDI.current().select(DataSource.class).get().getConnection();
                var select = connection.createStatement();
                var row = select.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Rows of two texts, the first of which is unique. */
    public static Map<String, String> pairs(String query) {
        try (var connection = CDI.current().select(DataSource.class).get().getConnection();
                var select = connection.createStatement();
                var row = select.executeQuery(query)) {
            var pairs = new TreeMap<String, String>();
            while (row.next()) {
                pairs.put(row.getString(1), row.getString(2));
            }
            return pairs;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
