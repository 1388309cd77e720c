package dev.pinglu.kit.time;

import dev.pinglu.kit.problem.Problems;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time as the district names it: {@code 2022}, {@code 2022Q3}, {@code 2022-08}, {@code 2022-01..02} (merged
 * months), {@code 2022-10-X2} (中旬, the middle third), or the empty text for what has no period.
 *
 * @param from first day
 * @param to last day
 */
public record Period(String text, LocalDate from, LocalDate to) {
    /** What OpenAPI says of a parameter {@code period}. */
    public static final String EXAMPLES =
            "Such as 2022, 2022Q3, 2022-08, 2022-01..02 or 2022-10-X2; the year of the business day unless it is given";

    public static final Period ALWAYS = new Period("", LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

    /** Records name the same few periods over and over. */
    private static final Map<String, Period> READ = new ConcurrentHashMap<>();

    private static final int MOST_KEPT = 10_000;

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:Q([1-4])|-(\\d{2})(?:\\.\\.(\\d{2})|-X([123]))?)?");

    /**
     * Reads a period.
     *
     * @throws IllegalArgumentException if the text names none
     */
    public static Period parse(String text) {
        if (text.isEmpty()) {
            return ALWAYS;
        }
        var known = READ.get(text);
        if (known != null) {
            return known;
        }
        var read = read(text);
        if (READ.size() < MOST_KEPT) {
            READ.put(text, read);
        }
        return read;
    }

    private static Period read(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("Not a period: " + text);
        }
        try {
            int year = Integer.parseInt(form.group(1));
            if (year == 0) {
                // PostgreSQL counts from the year 1.
                throw new IllegalArgumentException("Not a period: " + text);
            }
            if (form.group(2) != null) {
                int quarter = Integer.parseInt(form.group(2));
                return months(text, year, quarter * 3 - 2, quarter * 3);
            } else if (form.group(3) == null) {
                return months(text, year, 1, 12);
            }
            int month = Integer.parseInt(form.group(3));
            if (form.group(5) != null) {
                return third(text, YearMonth.of(year, month), Integer.parseInt(form.group(5)));
            }
            return months(text, year, month, form.group(4) == null ? month : Integer.parseInt(form.group(4)));
        } catch (DateTimeException noSuchMonth) {
            throw new IllegalArgumentException("Not a period: " + text, noSuchMonth);
        }
    }

    /**
     * The period that a request asks for.
     *
     * @param name of the parameter
     * @param text absent for the year of today
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with rule {@code period.format}
     */
    public static Period asked(String name, @Nullable String text, LocalDate today) {
        if (text == null || text.isBlank()) {
            return year(today.getYear());
        }
        try {
            return parse(text.strip());
        } catch (IllegalArgumentException noPeriod) {
            throw Problems.invalid(
                    "period.format",
                    name,
                    "Expected a period such as 2022, 2022Q3, 2022-08, 2022-01..08 or 2022-10-X2");
        }
    }

    public static Period year(int year) {
        return months(Integer.toString(year), year, 1, 12);
    }

    /** The stretch of the same kind just before; absent for merged months and for what has no period. */
    public Optional<Period> previous() {
        var form = FORM.matcher(text);
        if (text.isEmpty() || !form.matches() || form.group(4) != null) {
            return Optional.empty();
        } else if (form.group(5) != null) {
            var day = from.minusDays(1);
            return Optional.of(third(YearMonth.from(day), Math.min(3, (day.getDayOfMonth() - 1) / 10 + 1)));
        } else if (form.group(2) != null) {
            var day = from.minusDays(1);
            return Optional.of(parse(day.getYear() + "Q" + ((day.getMonthValue() + 2) / 3)));
        }
        return Optional.of(
                form.group(3) == null
                        ? year(from.getYear() - 1)
                        : parse(YearMonth.from(from).minusMonths(1).toString()));
    }

    /** The same stretch a year earlier; absent for what has no period. */
    public Optional<Period> yearBefore() {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(parse("%04d".formatted(from.getYear() - 1) + text.substring(4)));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static Period third(YearMonth month, int third) {
        return third(month + "-X" + third, month, third);
    }

    private static Period months(String text, int year, int first, int last) {
        if (last < first) {
            throw new IllegalArgumentException("Not a period: " + text);
        }
        return new Period(
                text, LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth());
    }

    private static Period third(String text, YearMonth month, int third) {
        return new Period(
                text, month.atDay(third * 10 - 9), third == 3 ? month.atEndOfMonth() : month.atDay(third * 10));
    }
}
