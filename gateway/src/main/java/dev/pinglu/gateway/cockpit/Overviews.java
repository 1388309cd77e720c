package dev.pinglu.gateway.cockpit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.source.Sources;
import dev.pinglu.gateway.value.Answers;
import dev.pinglu.gateway.value.Question;
import dev.pinglu.gateway.value.Standings;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.time.Period;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Puts overviews together. An overview is the same until the model changes or a source falls silent, so its JSON is kept
 * under the model's generation and who is silent; every request asks the database for both, and is never served anything
 * older.
 */
@Singleton
class Overviews {
    private static final int MOST_KEPT = 500;

    private final Database database;
    private final Metrics metrics;
    private final Answers answers;
    private final Standings standings;
    private final Sources sources;
    private final Divisions divisions;
    private final BusinessDay businessDay;
    private final ObjectMapper json;
    private final ConcurrentMap<Place, Kept> kept = new ConcurrentHashMap<>();

    Overviews(
            Database database,
            Metrics metrics,
            Answers answers,
            Standings standings,
            Sources sources,
            Divisions divisions,
            BusinessDay businessDay,
            ObjectMapper json) {
        this.database = database;
        this.metrics = metrics;
        this.answers = answers;
        this.standings = standings;
        this.sources = sources;
        this.divisions = divisions;
        this.businessDay = businessDay;
        this.json = json;
    }

    private record Place(String division, String period) {}

    private record Kept(long generation, List<String> silent, LocalDate day, byte[] text) {}

    Overview read(String division, Period period) {
        return database.snapshot(connection -> read(connection, division, period));
    }

    /** The overview as JSON. */
    byte[] text(String division, Period period) {
        var place = new Place(division, period.text());
        var today = businessDay.today();
        var present = database.read(standings::read);
        var known = kept.get(place);
        if (known != null
                && known.generation() == present.generation()
                && known.silent().equals(present.freshness().silent())
                && known.day().equals(today)) {
            return known.text();
        }
        var anew = database.snapshot(connection -> {
            var standing = standings.read(connection);
            return new Kept(
                    standing.generation(),
                    standing.freshness().silent(),
                    today,
                    write(read(connection, division, period)));
        });
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(place, anew);
        return anew.text();
    }

    private Overview read(Connection connection, String division, Period period) throws SQLException {
        var shown = metrics.all().stream().filter(Metric::isPublic).toList();
        var figures = answers.to(connection, Question.present(shown, division, period));
        return new Overview(
                division,
                divisions.find(division).orElseThrow().name(),
                period.text(),
                businessDay.today(),
                businessDay.fixed(),
                figures,
                figures.isEmpty()
                        ? standings.read(connection).freshness()
                        : figures.get(0).freshness(),
                List.copyOf(sources.all(connection)));
    }

    private byte[] write(Overview overview) {
        try {
            return json.writeValueAsBytes(overview);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("The overview cannot be written", unwritable);
        }
    }
}
