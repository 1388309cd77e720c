package dev.pinglu.gateway.value;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.metric.Kind;
import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.metric.Texts;
import dev.pinglu.gateway.value.Amounts.Place;
import dev.pinglu.gateway.value.Amounts.Query;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.time.Period;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Answers what figures are. */
@Singleton
public class Answers {
    static final Texts NONE = new Texts("—", "—");

    private final Database database;
    private final Metrics metrics;
    private final Amounts amounts;
    private final Marks marks;
    private final BusinessDay businessDay;
    private final Standings standings;

    Answers(
            Database database,
            Metrics metrics,
            Amounts amounts,
            Marks marks,
            BusinessDay businessDay,
            Standings standings) {
        this.database = database;
        this.metrics = metrics;
        this.amounts = amounts;
        this.marks = marks;
        this.businessDay = businessDay;
        this.standings = standings;
    }

    /** The answers, by metric, division and, if split, key; all as of one moment. */
    public List<Answer> to(Question question) {
        return database.snapshot(connection -> to(connection, question));
    }

    /** The answers on a connection of the caller's, whose snapshot they share with whatever else is read there. */
    public List<Answer> to(Connection connection, Question question) throws SQLException {
        var standing = standings.read(connection);
        var found = new Found(question, standing, connection);
        var answers = new ArrayList<Answer>();
        for (var metric : question.metrics()) {
            for (var division : question.divisions()) {
                for (var key : found.keys(metric, division)) {
                    answers.add(found.answer(metric, division, key));
                }
            }
        }
        return answers;
    }

    /**
     * Whether anything was recorded of the year of a period, of the kind of records that a metric is made of. Where nothing was,
     * nobody kept the ledger yet, and a figure of zero says nothing.
     *
     * @param division that holds all records
     */
    boolean hasRecords(Connection connection, Metric metric, String division, Period period) throws SQLException {
        var alike = metrics.all().stream()
                .filter(other -> !other.isRate() && other.entity().equals(metric.entity()))
                .toList();
        var year = Period.parse(String.valueOf(period.from().getYear()));
        return amounts
                .find(connection, new Query(alike, List.of(division), "", year, Optional.empty(), Tree.NOW))
                .values()
                .stream()
                .flatMap(List::stream)
                .anyMatch(amount -> !amount.period().text().isEmpty() && amount.counted() + amount.suppressed() > 0);
    }

    /** What one question found, from which its answers are put together. */
    private final class Found {
        private final Question question;
        private final Standing standing;
        private final Optional<LocalDate> asOf;
        private final Map<Place, List<Amount>> now;
        private final Map<Place, List<Amount>> atPeriodEnd;
        private final Map<Place, String> marks;

        Found(Question question, Standing standing, Connection connection) throws SQLException {
            this.question = question;
            this.standing = standing;
            this.asOf = question.asOf().filter(day -> day.isBefore(businessDay.today()));
            var wanted = parts(question.metrics());
            this.now = find(connection, wanted, asOf);
            var timeless = wanted.stream().filter(this::isOfPeriodEnd).toList();
            this.atPeriodEnd = timeless.isEmpty()
                    ? Map.of()
                    : find(connection, timeless, Optional.of(question.period().to()));
            var ingested =
                    wanted.stream().filter(m -> m.kind() == Kind.INGESTED).toList();
            this.marks = Answers.this.marks.find(connection, ingested, question.divisions(), asOf);
        }

        private Map<Place, List<Amount>> find(Connection connection, Collection<Metric> wanted, Optional<LocalDate> day)
                throws SQLException {
            return amounts.find(
                    connection,
                    new Query(wanted, question.divisions(), question.by(), question.period(), day, question.tree()));
        }

        private boolean isPast() {
            return question.period().to().isBefore(businessDay.today());
        }

        /** What has no period of its own is shown as it stood when the period ended, unless another day is asked for. */
        private boolean isOfPeriodEnd(Metric stored) {
            return stored.timeless() && asOf.isEmpty() && isPast();
        }

        private Map<Place, List<Amount>> found(Metric stored) {
            return isOfPeriodEnd(stored) ? atPeriodEnd : now;
        }

        Collection<String> keys(Metric metric, String division) {
            if (question.by().isEmpty()) {
                return List.of("");
            }
            var keys = new TreeSet<String>();
            for (var part : parts(List.of(metric))) {
                found(part).forEach((place, amounts) -> {
                    if (place.metric().equals(part.id())
                            && place.division().equals(division)
                            && amounts.stream()
                                            .mapToLong(one -> one.counted() + one.suppressed())
                                            .sum()
                                    > 0) {
                        keys.add(place.key());
                    }
                });
            }
            return keys;
        }

        Answer answer(Metric metric, String division, String key) {
            var figure = figure(metric, division, key);
            var mark = Optional.ofNullable(
                    marks.get(new Place(metric.id(), division, figure.period().text())));
            return new Answer(
                    metric.id(),
                    metric.version(),
                    division,
                    figure.period().text(),
                    asOf.orElse(businessDay.today()),
                    Optional.of(question.tree()).filter(tree -> tree == Tree.THEN),
                    Optional.of(question.by()).filter(by -> !by.isEmpty()),
                    Optional.of(key).filter(text -> !text.isEmpty()),
                    figure.value(),
                    metric.unit().name(),
                    figure.numerator(),
                    figure.denominator(),
                    figure.numerator().map(above -> display(part(metric.numerator()), above)),
                    figure.denominator().map(below -> display(part(metric.denominator()), below)),
                    figure.plainValue().map(value -> display(metric, value)).orElse(NONE),
                    figure.reason(),
                    figure.suppressed(),
                    mark,
                    Optional.empty(),
                    figure.unevaluated(),
                    standing.freshness(),
                    Optional.empty());
        }

        private Figure figure(Metric metric, String division, String key) {
            if (metric.isRate()) {
                return Figure.rate(
                        figure(part(metric.numerator()), division, key),
                        figure(part(metric.denominator()), division, key));
            }
            if (!standing.definitions().contains(metric.versionedId())) {
                return Figure.beingRecomputed(question.period());
            }
            var day = isOfPeriodEnd(metric) ? Optional.of(question.period().to()) : asOf;
            if (day.isPresent() && standing.knownFrom().map(day.get()::isBefore).orElse(true)) {
                return Figure.notKnownThen(question.period());
            }
            return Figure.of(
                    metric,
                    question.period(),
                    found(metric).getOrDefault(new Place(metric.id(), division, key), List.of()));
        }
    }

    /** Rates are looked up by what they are made of. */
    private Collection<Metric> parts(Collection<Metric> asked) {
        var parts = new LinkedHashSet<Metric>();
        for (var metric : asked) {
            if (metric.isRate()) {
                parts.add(part(metric.numerator()));
                parts.add(part(metric.denominator()));
            } else {
                parts.add(metric);
            }
        }
        return parts;
    }

    private Metric part(Optional<String> id) {
        return metrics.find(id.orElseThrow()).orElseThrow();
    }

    private static Texts display(Metric metric, BigDecimal value) {
        return new Texts(metric.zh().show(value), metric.en().show(value));
    }
}
