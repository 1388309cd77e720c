package dev.pinglu.gateway.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Many rows for one statement, sent as one array of texts per column and unfolded by {@code unnest}: one round trip and
 * one plan however many rows there are. PostgreSQL casts each column where the statement says so.
 */
public final class Rows {
    /** How many characters of a copy are sent at once. */
    private static final int PIECE = 1 << 16;

    private final List<List<@Nullable String>> columns = new ArrayList<>();

    public Rows(int width) {
        for (int column = 0; column < width; column++) {
            columns.add(new ArrayList<>());
        }
    }

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

    /** Runs a {@code copy … from stdin} with the rows: several times faster, and for rows alone that the table does not have. */
    public void copy(Connection connection, String sql) throws SQLException {
        if (isEmpty()) {
            return;
        }
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            var text = new StringBuilder();
            for (int row = 0; row < columns.get(0).size(); row++) {
                line(row, text);
                if (text.length() > PIECE) {
                    send(text, copy);
                }
            }
            send(text, copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void line(int row, StringBuilder text) {
        for (int column = 0; column < columns.size(); column++) {
            text.append(column == 0 ? "" : "\t");
            var value = columns.get(column).get(row);
            if (value == null) {
                text.append("\\N");
            } else {
                text.append(escaped(value));
            }
        }
        text.append('\n');
    }

    private static String escaped(String value) {
        return isPlain(value)
                ? value
                : value.replace("\\", "\\\\")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t");
    }

    /** As most are: numbers and words, and JSON without line breaks. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static void send(StringBuilder text, CopyIn copy) throws SQLException {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private void bind(Connection connection, PreparedStatement statement) throws SQLException {
        for (int column = 0; column < columns.size(); column++) {
            statement.setArray(
                    column + 1,
                    connection.createArrayOf("text", columns.get(column).toArray(new String[0])));
        }
    }
}
