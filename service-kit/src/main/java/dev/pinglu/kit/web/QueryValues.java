package dev.pinglu.kit.web;

import dev.pinglu.kit.problem.Problems;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads query and path parameters; what cannot be read is a 400 that names the parameter. */
public final class QueryValues {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private QueryValues() {}

    /** A text of limited length. */
    public static Optional<String> text(String name, @Nullable String raw, int maxLength) {
        if (raw != null && (raw.length() > maxLength || !CleanText.isStorable(raw))) {
            throw Problems.invalid("query.text", name, "Expected at most " + maxLength + " printable characters");
        }
        return Optional.ofNullable(raw).flatMap(CleanText::of);
    }

    /** A whole number within bounds. */
    public static Optional<Integer> integer(String name, @Nullable String raw, int min, int max) {
        if (raw == null || raw.isBlank()) {
            return Optional.empty();
        }
        try {
            int value = Integer.parseInt(raw.strip());
            if (value >= min && value <= max) {
                return Optional.of(value);
            }
        } catch (NumberFormatException notANumber) {
            // told below, together with the bounds
        }
        throw Problems.invalid("query.number", name, "Expected a whole number from " + min + " to " + max);
    }

    /** A year. */
    public static Optional<Integer> year(String name, @Nullable String raw) {
        return integer(name, raw, FIRST_YEAR, LAST_YEAR);
    }

    /** The year in a path. */
    public static int year(String raw) {
        return year("year", raw).orElseThrow(() -> Problems.invalid("query.number", "year", "Expected a year"));
    }

    /** A date in ISO 8601 form. */
    public static Optional<LocalDate> date(String name, @Nullable String raw) {
        if (raw == null || raw.isBlank()) {
            return Optional.empty();
        }
        return CalendarDate.parse(raw.strip()).or(() -> {
            throw Problems.invalid("query.date", name, "Expected a date such as 2022-10-20");
        });
    }

    /** The id of a record. */
    public static Optional<UUID> uuid(String name, @Nullable String raw) {
        if (raw == null || raw.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(raw.strip()));
        } catch (IllegalArgumentException noId) {
            throw Problems.invalid("query.uuid", name, "Expected the id of a record");
        }
    }

    /** One constant of an enum, by its name. */
    public static <E extends Enum<E>> Optional<E> choice(String name, @Nullable String raw, Class<E> type) {
        if (raw == null || raw.isBlank()) {
            return Optional.empty();
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(raw.strip()))
                .findFirst()
                .or(() -> {
                    throw Problems.invalid(
                            "query.choice", name, "Expected one of " + Arrays.toString(type.getEnumConstants()));
                });
    }

    /** {@code true} or {@code false}. */
    public static Optional<Boolean> truth(String name, @Nullable String raw) {
        if (raw == null || raw.isBlank()) {
            return Optional.empty();
        }
        return switch (raw.strip()) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw Problems.invalid("query.truth", name, "Expected true or false");
        };
    }
}
