package dev.pinglu.kit.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * The cells of a row; one that cannot be read throws what is wrong with it. What stands in it is never repeated: where columns are
 * confused, it may be a person or an account.
 */
record Row(CSVRecord cells) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final DateTimeFormatter OF_SPREADSHEETS =
            DateTimeFormatter.ofPattern("uuuu/M/d", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /**
     * A cell that must not be empty.
     *
     * @throws IllegalArgumentException if it is
     */
    String text(String column) {
        return cell(column).orElseThrow(() -> new IllegalArgumentException(column + " is empty"));
    }

    /**
     * A code of 1 to 64 letters, digits, points, hyphens and underscores.
     *
     * @throws IllegalArgumentException if it is empty or not one
     */
    String code(String column) {
        return known(column, text(column));
    }

    /** A code, if there is one. */
    Optional<String> optionalCode(String column) {
        return cell(column).map(text -> known(column, text));
    }

    /**
     * A date such as 2022-10-20, or as spreadsheets write it, 2022/10/20.
     *
     * @throws IllegalArgumentException if it is empty or not one
     */
    LocalDate date(String column) {
        return parsed(column, text(column));
    }

    /** The days between two columns, either of which may be empty. */
    Validity validity(String from, String to) {
        return new Validity(optionalDate(from), optionalDate(to));
    }

    /** A date, if there is one. */
    Optional<LocalDate> optionalDate(String column) {
        return cell(column).map(text -> parsed(column, text));
    }

    /** What something is called, from the columns with the endings {@code _zh} and {@code _en}. */
    Names names(String stem) {
        return new Names(text(stem + "_zh"), text(stem + "_en"));
    }

    /**
     * One constant of an enum, by its name.
     *
     * @throws IllegalArgumentException if it is none
     */
    <E extends Enum<E>> E choice(String column, Class<E> type) {
        var text = text(column);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        column + " must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    private Optional<String> cell(String column) {
        return Optional.of(cells.get(column)).filter(text -> !text.isEmpty());
    }

    private static String known(String column, String text) {
        if (!CODE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    column + " must consist of 1 to 64 letters, digits, points, hyphens and underscores");
        }
        return text;
    }

    private static LocalDate parsed(String column, String text) {
        try {
            return text.contains("/") ? LocalDate.parse(text, OF_SPREADSHEETS) : LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            throw new IllegalArgumentException(column + " must be a date such as 2022-10-20", notADate);
        }
    }
}
