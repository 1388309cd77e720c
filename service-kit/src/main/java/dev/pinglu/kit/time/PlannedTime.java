package dev.pinglu.kit.time;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A time as plans give it: a year, mostly a month, sometimes a third of the month (旬).
 *
 * @param month 1 to 12; absent where the plan names the year only
 * @param third only together with a month
 */
public record PlannedTime(
        @Min(1990) @Max(2100) int year,
        @Min(1) @Max(12) @Nullable Integer month,
        @Nullable Third third) implements Comparable<PlannedTime> {

    private static final int DAYS_OF_THIRD = 10;

    /** 上旬, 中旬 and 下旬. */
    public enum Third {
        EARLY,
        MIDDLE,
        LATE
    }

    public static PlannedTime of(int year, int month) {
        return new PlannedTime(year, month, null);
    }

    /** Whether a third is named without the month it belongs to; such a time means nothing. */
    public boolean lacksMonth() {
        return third != null && month == null;
    }

    /** The first day of the named time. */
    public LocalDate firstDay() {
        var begin = YearMonth.of(year, month == null ? Month.JANUARY.getValue() : month);
        return begin.atDay(third == null ? 1 : DAYS_OF_THIRD * third.ordinal() + 1);
    }

    /** The last day of the named time. */
    public LocalDate lastDay() {
        var end = YearMonth.of(year, month == null ? Month.DECEMBER.getValue() : month);
        return third == null || third == Third.LATE
                ? end.atEndOfMonth()
                : end.atDay(DAYS_OF_THIRD * (third.ordinal() + 1));
    }

    /** Compares by the end of the named time, so that "October" does not come before "early October". */
    @Override
    public int compareTo(PlannedTime other) {
        return end().compareTo(other.end());
    }

    private String end() {
        return "%04d-%02d-%d".formatted(year, month == null ? 12 : month, third == null ? 3 : third.ordinal() + 1);
    }

    /** Stores a planned time as {@code 2022}, {@code 2022-10} or {@code 2022-10-X2}. */
    @Converter(autoApply = true)
    static final class AsText implements AttributeConverter<PlannedTime, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable PlannedTime time) {
            if (time == null) {
                return null;
            }
            var month = time.month == null ? "" : "-%02d".formatted(time.month);
            var third = time.third == null ? "" : "-X" + (time.third.ordinal() + 1);
            return "%04d".formatted(time.year) + month + third;
        }

        @Override
        public @Nullable PlannedTime convertToEntityAttribute(@Nullable String text) {
            if (text == null) {
                return null;
            }
            var parts = text.split("-");
            var month = parts.length > 1 ? Integer.valueOf(parts[1]) : null;
            var third = parts.length > 2 ? Third.values()[parts[2].charAt(1) - '1'] : null;
            return new PlannedTime(Integer.parseInt(parts[0]), month, third);
        }
    }
}
