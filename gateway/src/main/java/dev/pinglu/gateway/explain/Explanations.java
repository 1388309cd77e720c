package dev.pinglu.gateway.explain;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.event.EventLog;
import dev.pinglu.gateway.metric.Kind;
import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.value.Answer;
import dev.pinglu.gateway.value.Answers;
import dev.pinglu.gateway.value.Question;
import dev.pinglu.gateway.wording.RecordTitle;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.time.Period;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds the records behind a figure, and the events that brought them to their present state. */
@Singleton
public class Explanations {
    private static final String SELECT = """
            select c.entity_key, c.metric, c.division, c.period, c.keys, c.value, c.standing, c.mark, c.reason,
                s.payload, l.event_id, l.id, l.cause, l.time
            from contribution c
            join entity_state s on s.entity_key = c.entity_key
            join event_log l on l.id = s.event_id
            where (c.metric, c.version) in (select * from unnest(?::text[], ?::integer[])) and c.division = any(?)
                and (c.period = '' or c.period = ? or ? and c.period_from >= ? and c.period_to <= ?)
                and (? = '' or ? = any(c.keys))
                and (c.entity_key, c.metric, c.period, c.keys) > (?, ?, ?, string_to_array(?, E'\\x1e'))
            order by c.entity_key, c.metric, c.period, c.keys limit ?""";

    private final Database database;
    private final Answers answers;
    private final Metrics metrics;
    private final Divisions divisions;
    private final EventLog log;

    Explanations(Database database, Answers answers, Metrics metrics, Divisions divisions, EventLog log) {
        this.database = database;
        this.answers = answers;
        this.metrics = metrics;
        this.divisions = divisions;
        this.log = log;
    }

    /**
     * Which figure is to be explained.
     *
     * @param parts the metric, or the two of a rate
     * @param divisions all whose records count
     * @param within whether periods inside the one asked for belong to it
     * @param key {@code dimension=key}, or empty for the total
     * @param heldBack whether the figure is not shown because too few records are behind it, which must then not be shown either
     */
    private record Search(
            List<Metric> parts,
            Collection<String> divisions,
            Period period,
            boolean within,
            String key,
            boolean heldBack) {}

    /**
     * What explains a figure: all records below its division, or for an ingested one the single record it was taken from.
     *
     * @param key {@code dimension=key}, or empty for the total
     */
    private Search search(Metric metric, Answer figure, Period period, String key) {
        boolean ingested = metric.kind() == Kind.INGESTED;
        return new Search(
                parts(metric),
                ingested ? List.of(figure.division()) : below(figure),
                ingested ? Period.parse(figure.period()) : period,
                metric.kind() == Kind.FLOW,
                key,
                figure.suppressed() && parts(metric).stream().anyMatch(part -> part.suppressBelow() > 0));
    }

    private Collection<String> below(Answer figure) {
        return figure.tree().isPresent()
                ? divisions.formerSubtreeOf(figure.division())
                : divisions.subtreeOf(figure.division());
    }

    private List<Metric> parts(Metric metric) {
        return metric.isRate()
                ? Stream.of(metric.numerator(), metric.denominator())
                        .map(part -> metrics.find(part.orElseThrow()).orElseThrow())
                        .toList()
                : List.of(metric);
    }

    /** Behind which record a page starts: that one's subject, part, period and keys. */
    public record Place(String subject, String part, String period, String keys) {
        public static final Place START = new Place("", "", "", "");
    }

    /**
     * A figure with a page of the records behind it, both as of one moment.
     *
     * @param evidence in the order of the subjects; none where the figure is held back
     */
    public record Explained(Answer figure, List<Evidence> evidence) {}

    /**
     * Explains the present figure of one metric and division.
     *
     * @param question for one metric and one division, as of now, not split
     * @param key {@code dimension=key}, or empty for the total
     * @param after where the page starts
     * @param lang the language of the titles
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if nothing is recorded under the key
     */
    public Explained explain(Question question, String key, Place after, int limit, String lang) {
        return database.snapshot(connection -> {
            var figure = figure(connection, question, key);
            var search = search(question.metrics().iterator().next(), figure, question.period(), key);
            return new Explained(figure, search.heldBack() ? List.of() : read(connection, search, after, limit, lang));
        });
    }

    /** That of the key, which may be held back where the total is not. */
    private Answer figure(Connection connection, Question question, String key) throws SQLException {
        if (key.isEmpty()) {
            return answers.to(connection, question).get(0);
        }
        int separator = key.indexOf('=');
        var name = Optional.of(key.substring(separator + 1));
        return answers.to(connection, question.by(key.substring(0, separator))).stream()
                .filter(part -> part.key().equals(name))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("key", key));
    }

    private List<Evidence> read(Connection connection, Search search, Place after, int limit, String lang)
            throws SQLException {
        try (var select = connection.prepareStatement(SELECT)) {
            bind(connection, select, search, after, limit);
            try (var row = select.executeQuery()) {
                var evidence = new ArrayList<Evidence>();
                while (row.next()) {
                    evidence.add(evidence(row, lang));
                }
                return evidence;
            }
        }
    }

    private static void bind(Connection connection, PreparedStatement select, Search question, Place after, int limit)
            throws SQLException {
        var parts = question.parts();
        select.setArray(
                1,
                connection.createArrayOf("text", parts.stream().map(Metric::id).toArray()));
        select.setArray(
                2,
                connection.createArrayOf(
                        "integer", parts.stream().map(Metric::version).toArray()));
        select.setArray(3, connection.createArrayOf("text", question.divisions().toArray()));
        select.setString(4, question.period().text());
        select.setBoolean(5, question.within());
        select.setObject(6, question.period().from());
        select.setObject(7, question.period().to());
        select.setString(8, question.key());
        select.setString(9, question.key());
        select.setString(10, after.subject());
        select.setString(11, after.part());
        select.setString(12, after.period());
        select.setString(13, after.keys());
        select.setInt(14, limit);
    }

    private Evidence evidence(ResultSet row, String lang) throws SQLException {
        var subject = row.getString("entity_key");
        return new Evidence(
                subject,
                RecordTitle.of(subject, log.data(row.getLong("id"), row.getString("payload")), lang),
                row.getString("metric"),
                row.getString("division"),
                row.getString("period"),
                List.of((String[]) row.getArray("keys").getArray()),
                row.getBigDecimal("value"),
                row.getString("standing"),
                Optional.ofNullable(row.getString("mark")),
                Optional.ofNullable(row.getString("reason")),
                row.getObject("event_id", UUID.class),
                row.getLong("id"),
                row.getString("cause"),
                row.getObject("time", OffsetDateTime.class).toInstant());
    }
}
