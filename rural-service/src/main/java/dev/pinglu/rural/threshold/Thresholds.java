package dev.pinglu.rural.threshold;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The thresholds of the domain as dated configuration, {@code rules/thresholds.csv}. A missing one is an error, never 0. */
@Singleton
public class Thresholds {
    private static final String FILE = "rules/thresholds.csv";

    private final List<Threshold> all;

    Thresholds() {
        this.all = read();
    }

    /** One value from a day on; its unit and the document it rests on are for those who read the file. */
    record Threshold(String name, LocalDate validFrom, BigDecimal value) {}

    /**
     * The value in force on a day.
     *
     * @throws IllegalStateException if none was in force
     */
    public BigDecimal require(String name, LocalDate on) {
        return find(name, on)
                .orElseThrow(() -> new IllegalStateException("No threshold " + name + " was in force on " + on));
    }

    /** The value in force on a day; empty before its first day. */
    public Optional<BigDecimal> find(String name, LocalDate on) {
        return all.stream()
                .filter(one -> one.name().equals(name) && !one.validFrom().isAfter(on))
                .max(Comparator.comparing(Threshold::validFrom))
                .map(Threshold::value);
    }

    private static List<Threshold> read() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE);
        try (var reader = new InputStreamReader(Objects.requireNonNull(stream, FILE), StandardCharsets.UTF_8);
                var rows = format.parse(reader)) {
            return rows.stream().map(Thresholds::threshold).toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(FILE + " cannot be read", unreadable);
        }
    }

    private static Threshold threshold(CSVRecord row) {
        if (!row.isConsistent()) {
            throw new IllegalStateException(FILE + ": record " + row.getRecordNumber() + " has " + row.size()
                    + " cells, the heading has others");
        }
        return new Threshold(row.get("name"), LocalDate.parse(row.get("valid_from")), new BigDecimal(row.get("value")));
    }
}
