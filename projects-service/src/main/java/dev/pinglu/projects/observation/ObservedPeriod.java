package dev.pinglu.projects.observation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The months an observation covers, in the suite's notation: {@code 2022}, {@code 2022Q3}, {@code 2022-02} or merged
 * months such as {@code 2022-01..08}. Statistics know no thirds of a month.
 */
record ObservedPeriod(String text, LocalDate end) {
    private static final Pattern FORM =
            Pattern.compile("(19\\d{2}|20\\d{2})(?:Q([1-4])|-(0[1-9]|1[0-2])(?:\\.\\.(0[1-9]|1[0-2]))?)?");
    private static final int MONTHS = 12;
    private static final int MONTHS_OF_QUARTER = 3;

    static Optional<ObservedPeriod> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int first = form.group(3) == null ? 0 : Integer.parseInt(form.group(3));
        int last = form.group(4) == null ? first : Integer.parseInt(form.group(4));
        if (form.group(2) != null) {
            last = Integer.parseInt(form.group(2)) * MONTHS_OF_QUARTER;
        } else if (first == 0) {
            last = MONTHS;
        } else if (form.group(4) != null && (last <= first || isNamedOtherwise(first, last))) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        return Optional.of(new ObservedPeriod(text, YearMonth.of(year, last).atEndOfMonth()));
    }

    /** A quarter and a whole year have their own notation; with two, a period could be recorded twice. */
    private static boolean isNamedOtherwise(int first, int last) {
        var quarter = first % MONTHS_OF_QUARTER == 1 && last == first + MONTHS_OF_QUARTER - 1;
        return quarter || first == 1 && last == MONTHS;
    }
}
