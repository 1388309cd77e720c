package dev.pinglu.gateway.model;

import dev.pinglu.gateway.database.Plans;
import dev.pinglu.gateway.event.Event;
import dev.pinglu.gateway.event.EventLog;
import dev.pinglu.gateway.event.EventLog.Line;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.model.RandomHistoriesTest.Fault;
import dev.pinglu.gateway.value.Answers;
import dev.pinglu.gateway.value.Question;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** The model's tables for one connection alone, filled by the code that fills the live ones, as an ingester does that is killed now and then. */
final class ReplayedModel implements AutoCloseable {
    private static final String FIGURES = """
            select concat_ws(' ', metric, %1$s, case when dimension = '' then '' else dimension || '=' || key end, period) as place,
                sum(%2$s) as value, sum(counted) as counted, sum(suppressed) as suppressed, sum(unevaluated) as unevaluated
            from %3$s where metric not like 'tests.%%' and %4$s
            group by 1 having sum(counted) <> 0 or sum(suppressed) <> 0 or sum(unevaluated) <> 0""";

    private final Connection connection;
    private final ModelWriter writer;
    private final Random random;
    private final Fault fault;
    private final EventLog log;
    /** Ids of the log are in the order of commits. */
    private long lastId;

    ReplayedModel(Connection connection, ModelWriter writer, EventLog log, Random random, Fault fault)
            throws SQLException {
        this.connection = connection;
        this.writer = writer;
        this.log = log;
        this.random = random;
        this.fault = fault;
        for (var table : ModelTables.ALL) {
            execute("create temp table " + table + " (like public." + table + " including all)");
        }
        for (var table : List.of("event_log", "ingest_cursor")) {
            execute("create temp table " + table + " (like public." + table + " including all)");
        }
        execute("insert into ingest_cursor default values");
        // A statement this connection prepared earlier would go on to mean the live table.
        execute("discard plans");
    }

    /** Figures by place: by today's tree, by the tree of then, and as of days. */
    record Figures(Map<String, String> now, Map<String, String> then, Map<LocalDate, Map<String, String>> asOf) {}

    void read(List<Event> events) throws SQLException {
        connection.setAutoCommit(false);
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(400));
            var batch = events.subList(from, to);
            switch (random.nextInt(8)) {
                case 0 -> {
                    // Killed before the commit: read again.
                    apply(batch);
                    connection.rollback();
                    commit(batch);
                }
                case 1 -> {
                    // The position was lost: read again after the commit.
                    commit(batch);
                    commit(batch);
                }
                default -> commit(batch);
            }
            from = to;
            if (fault == Fault.NONE && random.nextInt(events.size()) < 2 * batch.size()) {
                // Twice on average.
                from = Math.min(events.size(), to + random.nextInt(400));
                rebuild(events.subList(to, from));
            }
        }
        connection.setAutoCommit(true);
    }

    Figures figures(List<LocalDate> days) throws SQLException {
        var asOf = new HashMap<LocalDate, Map<String, String>>();
        for (var day : days) {
            asOf.put(
                    day,
                    figures("division", "delta", "metric_change", "division not like '~%' and day <= '" + day + "'"));
        }
        return new Figures(
                figures("division", "value", "metric_value", "division not like '~%'"),
                figures("ltrim(division, '~')", "value", "metric_value", "true"),
                asOf);
    }

    /** What readers are answered, as {@code metric division} to how it comes about. */
    Map<String, String> rates(Answers answers, Metrics metrics, Question question) throws SQLException {
        try (var computed =
                connection.prepareStatement("update ingest_cursor set definitions = ?, known_from = '-infinity'")) {
            computed.setArray(
                    1, connection.createArrayOf("text", metrics.versionedIds().toArray()));
            computed.executeUpdate();
        }
        var found = new TreeMap<String, String>();
        for (var answer : answers.to(connection, question)) {
            found.put(
                    answer.metric() + " " + answer.division(),
                    PlainRates.shown(
                            answer.numerator().orElseThrow(),
                            answer.denominator().orElseThrow(),
                            answer.value()));
        }
        return found;
    }

    private Map<String, String> figures(String division, String value, String table, String where) throws SQLException {
        var found = new TreeMap<String, String>();
        try (var select = connection.prepareStatement(FIGURES.formatted(division, value, table, where));
                var row = select.executeQuery()) {
            while (row.next()) {
                found.put(row.getString("place"), shown(row));
            }
        }
        return found;
    }

    private static String shown(ResultSet row) throws SQLException {
        return PlainCount.shown(
                row.getBigDecimal("value"), row.getInt("counted"), row.getInt("suppressed"), row.getInt("unevaluated"));
    }

    private void commit(List<Event> batch) throws SQLException {
        apply(batch);
        connection.commit();
    }

    /** Ingest goes on meanwhile, in the live tables; the log tells what it applied. */
    private void rebuild(List<Event> meanwhile) throws SQLException {
        for (var table : ModelTables.ALL) {
            execute("delete from " + table);
        }
        try (var replay = new LogReplay(log, writer, 1 + random.nextInt(400))) {
            replay.more(connection);
            connection.commit();
            append(meanwhile);
            while (replay.more(connection)) {
                connection.commit();
            }
        }
        connection.commit();
    }

    private void apply(List<Event> batch) throws SQLException {
        Plans.byIndex(connection);
        var fresh = fault == Fault.STALE_APPLIED ? batch : writer.fresh(connection, batch);
        var states = new ArrayList<State>();
        for (var event : fresh) {
            boolean left = fault == Fault.EVENT_DROPPED && event.id() % 50 == 0
                    || fault == Fault.REMOVAL_IGNORED
                            && event.data().path("removed").asBoolean();
            if (!left) {
                states.add(new State(event, writer.contributions(event)));
            }
        }
        if (fault == Fault.APPLIED_TWICE) {
            // What the records counted for before is forgotten, so it is not taken back.
            execute("delete from contribution");
        }
        writer.apply(connection, states);
        append(fresh);
    }

    private void append(List<Event> events) throws SQLException {
        var lines = new ArrayList<Line>();
        for (var event : events) {
            lines.add(new Line(event.withId(++lastId), "", 0, 0, true, Set.of(), 0));
        }
        log.append(connection, lines);
    }

    private void execute(String statement) throws SQLException {
        try (var update = connection.createStatement()) {
            update.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.setAutoCommit(true);
        execute("discard temp");
    }
}
