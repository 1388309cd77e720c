package dev.pinglu.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Inserts copies of a table's first row into the table's twin, with other keys. */
final class RowCopy {
    private final List<String> columns = new ArrayList<>();
    private final PreparedStatement insert;

    RowCopy(Connection connection, String table) throws SQLException {
        var values = new ArrayList<>();
        try (var query = connection.createStatement();
                var row = query.executeQuery("select * from " + table + " limit 1")) {
            row.next();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                columns.add(row.getMetaData().getColumnName(i));
                values.add(row.getObject(i));
            }
        }
        insert = connection.prepareStatement("insert into bench_" + table + " (" + String.join(", ", columns)
                + ") values (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")");
        for (int i = 0; i < values.size(); i++) {
            insert.setObject(i + 1, values.get(i));
        }
    }

    void insert(String key, Object value, String otherKey, Object otherValue) throws SQLException {
        insert.setObject(columns.indexOf(key) + 1, value);
        insert.setObject(columns.indexOf(otherKey) + 1, otherValue);
        insert.executeUpdate();
    }
}
