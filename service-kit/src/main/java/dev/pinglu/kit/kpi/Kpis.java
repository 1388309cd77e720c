package dev.pinglu.kit.kpi;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.kpi.KpiAnswer.Part;
import dev.pinglu.kit.kpi.KpiCounts.Place;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.time.Period;
import dev.pinglu.kit.web.QueryValues;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Answers what the figures of a service are, each time from its tables. */
@Singleton
public class Kpis {
    private final DataSource database;
    private final KpiCatalogue catalogue;
    private final KpiCounts counts;
    private final LedgerThen then;
    private final Divisions divisions;
    private final Scope scope;
    private final BusinessDay businessDay;

    Kpis(
            DataSource database,
            KpiCatalogue catalogue,
            KpiCounts counts,
            LedgerThen then,
            Divisions divisions,
            Scope scope,
            BusinessDay businessDay) {
        this.database = database;
        this.catalogue = catalogue;
        this.counts = counts;
        this.then = then;
        this.divisions = divisions;
        this.scope = scope;
        this.businessDay = businessDay;
    }

    /**
     * Every figure that has a value for such a period, all as of one moment; those that need a dimension are left out.
     *
     * @param asOf a past day, of whose end the figures are wanted
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a division or period that cannot be read, 404 for a division
     *     outside the caller's
     */
    List<KpiAnswer> all(@Nullable String division, @Nullable String period, @Nullable String asOf) {
        var place = place(division, period, asOf);
        return read(connection -> {
            var answers = new ArrayList<KpiAnswer>();
            for (var kpi : catalogue.all()) {
                if (isCountedIn(kpi, place) && !isByKeyOnly(kpi)) {
                    answers.add(whole(connection, kpi, place));
                }
            }
            return answers;
        });
    }

    /**
     * One figure, on demand with its parts.
     *
     * @param by one of its dimensions
     * @param asOf a past day, of whose end the figure is wanted
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a division, period or dimension that cannot be, 404 for a
     *     figure that is not counted here or a division outside the caller's
     */
    KpiAnswer one(
            String id, @Nullable String division, @Nullable String period, @Nullable String by, @Nullable String asOf) {
        var kpi = catalogue.find(id).orElseThrow(() -> Problems.notFound("kpi", id));
        var place = place(division, period, asOf);
        var dimension = Optional.ofNullable(by).map(String::strip).filter(text -> !text.isEmpty());
        if (!isCountedIn(kpi, place)) {
            throw Problems.invalid("kpi.period", "period", id + " is counted by year");
        } else if (dimension.filter(one -> !kpi.dimensions().contains(one)).isPresent()
                || dimension.isEmpty() && isByKeyOnly(kpi)) {
            throw Problems.invalid("kpi.dimension", "by", id + " can be split by one of " + kpi.dimensions());
        }
        return read(connection ->
                dimension.isEmpty() ? whole(connection, kpi, place) : split(connection, kpi, place, dimension.get()));
    }

    private KpiAnswer whole(Connection connection, Kpi kpi, Place place) throws SQLException {
        return answer(kpi, place, total(connection, kpi, place), Optional.empty(), Optional.empty());
    }

    private Counted total(Connection connection, Kpi kpi, Place asked) throws SQLException {
        var place = placeOf(kpi, asked);
        return isKnown(connection, place)
                ? counts.total(connection, kpi, place)
                : Counted.notKnownThen(place.period().text());
    }

    private Place placeOf(Kpi kpi, Place asked) {
        return isStanding(kpi) ? asked.atPeriodEnd(businessDay.today()) : asked;
    }

    private static boolean isStanding(Kpi kpi) {
        return kpi instanceof Kpi.Rate rate
                ? isStanding(rate.numerator()) && isStanding(rate.denominator())
                : kpi instanceof Kpi.Sum sum && sum.per() == Kpi.Per.ALWAYS;
    }

    private boolean isKnown(Connection connection, Place place) throws SQLException {
        return place.asOf().isEmpty()
                || then.knownFrom(connection)
                        .filter(first -> !place.asOf().get().isBefore(first))
                        .isPresent();
    }

    private KpiAnswer split(Connection connection, Kpi kpi, Place asked, String dimension) throws SQLException {
        var place = placeOf(kpi, asked);
        var split = counts.by(connection, kpi, place, dimension);
        var total = isByKeyOnly(kpi)
                ? Counted.notRecorded(place.period().text())
                : isKnown(connection, place)
                        ? KpiCounts.totalOf(split, kpi, place)
                        : Counted.notKnownThen(place.period().text());
        var parts = new ArrayList<Part>();
        split.parts().forEach((key, part) -> parts.add(Part.of(key, part)));
        return answer(kpi, asked, total, Optional.of(dimension), Optional.of(parts));
    }

    private KpiAnswer answer(
            Kpi kpi, Place place, Counted counted, Optional<String> dimension, Optional<List<Part>> parts) {
        return new KpiAnswer(
                kpi.id(),
                place.division(),
                counted.period(),
                place.asOf().orElseGet(businessDay::today),
                counted.value(),
                kpi.unit(),
                counted.numerator(),
                counted.denominator(),
                counted.reason(),
                dimension,
                parts);
    }

    private Place place(@Nullable String division, @Nullable String period, @Nullable String asOf) {
        var code = division == null || division.isBlank()
                ? scope.division()
                : divisions.require(division.strip(), "division").code();
        scope.requireCovered(code);
        var today = businessDay.today();
        return new Place(
                code,
                divisions.subtreeOf(code),
                Period.asked("period", period, today),
                QueryValues.date("asOf", asOf).filter(day -> day.isBefore(today)));
    }

    /** What is counted by year has no value for a month. */
    private static boolean isCountedIn(Kpi kpi, Place place) {
        if (kpi instanceof Kpi.Rate rate) {
            return isCountedIn(rate.numerator(), place) && isCountedIn(rate.denominator(), place);
        }
        return !(kpi instanceof Kpi.Sum sum) || sum.per() != Kpi.Per.YEAR || place.isYear();
    }

    /** Observations are not added up, so one that is made key by key has no total. */
    private static boolean isByKeyOnly(Kpi kpi) {
        return kpi instanceof Kpi.Observed && !kpi.dimensions().isEmpty();
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private <T> T read(Question<T> question) {
        try (var connection = database.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                return question.ask(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Figures could not be counted", failed);
        }
    }
}
