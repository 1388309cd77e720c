package dev.pinglu.gateway.event;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.event.EventHistory.Filter;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Finds the way through the log: the next event that is looked for, and where a time begins. */
@Singleton
public class EventPlaces {
    private static final String FIRST = EventHistory.SELECT
            + " where id > ? and id <= ? and division = any(?) and (cardinality(?::text[]) = 0 or type = any(?))"
            + " and (?::text is null or cause = ?) and " + EventReader.WEBHOOK.condition() + " order by id limit 1";
    /** By how many places an event may stand behind earlier ones: a few batches of the ingester. */
    private static final int MOST_OVERTAKEN = 10_000;

    private final Database database;
    private final EventHistory history;
    private final Departures departures;

    EventPlaces(Database database, EventHistory history, Departures departures) {
        this.database = database;
        this.history = history;
        this.departures = departures;
    }

    /**
     * A part of the log, and what is looked for in it.
     *
     * @param upTo the last id that belongs to it
     * @param types empty for all
     */
    public record Stretch(
            long behind, long upTo, Collection<String> types, Collection<String> divisions, Optional<String> cause) {

        private Stretch upTo(long id) {
            return new Stretch(behind, id, types, divisions, cause);
        }
    }

    /** The first event of a stretch that a webhook wants or, if that comes earlier, that a record has left its divisions. */
    public Optional<EventResponse> first(Stretch stretch) {
        var event = firstWithin(stretch);
        return departures
                .first(event.map(found -> stretch.upTo(found.id())).orElse(stretch))
                .or(() -> event);
    }

    /** What a webhook was sent before, or was to be. */
    public Optional<EventResponse> again(long id, String type) {
        return type.equals(RecordLeft.TYPE) ? departures.find(id) : history.find(id);
    }

    private Optional<EventResponse> firstWithin(Stretch stretch) {
        return database.read(connection -> {
            try (var select = connection.prepareStatement(FIRST)) {
                var types = connection.createArrayOf("text", stretch.types().toArray());
                select.setLong(1, stretch.behind());
                select.setLong(2, stretch.upTo());
                select.setArray(
                        3, connection.createArrayOf("text", stretch.divisions().toArray()));
                select.setArray(4, types);
                select.setArray(5, types);
                select.setString(6, stretch.cause().orElse(null));
                select.setString(7, stretch.cause().orElse(null));
                return EventHistory.rows(select.executeQuery()).stream().findFirst();
            }
        });
    }

    /**
     * The place in the log behind which everything happened at a time or later. Services record times and the log has its own
     * order: where an event was overtaken by earlier ones, the place is before it.
     */
    public long placeBefore(Instant time) {
        long before = 0;
        long from = history.lastId() + 1;
        while (from - before > 1) {
            long middle = (before + from) >>> 1;
            if (isBefore(middle, time)) {
                before = middle;
            } else {
                from = middle;
            }
        }
        long place = before;
        return database.read(connection -> {
            try (var select = connection.prepareStatement(
                    "select coalesce(min(id) - 1, ?) from event_log where id > ? and id <= ? and time >= ?")) {
                select.setLong(1, place);
                select.setLong(2, place - MOST_OVERTAKEN);
                select.setLong(3, place);
                select.setTimestamp(4, Timestamp.from(time));
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /** Whether the first event from an id on happened before a time. */
    private boolean isBefore(long id, Instant time) {
        return history.behind(Filter.ALL, id - 1, 1).stream()
                .allMatch(event -> event.time().isBefore(time));
    }
}
