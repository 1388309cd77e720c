package dev.pinglu.kit.kpi;

import static java.util.stream.Collectors.joining;

import dev.pinglu.kit.time.Period;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        /** The same as it stood at the end of a period that is over, unless another day is asked for. */
        Place atPeriodEnd(LocalDate today) {
            return asOf.isEmpty() && period.to().isBefore(today)
                    ? new Place(division, subtree, period, Optional.of(period.to()))
                    : this;
        }

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
            return sums(connection, sum, List.of(sum.which()), place, dimension).get(0);
        } else if (kpi instanceof Kpi.Observed observed) {
            return observed(connection, observed, place, dimension);
        }
        var rate = (Kpi.Rate) kpi;
        var both = bothOf(connection, rate, place, dimension);
        var above = both.get(0);
        var below = both.get(1);
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

    /** Numerator and denominator; in one reading where they are of the same cells. */
    private List<Split> bothOf(Connection connection, Kpi.Rate rate, Place place, Optional<String> dimension)
            throws SQLException {
        var above = rate.numerator();
        var below = rate.denominator();
        return above.cells().equals(below.cells())
                ? sums(connection, below, List.of(above.which(), below.which()), place, dimension)
                : List.of(count(connection, above, place, dimension), count(connection, below, place, dimension));
    }

    /** The sums of those cells that meet each of some conditions. */
    private List<Split> sums(
            Connection connection, Kpi.Sum kpi, List<String> conditions, Place place, Optional<String> dimension)
            throws SQLException {
        var within = switch (kpi.per()) {
            case YEAR -> "year = ?";
            case MONTH -> "month between ? and ?";
            case ALWAYS -> "true";
        };
        var key = dimension.map(name -> '"' + name + '"');
        var query = before(connection, kpi.cells(), place) + "select " + key.orElse("null") + ", "
                + key.map(name -> "grouping(" + name + ")").orElse("1")
                + conditions.stream()
                        .map(condition -> ", sum(value) filter (where " + condition + ")")
                        .collect(joining())
                + " from (" + kpi.cells() + ") cell where division_code = any (?) and " + within + " and ("
                + String.join(" or ", conditions) + ")"
                + key.map(name -> " group by grouping sets ((), (" + name + "))")
                        .orElse("");
        try (var select = connection.prepareStatement(query)) {
            select.setArray(1, connection.createArrayOf("text", place.subtree().toArray()));
            bind(select, kpi.per(), place.period());
            try (var row = select.executeQuery()) {
                return read(row, conditions.size(), place.period().text());
            }
        }
    }

    private static List<Split> read(ResultSet row, int sums, String period) throws SQLException {
        var totals = new @Nullable Counted[sums];
        var parts = Stream.generate(TreeMap<String, Counted>::new).limit(sums).toList();
        while (row.next()) {
            var key = row.getString(1);
            boolean whole = row.getInt(2) == 1;
            for (int i = 0; i < sums; i++) {
                var sum = row.getBigDecimal(i + 3);
                if (sum != null && whole) {
                    totals[i] = Counted.of(period, sum);
                } else if (sum != null && key != null) {
                    parts.get(i).put(key, Counted.of(period, sum));
                }
            }
        }
        return IntStream.range(0, sums)
                .mapToObj(i -> new Split(Optional.ofNullable(totals[i]), parts.get(i)))
                .toList();
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
            case ALWAYS -> {
                // It stands in every period.
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
