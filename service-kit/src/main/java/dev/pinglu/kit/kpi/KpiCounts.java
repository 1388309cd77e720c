package dev.pinglu.kit.kpi;

import dev.pinglu.kit.time.Period;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts in the tables. */
@Singleton
class KpiCounts {
    private static final String TOTAL = "";
    private static final Comparator<Observation> LATEST = Comparator.<Observation, LocalDate>comparing(
                    one -> one.period().to())
            .thenComparing(one -> one.period().from(), Comparator.reverseOrder());

    private final LedgerThen then;

    KpiCounts(LedgerThen then) {
        this.then = then;
    }

    /**
     * Where and when is counted.
     *
     * @param division what is observed is read for
     * @param subtree what is recorded is added up over
     * @param asOf the day of whose end it is wanted; absent for the present
     */
    record Place(String division, List<String> subtree, Period period, Optional<LocalDate> asOf) {
        boolean isYear() {
            return period.from().getDayOfYear() == 1
                    && period.to().equals(period.from().plusYears(1).minusDays(1));
        }
    }

    private record Observation(Period period, @Nullable BigDecimal value) {}

    /**
     * The value of the whole, and on demand of its parts.
     *
     * @param total absent if the whole has none
     * @param parts by the keys of the dimension, of those keys that occur
     */
    record Split(Optional<Counted> total, Map<String, Counted> parts) {}

    /** The value of the whole. */
    Counted total(Connection connection, Kpi kpi, Place place) throws SQLException {
        return totalOf(count(connection, kpi, place, Optional.empty()), kpi, place);
    }

    /** The value of the whole and of its parts by a dimension, in one reading. */
    Split by(Connection connection, Kpi kpi, Place place, String dimension) throws SQLException {
        return count(connection, kpi, place, Optional.of(dimension));
    }

    /** The value of the whole, or what stands for it where there is none. */
    static Counted totalOf(Split split, Kpi kpi, Place place) {
        return split.total().orElseGet(() -> none(kpi, place));
    }

    private Split count(Connection connection, Kpi kpi, Place place, Optional<String> dimension) throws SQLException {
        // A switch over the sealed kinds waits for a later release of the language.
        if (kpi instanceof Kpi.Sum sum) {
            return sum(connection, sum, place, dimension);
        } else if (kpi instanceof Kpi.Observed observed) {
            return observed(connection, observed, place, dimension);
        }
        var rate = (Kpi.Rate) kpi;
        var above = count(connection, rate.numerator(), place, dimension);
        var below = count(connection, rate.denominator(), place, dimension);
        var keys = new TreeSet<>(above.parts().keySet());
        keys.addAll(below.parts().keySet());
        var rates = new TreeMap<String, Counted>();
        for (var key : keys) {
            var numerator = above.parts().getOrDefault(key, none(rate.numerator(), place));
            rates.put(key, numerator.dividedBy(below.parts().getOrDefault(key, none(rate.denominator(), place))));
        }
        var total = totalOf(above, rate.numerator(), place).dividedBy(totalOf(below, rate.denominator(), place));
        return new Split(Optional.of(total), rates);
    }

    private static Counted none(Kpi kpi, Place place) {
        var period = place.period().text();
        if (kpi instanceof Kpi.Rate rate) {
            return none(rate.numerator(), place).dividedBy(none(rate.denominator(), place));
        }
        return kpi instanceof Kpi.Sum sum && !sum.unknownWhenNone()
                ? Counted.of(period, BigDecimal.ZERO)
                : Counted.notRecorded(period);
    }

    private String before(Connection connection, String cells, Place place) throws SQLException {
        return place.asOf().isEmpty()
                ? ""
                : then.before(connection, cells, place.asOf().get());
    }

    private Split sum(Connection connection, Kpi.Sum kpi, Place place, Optional<String> dimension) throws SQLException {
        var within = switch (kpi.per()) {
            case YEAR -> "year = ?";
            case MONTH -> "month between ? and ?";
        };
        var grouped = dimension
                .map(name ->
                        "select \"%1$s\", sum(value), grouping(\"%1$s\") from (%2$s) cell where division_code = any (?) and %3$s"
                                + " group by grouping sets ((), (\"%1$s\"))")
                .orElse("select null, sum(value), 1 from (%2$s) cell where division_code = any (?) and %3$s")
                .formatted(dimension.orElse(""), kpi.cells(), within);
        try (var select = connection.prepareStatement(before(connection, kpi.cells(), place) + grouped)) {
            select.setArray(1, connection.createArrayOf("text", place.subtree().toArray()));
            bind(select, kpi.per(), place.period());
            try (var row = select.executeQuery()) {
                var total = Optional.<Counted>empty();
                var parts = new TreeMap<String, Counted>();
                while (row.next()) {
                    var key = row.getString(1);
                    var value = Optional.ofNullable(row.getBigDecimal(2))
                            .map(sum -> Counted.of(place.period().text(), sum));
                    if (row.getInt(3) == 1) {
                        total = value;
                    } else if (key != null && value.isPresent()) {
                        parts.put(key, value.get());
                    }
                }
                return new Split(total, parts);
            }
        }
    }

    private static String column(Optional<String> dimension) {
        return dimension.map(name -> '"' + name + '"').orElse("''");
    }

    private static void bind(PreparedStatement select, Kpi.Per per, Period period) throws SQLException {
        switch (per) {
            case YEAR -> select.setInt(2, period.from().getYear());
            case MONTH -> {
                // Only whole months count; a third of one has none.
                select.setString(
                        2,
                        YearMonth.from(period.from().minusDays(1)).plusMonths(1).toString());
                select.setString(
                        3,
                        YearMonth.from(period.to().plusDays(1)).minusMonths(1).toString());
            }
        }
    }

    private Split observed(Connection connection, Kpi.Observed kpi, Place place, Optional<String> dimension)
            throws SQLException {
        var key = column(dimension);
        try (var select = connection.prepareStatement(before(connection, kpi.cells(), place) + "select " + key
                + ", period, value from (" + kpi.cells() + ") cell where division_code = ?")) {
            select.setString(1, place.division());
            try (var row = select.executeQuery()) {
                var latest = new TreeMap<String, Observation>();
                while (row.next()) {
                    var one = new Observation(Period.parse(row.getString(2)), row.getBigDecimal(3));
                    if (place.period().contains(one.period().from())
                            && place.period().contains(one.period().to())) {
                        latest.merge(row.getString(1), one, (a, b) -> LATEST.compare(a, b) < 0 ? b : a);
                    }
                }
                var found = new TreeMap<String, Counted>();
                latest.forEach((of, one) -> found.put(
                        of,
                        one.value() == null
                                ? Counted.suppressed(one.period().text())
                                : Counted.of(one.period().text(), one.value())));
                return dimension.isPresent()
                        ? new Split(Optional.empty(), found)
                        : new Split(Optional.ofNullable(found.get(TOTAL)), Map.of());
            }
        }
    }
}
