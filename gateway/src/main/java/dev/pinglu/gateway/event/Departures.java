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
    private static final String MOVED = """
            select moved.*, earlier.division as left_division
            from event_log moved
            cross join lateral (
                select division from event_log
                where entity_key = moved.entity_key and id < moved.id and type = moved.type and applied
                order by id desc limit 1) earlier
            where moved.type like '%.state.%' and earlier.division <> moved.division""";
    private static final String ROWS =
            EventHistory.SELECT.replace("from event_log", ", left_division from (" + MOVED + ") moved");
    private static final String IN_STRETCH =
            "select id, left_division from (" + MOVED + ") moved where id > ? and id <= ?";
    private static final String FIRST =
            ROWS + " where id > ? and id <= ? and left_division = any(?) and division <> all(?)"
                    + " and (cardinality(?::text[]) = 0 or type = any(?) or '" + RecordLeft.TYPE + "' = any(?)) and "
                    + EventReader.WEBHOOK.condition() + " order by id limit 1";

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
     * The first record of a stretch that left the divisions that are looked in. Its cause does not matter: whoever holds the record
     * holds it by an earlier one.
     */
    Optional<EventResponse> first(Stretch stretch) {
        // Records lie in the district or below it: nothing leaves the whole.
        if (stretch.divisions().contains(divisions.home())) {
            return Optional.empty();
        }
        return database.read(connection -> {
            try (var select = connection.prepareStatement(FIRST)) {
                var codes = connection.createArrayOf("text", stretch.divisions().toArray());
                var types = connection.createArrayOf("text", stretch.types().toArray());
                select.setLong(1, stretch.behind());
                select.setLong(2, stretch.upTo());
                select.setArray(3, codes);
                select.setArray(4, codes);
                select.setArray(5, types);
                select.setArray(6, types);
                select.setArray(7, types);
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
