package dev.pinglu.gateway.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Takes rows on their way into a table, one after the other. */
@FunctionalInterface
public interface RowSink {
    /** @param values of one row, in the order of the statement's columns; what they print is what PostgreSQL reads */
    void add(@Nullable Object... values) throws SQLException;
}
