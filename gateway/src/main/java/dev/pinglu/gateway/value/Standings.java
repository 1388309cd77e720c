package dev.pinglu.gateway.value;

import dev.pinglu.gateway.source.Sources;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells how the model stands. */
@Singleton
public class Standings {
    private static final String SELECT = """
            select generation, last_event_id, last_event_at, known_from, definitions,
                array(select service from source where seen_at >= ?) as heard, array(select service from source) as known
            from ingest_cursor where only_row""";

    private final Sources sources;

    Standings(Sources sources) {
        this.sources = sources;
    }

    /** Reads the one row that tells, and who is silent. */
    public Standing read(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(SELECT)) {
            select.setTimestamp(1, Timestamp.from(sources.quietSince()));
            try (var row = select.executeQuery()) {
                row.next();
                var at = Optional.ofNullable(row.getTimestamp("last_event_at"));
                var silent = new TreeSet<>(sources.expected());
                silent.addAll(texts(row.getArray("known")));
                silent.removeAll(texts(row.getArray("heard")));
                return new Standing(
                        row.getLong("generation"),
                        new Freshness(row.getLong("last_event_id"), at.map(Timestamp::toInstant), List.copyOf(silent)),
                        Optional.ofNullable(row.getObject("known_from", LocalDate.class)),
                        Set.copyOf(texts(row.getArray("definitions"))));
            }
        }
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
