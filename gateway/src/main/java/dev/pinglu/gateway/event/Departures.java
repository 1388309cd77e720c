package dev.pinglu.gateway.event;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.event.EventPlaces.Stretch;
import dev.pinglu.kit.division.Divisions;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the states of the log that moved their record from another division: there it has left, and whoever holds it must hear so. */
@Singleton
public class Departures {
    /**
     * The record alone leads to its earlier state. By an index of types as well, PostgreSQL might go through all that lies between the
     * two, however much, with a plan that it made of an empty log.
     */
    private static final String MOVED = """
            select moved.*, earlier.division as left_division
            from event_log moved
            cross join lateral (
                select division from event_log
                where entity_key = moved.entity_key and id < moved.id and type like '%.state.%' and applied
                order by id desc limit 1) earlier
            where moved.type like '%.state.%' and earlier.division <> moved.division""";

    private static final String ROWS =
            EventHistory.SELECT.replace("from event_log", ", left_division from (" + MOVED + ") moved");
    private static final String IN_STRETCH =
            "select id, left_division from (" + MOVED + ") moved where id > ? and id <= ?";
    /** What is looked for, as one row. */
    private static final String WANTED = "(select ?::text[] as places, ?::text[] as types, ?::text as verb) wanted";
    /**
     * Whoever wants one cause has been sent what changed by it. So one of these changes of the record is looked for since it came, or
     * all departures are wanted, by their own type and cause.
     */
    private static final String OF_CAUSE = """
             and (wanted.verb is null or wanted.verb = '%1$s' and '%2$s' = any(wanted.types) or exists (
                select from event_log told
                where told.entity_key = moved.entity_key and told.id < moved.id and told.cause = wanted.verb
                    and told.division = any(wanted.places)
                    and (cardinality(wanted.types) = 0 or told.type = any(wanted.types) or '%2$s' = any(wanted.types))
                    and not exists (
                        select from event_log away
                        where away.entity_key = moved.entity_key and away.id > told.id and away.id < moved.id
                            and away.type like '%%.state.%%' and away.applied and away.division <> all(wanted.places))))
            """.formatted(RecordLeft.CAUSE, RecordLeft.TYPE);

    private static final String FIRST = ROWS + ", " + WANTED
            + " where id > ? and id <= ? and left_division = any(wanted.places) and division <> all(wanted.places)"
            + " and (cardinality(wanted.types) = 0 or type = any(wanted.types) or '" + RecordLeft.TYPE
            + "' = any(wanted.types)) and " + EventReader.WEBHOOK.condition() + OF_CAUSE + " order by id limit 1";

    private final Database database;
    private final Divisions divisions;

    Departures(Database database, Divisions divisions) {
        this.database = database;
        this.divisions = divisions;
    }

    /** Of the states in a stretch of the log that moved their record: the division in which it lay before. */
    public Map<Long, String> movedFrom(long behind, long upTo) {
        return database.read(connection -> {
            try (var select = connection.prepareStatement(IN_STRETCH)) {
                select.setLong(1, behind);
                select.setLong(2, upTo);
                try (var row = select.executeQuery()) {
                    var before = new HashMap<Long, String>();
                    while (row.next()) {
                        before.put(row.getLong(1), row.getString(2));
                    }
                    return before;
                }
            }
        });
    }

    /**
     * The first record of a stretch that left the divisions that are looked in. What moved it does not matter: whoever holds the
     * record holds it by an earlier change.
     */
    Optional<EventResponse> first(Stretch stretch) {
        // Records lie in the district or below it: nothing leaves the whole.
        if (stretch.divisions().contains(divisions.home())) {
            return Optional.empty();
        }
        return database.read(connection -> {
            try (var select = connection.prepareStatement(FIRST)) {
                select.setArray(
                        1, connection.createArrayOf("text", stretch.divisions().toArray()));
                select.setArray(
                        2, connection.createArrayOf("text", stretch.types().toArray()));
                select.setString(3, stretch.cause().orElse(null));
                select.setLong(4, stretch.behind());
                select.setLong(5, stretch.upTo());
                return left(select);
            }
        });
    }

    /** What was told of a record that left, by the place of its state in the log. */
    Optional<EventResponse> find(long id) {
        return database.read(connection -> {
            try (var select = connection.prepareStatement(ROWS + " where id = ?")) {
                select.setLong(1, id);
                return left(select);
            }
        });
    }

    private static Optional<EventResponse> left(PreparedStatement select) throws SQLException {
        try (var row = select.executeQuery()) {
            return row.next() ? Optional.of(left(row)) : Optional.empty();
        }
    }

    private static EventResponse left(ResultSet row) throws SQLException {
        return RecordLeft.of(EventHistory.event(row), row.getString("left_division"));
    }
}
