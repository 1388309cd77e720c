package dev.pinglu.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;

/**
 * {@code docs/access.csv}: which role may call which operation, inside its division and outside. Several roles may share a
 * line; a role that no line names is refused.
 */
public final class AccessTable {
    /** Every role there is. */
    public static final List<String> ROLES = List.of(
            "leader",
            "projects-clerk",
            "park-clerk",
            "rural-clerk",
            "village-clerk",
            "township-clerk",
            "rural-approver",
            "civility-clerk",
            "community-clerk",
            "department-clerk",
            "volunteer",
            "data-officer",
            "auditor",
            "operator",
            "subscriber");

    /** Whoever asks, with or without a token. */
    static final String ANYONE = "anyone";

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private final Map<String, Map<String, Line>> byOperation = new HashMap<>();

    private AccessTable() {}

    /** What a role gets. */
    public enum Outcome {
        /** 2xx. */
        ALLOWED,
        /** 403. */
        REFUSED,
        /** 404, as if it did not exist. */
        ABSENT,
        /** 422: the request refers to a record as if it did not exist. */
        UNKNOWN;

        public boolean isMetBy(int status) {
            return switch (this) {
                case ALLOWED -> status >= 200 && status < 300;
                case REFUSED -> status == 403;
                case ABSENT -> status == 404;
                case UNKNOWN -> status == 422;
            };
        }
    }

    /** What holds for one role and operation. */
    public record Line(Outcome inside, Outcome outside) {
        static final Line REFUSED = new Line(Outcome.REFUSED, Outcome.REFUSED);
    }

    /** Reads the file of this checkout. */
    public static AccessTable read() {
        var file = Checkout.root().resolve("docs").resolve("access.csv");
        var table = new AccessTable();
        try (var reader = Files.newBufferedReader(file);
                var rows = FORMAT.parse(reader)) {
            for (var row : rows) {
                var line = new Line(outcome(row.get("inside")), outcome(row.get("outside")));
                Arrays.stream(row.get("role").split(" ")).forEach(role -> table.add(row.get("operation"), role, line));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return table;
    }

    private void add(String operation, String role, Line line) {
        if (!role.equals(ANYONE) && !ROLES.contains(role)) {
            throw new IllegalStateException("access.csv names a role that does not exist: " + role);
        }
        if (byOperation.computeIfAbsent(operation, first -> new HashMap<>()).put(role, line) != null) {
            throw new IllegalStateException("access.csv says twice what " + role + " may do with " + operation);
        }
    }

    private static Outcome outcome(String text) {
        return Outcome.valueOf(text.toUpperCase(java.util.Locale.ROOT));
    }

    /** Every operation it speaks of. */
    public Set<String> operations() {
        return Set.copyOf(byOperation.keySet());
    }

    boolean isOpen(String operation) {
        return byOperation.getOrDefault(operation, Map.of()).containsKey(ANYONE);
    }

    /** The roles that may do something with an operation, in the order of {@link #ROLES}. */
    List<String> rolesOf(String operation) {
        var lines = byOperation.getOrDefault(operation, Map.of());
        return ROLES.stream()
                .filter(role -> lines.getOrDefault(role, Line.REFUSED).inside() == Outcome.ALLOWED)
                .toList();
    }

    /** The roles that may ask for an operation at all; what the record says may still refuse them. */
    List<String> askersOf(String operation) {
        var lines = byOperation.getOrDefault(operation, Map.of());
        return ROLES.stream().filter(lines::containsKey).toList();
    }

    /** What a role gets of an operation. */
    public Line of(String operation, String role) {
        var lines = byOperation.getOrDefault(operation, Map.of());
        return lines.getOrDefault(ANYONE, lines.getOrDefault(role, Line.REFUSED));
    }
}
