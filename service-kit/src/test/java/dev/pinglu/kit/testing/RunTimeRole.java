package dev.pinglu.kit.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What the role may do under which the service that is being tested talks to its database. */
public final class RunTimeRole {
    /** PostgreSQL's state for a right that is missing. */
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static final String BEYOND_ROWS = """
            select c.relname from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'S', 'v')
                and (pg_has_role(c.relowner, 'usage')
                    or c.relkind <> 'S' and has_table_privilege(c.oid, 'truncate, references, trigger, maintain'))
            order by 1""";
    private static final String CHANGEABLE = """
            select c.relname from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                and has_table_privilege(c.oid, 'update, delete')
            order by 1""";

    private final DataSource database;

    public RunTimeRole(DataSource database) {
        this.database = database;
    }

    /** Whether PostgreSQL refuses the statement for want of a right; whatever it did is rolled back. */
    public boolean isRefused(String statement) {
        try (Connection connection = database.getConnection();
                var command = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                command.execute(statement);
                return false;
            } catch (SQLException refused) {
                if (INSUFFICIENT_PRIVILEGE.equals(refused.getSQLState())) {
                    return true;
                }
                throw refused;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(statement, failed);
        }
    }

    /** Tables and sequences that the role owns or may do more to than read and write rows. */
    public List<String> moreThanRows() {
        return names(BEYOND_ROWS);
    }

    /** Tables of which the role may change or delete rows. */
    public List<String> changeable() {
        return names(CHANGEABLE);
    }

    private List<String> names(String query) {
        try (Connection connection = database.getConnection();
                var select = connection.createStatement();
                var row = select.executeQuery(query)) {
            var names = new ArrayList<String>();
            while (row.next()) {
                names.add(row.getString(1));
            }
            return names;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
