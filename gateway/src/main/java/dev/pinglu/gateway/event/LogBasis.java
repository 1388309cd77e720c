package dev.pinglu.gateway.event;

import dev.pinglu.gateway.database.Rows;
import dev.pinglu.gateway.event.EventLog.Known;
import dev.pinglu.gateway.event.EventLog.Line;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Which entries of the log a model from the topics is made of. The log keeps everything it has; a later rebuild from the log
 * reads of it what is named here, and everything that came in since.
 */
@Singleton
public class LogBasis {
    private final EventLog log;

    LogBasis(EventLog log) {
        this.log = log;
    }

    /**
     * Begins a basis beside the one that is in use, in place of one that came to nothing.
     *
     * @return its number
     */
    public long begin(Connection connection) throws SQLException {
        try (var delete = connection.prepareStatement(
                        "delete from log_basis where run <> (select basis_run from ingest_cursor)");
                var select = connection.prepareStatement("select basis_run + 1 from ingest_cursor")) {
            delete.executeUpdate();
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /**
     * The events with their places in the log, each once. What the log lacks is appended; where it says something else of an
     * event, it gets another edition.
     */
    public List<Event> placed(Connection connection, List<Line> lines) throws SQLException {
        var byId = new LinkedHashMap<UUID, Line>();
        lines.forEach(line -> byId.putIfAbsent(line.event().eventId(), line));
        var known = log.find(connection, byId.keySet());
        var missing = new ArrayList<Line>();
        byId.forEach((id, line) -> {
            var entry = known.get(id);
            if (entry == null) {
                missing.add(line);
            } else if (!saysTheSame(entry, line.event())) {
                missing.add(line.edition(entry.edition() + 1));
            }
        });
        var places = new HashMap<UUID, Event>();
        known.forEach((id, entry) -> places.put(id, entry.event()));
        append(connection, missing).forEach(event -> places.put(event.eventId(), event));
        return byId.keySet().stream()
                .map(id -> Objects.requireNonNull(places.get(id)))
                .toList();
    }

    private static boolean saysTheSame(Known entry, Event other) {
        var one = entry.event();
        return one.key().equals(other.key())
                && one.type().equals(other.type())
                && one.sequence().equals(other.sequence())
                && one.division().equals(other.division())
                && one.cause().equals(other.cause())
                && one.payload().equals(other.payload());
    }

    /** Appends what nobody has drawn ids for: the row that ids are drawn from stays locked until the caller's commit. */
    public List<Event> append(Connection connection, List<Line> lines) throws SQLException {
        if (lines.isEmpty()) {
            return List.of();
        }
        long next = draw(connection, lines.size());
        var appended = new ArrayList<Line>(lines.size());
        for (var line : lines) {
            appended.add(line.at(next++));
        }
        log.append(connection, appended);
        return appended.stream().map(Line::event).toList();
    }

    private static long draw(Connection connection, int count) throws SQLException {
        try (var update = connection.prepareStatement("update ingest_cursor set last_event_id = last_event_id + ?,"
                + " last_event_at = now() returning last_event_id")) {
            update.setInt(1, count);
            try (var row = update.executeQuery()) {
                row.next();
                return row.getLong(1) - count + 1;
            }
        }
    }

    /** Notes entries that the model is made of. */
    public void take(Connection connection, long run, Collection<Event> events) throws SQLException {
        var rows = new Rows(2);
        events.forEach(event -> rows.add(run, event.id()));
        rows.update(
                connection,
                "insert into log_basis select * from unnest(?::bigint[], ?::bigint[]) on conflict do nothing");
    }

    /** From here on the model is made of this; what was before today is not known any more. */
    public void use(Connection connection, long run) throws SQLException {
        try (var update =
                connection.prepareStatement("update ingest_cursor set basis_run = ?, basis_upto = last_event_id,"
                        + " known_from = (now() at time zone 'Asia/Shanghai')::date")) {
            update.setLong(1, run);
            update.executeUpdate();
        }
    }
}
