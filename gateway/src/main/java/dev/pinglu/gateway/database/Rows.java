package dev.pinglu.gateway.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many rows for one statement, sent as one array of texts per column and unfolded by {@code unnest}: one round trip and
 * one plan however many rows there are. PostgreSQL casts each column where the statement says so.
 */
public final class Rows implements RowSink {
    private final List<List<@Nullable String>> columns = new ArrayList<>();

    public Rows(int width) {
        for (int column = 0; column < width; column++) {
            columns.add(new ArrayList<>());
        }
    }

    @Override
    public void add(@Nullable Object... values) {
        for (int column = 0; column < values.length; column++) {
            var value = values[column];
            columns.get(column).add(value == null ? null : value.toString());
        }
    }

    /** How an array of texts is written as a value of one of the rows. */
    public static String array(List<String> texts) {
        var array = new StringBuilder("{");
        for (var text : texts) {
            array.append(array.length() == 1 ? "\"" : ",\"");
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"' || c == '\\') {
                    array.append('\\');
                }
                array.append(c);
            }
            array.append('"');
        }
        return array.append('}').toString();
    }

    public boolean isEmpty() {
        return columns.get(0).isEmpty();
    }

    /** Runs a statement whose parameters are the columns, in order; nothing happens without rows. */
    public int update(Connection connection, String sql) throws SQLException {
        if (isEmpty()) {
            return 0;
        }
        try (var statement = connection.prepareStatement(sql)) {
            bind(connection, statement);
            return statement.executeUpdate();
        }
    }

    private void bind(Connection connection, PreparedStatement statement) throws SQLException {
        for (int column = 0; column < columns.size(); column++) {
            statement.setArray(
                    column + 1,
                    connection.createArrayOf("text", columns.get(column).toArray(new String[0])));
        }
    }
}
