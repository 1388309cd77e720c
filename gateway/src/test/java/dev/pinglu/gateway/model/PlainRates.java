package dev.pinglu.gateway.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What each rate divides by what, said a second time. */
final class PlainRates {
    private static final Map<String, Parts> PARTS = Map.ofEntries(
            rate("parks.idle-land-rate", "parks.idle-land", "parks.supplied-land"),
            rate("projects.start-rate", "projects.started", "projects.listed"),
            rate("projects.start-rate-upper", "projects.started-upper", "projects.listed-upper"),
            rate("projects.investment-completion", "projects.investment", "projects.annual-plan"),
            rate("projects.planned-curve-rate", "projects.investment", "projects.planned-investment"),
            rate("projects.funds-in-place-rate", "projects.funds-received", "projects.annual-plan"),
            rate("projects.reporting-rate", "projects.reports-made", "projects.reports-due"),
            rate("projects.issue-closing-rate", "projects.issues-closed", "projects.issues-raised"),
            rate("projects.issue-on-time-rate", "projects.issues-closed-on-time", "projects.issues-closed"),
            rate("projects.issue-reopen-rate", "projects.issues-reopened", "projects.issues-resolved"),
            rate("rural.funds-in-place-rate", "rural.funds-arrived", "rural.funds-planned"),
            rate("rural.funds-disbursed-rate", "rural.funds-disbursed", "rural.funds-arrived"),
            rate("rural.funds-expenditure-rate", "rural.funds-disbursed", "rural.funds-planned"));

    private PlainRates() {}

    private record Parts(String above, String below) {}

    /**
     * Every rate of a year, as {@code metric division} to how it comes about.
     *
     * @param count of what has a period
     * @param timeless of what has none, and stands for the year as it was then
     */
    static Map<String, String> of(PlainCount count, PlainCount timeless, Collection<String> divisions, String year) {
        var rates = new TreeMap<String, String>();
        PARTS.forEach((rate, parts) -> {
            for (var division : divisions) {
                var above = total(parts.above, count, timeless, division, year);
                var below = total(parts.below, count, timeless, division, year);
                var value = below.signum() == 0 ? null : above.divide(below, MathContext.DECIMAL64);
                rates.put(rate + " " + division, shown(above, below, value));
            }
        });
        return rates;
    }

    private static BigDecimal total(
            String metric, PlainCount count, PlainCount timeless, String division, String year) {
        return count.ofYear(metric, division, year).add(timeless.ofNoPeriod(metric, division));
    }

    /** How an answer is written here. */
    static String shown(BigDecimal above, BigDecimal below, @Nullable BigDecimal value) {
        return plain(above) + " / " + plain(below) + " = " + (value == null ? "none" : plain(value));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static Map.Entry<String, Parts> rate(String id, String above, String below) {
        return Map.entry(id, new Parts(above, below));
    }
}
