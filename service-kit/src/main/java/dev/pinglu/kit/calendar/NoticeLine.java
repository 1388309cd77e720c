package dev.pinglu.kit.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * A line of a notice.
 *
 * @param source the notice of the State Council's office that says so
 */
record NoticeLine(LocalDate from, LocalDate to, DayKind kind, String name, String source) {
    /**
     * Refuses what no notice says.
     *
     * @throws IllegalArgumentException if the last day is before the first, or a day is made up for that is worked anyway
     */
    NoticeLine {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to is before from");
        }
        if (to.isAfter(from.plusMonths(1))) {
            throw new IllegalArgumentException("no holiday is longer than a month");
        }
        if (kind == DayKind.WORK && from.datesUntil(to.plusDays(1)).anyMatch(day -> !isWeekend(day))) {
            throw new IllegalArgumentException("only Saturdays and Sundays are made up for");
        }
    }

    static NoticeLine of(CSVRecord row) {
        return new NoticeLine(date(row, "from"), date(row, "to"), kind(row), text(row, "name"), text(row, "source"));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    Stream<LocalDate> days() {
        return from.datesUntil(to.plusDays(1));
    }

    /** A notice arranges its year and, for the New Year, the last days of the year before. */
    boolean isOf(int year) {
        return to.getYear() == year && from.getYear() == year || isNewYearOf(year);
    }

    private boolean isNewYearOf(int year) {
        return from.getYear() == year - 1 && from.getMonth() == Month.DECEMBER && to.getYear() <= year;
    }

    private static LocalDate date(CSVRecord row, String column) {
        try {
            return LocalDate.parse(text(row, column));
        } catch (DateTimeException notADate) {
            throw new IllegalArgumentException(column + " must be a date such as 2026-10-01", notADate);
        }
    }

    private static DayKind kind(CSVRecord row) {
        var text = text(row, "kind");
        return Arrays.stream(DayKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind must be OFF or WORK"));
    }

    private static String text(CSVRecord row, String column) {
        var text = row.get(column);
        if (text.isEmpty()) {
            throw new IllegalArgumentException(column + " is empty");
        }
        return text;
    }
}
