package dev.pinglu.kit.web;

import dev.pinglu.kit.problem.Problems;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads query and path parameters; what cannot be read is a 400 that names the parameter. */
public final class QueryValues {
    private QueryValues() {}

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

    /** A date in ISO 8601 form. */
    public static Optional<LocalDate> date(String name, @Nullable String raw) {
        if (raw == null || raw.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(raw.strip()));
        } catch (DateTimeException notADate) {
            throw Problems.invalid("query.date", name, "Expected a date such as 2022-10-20");
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

    /** The year in a path. */
    public static int year(String raw) {
        return integer("year", raw, 1990, 2100).orElseThrow(() -> Problems.notFound("year", raw));
    }

    /** The id in a path; what is no UUID names nothing, so it is a 404. */
    public static UUID id(String what, String raw) {
        try {
            return UUID.fromString(raw);
        } catch (IllegalArgumentException notAnId) {
            throw Problems.notFound(what, raw);
        }
    }
}
