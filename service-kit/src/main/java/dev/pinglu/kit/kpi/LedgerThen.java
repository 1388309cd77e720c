package dev.pinglu.kit.kpi;

import dev.pinglu.kit.time.BusinessDay;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as it stood at the end of a day, told by its own history. A query is put behind common table expressions that bear the
 * names of the tables, so that one and the same query counts the present and the past.
 */
@Singleton
class LedgerThen {
    /** The columns of every table with a history; what the database computes is not in the history, and computed from it. */
    private static final String COLUMNS = """
            select ledger.relname, present.attname,
                case
                    when past.attname is not null then quote_ident(past.attname)
                    when present.attgenerated <> '' then pg_get_expr(computed.adbin, computed.adrelid)
                    else 'null::' || format_type(present.atttypid, present.atttypmod)
                end
            from pg_class ledger
            join pg_class history on history.relnamespace = ledger.relnamespace and history.relname = ledger.relname || '_aud'
            join pg_attribute present on present.attrelid = ledger.oid and present.attnum > 0 and not present.attisdropped
            left join pg_attribute past on past.attrelid = history.oid and past.attname = present.attname and not past.attisdropped
            left join pg_attrdef computed on computed.adrelid = ledger.oid and computed.adnum = present.attnum
            where ledger.relnamespace = 'public'::regnamespace
            order by ledger.relname, present.attnum""";

    private static final String TABLE = """
            %1$s as (select %2$s from (
                select distinct on (h.id) h.* from %1$s_aud h join revision r on r.rev = h.rev
                where r.at < timestamptz '%3$s' order by h.id, h.rev desc) known where revtype <> 2)""";

    /** Tables stay as they are while a process runs. */
    private volatile @Nullable Map<String, List<String>> columns;

    private final KpiCatalogue catalogue;

    LedgerThen(KpiCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The day on which the ledger began; absent while there is nothing in it. */
    Optional<LocalDate> knownFrom(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select min(at) from revision");
                var row = select.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant)
                    .map(BusinessDay::dayOf);
        }
    }

    /** What stands before a query that is to count the tables as they were at the end of a day. */
    String before(Connection connection, String query, LocalDate day) throws SQLException {
        var sums = catalogue.keptSums().entrySet().stream()
                .filter(sum -> query.contains(sum.getKey()))
                .toList();
        var read = query + sums;
        var tables = new ArrayList<String>();
        var end = day.plusDays(1).atStartOfDay(BusinessDay.ZONE).toInstant();
        columns(connection).forEach((table, cells) -> {
            if (read.contains(table)) {
                tables.add(table(table, cells, end));
            }
        });
        sums.forEach(sum -> tables.add(sum.getKey() + " as (" + sum.getValue() + ")"));
        return tables.isEmpty() ? "" : "with " + String.join(", ", tables) + " ";
    }

    private static String table(String name, List<String> columns, Instant end) {
        return TABLE.formatted(name, String.join(", ", columns), end);
    }

    private Map<String, List<String>> columns(Connection connection) throws SQLException {
        var known = columns;
        if (known == null) {
            known = readColumns(connection);
            columns = known;
        }
        return known;
    }

    private static Map<String, List<String>> readColumns(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(COLUMNS);
                var row = select.executeQuery()) {
            var columns = new LinkedHashMap<String, List<String>>();
            while (row.next()) {
                columns.computeIfAbsent(row.getString(1), first -> new ArrayList<>())
                        .add(row.getString(3) + " as \"" + row.getString(2) + '"');
            }
            return columns;
        }
    }
}
