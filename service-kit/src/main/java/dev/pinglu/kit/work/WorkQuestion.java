package dev.pinglu.kit.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A question to the table of items, which always begins with who asks: what a caller may see, must do and may urge is said here
 * and nowhere else.
 */
final class WorkQuestion {
    private static final String LISTED = """
            with caller as (
                select ?::text[] as roles, ?::text[] as units, ?::text[] as posts, ?::boolean as reads_all,
                    ?::boolean as oversees, ?::date as today),
            told as (
                select w.*, c.today, c.reads_all, c.oversees, w.may_also ??| c.roles as may_do,
                    w.role = any (c.roles) and (w.unit is null or w.unit = any (c.units)) as addressed,
                    coalesce(w.delegated_post = any (c.posts), false) as for_own_post,
                    coalesce(c.today between w.delegated_from and w.delegated_to, false) as delegated
                from %s w, caller c where %s),
            listed as (
                select *, case when delegated then for_own_post else addressed end as mine,
                    oversees or may_do as may_urge, coalesce(due < today, false) as overdue
                from told where reads_all or addressed or may_do or delegated and for_own_post)
            """;

    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();
    private String conjunction = " where ";

    WorkQuestion(WorkTable table, Worker worker, LocalDate today, String select) {
        sql = new StringBuilder(LISTED.formatted(table.name(), table.open())).append(select);
        values.add(worker.roles());
        values.add(worker.units());
        values.add(worker.posts());
        values.add(worker.readsAll());
        values.add(worker.oversees());
        values.add(today);
    }

    /** A condition on a value, if there is one; a collection is an array in the statement. */
    WorkQuestion and(String condition, Optional<?> value) {
        value.ifPresent(present -> {
            sql.append(conjunction).append(condition);
            values.add(present);
            conjunction = " and ";
        });
        return this;
    }

    WorkQuestion then(String end) {
        sql.append(end);
        return this;
    }

    WorkQuestion with(Object value) {
        values.add(value);
        return this;
    }

    PreparedStatement on(Connection connection) throws SQLException {
        var statement = connection.prepareStatement(sql.toString());
        for (int next = 0; next < values.size(); next++) {
            var value = values.get(next);
            statement.setObject(
                    next + 1,
                    value instanceof Collection<?> several
                            ? connection.createArrayOf("text", several.toArray())
                            : value);
        }
        return statement;
    }
}
