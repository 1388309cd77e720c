package dev.pinglu.kit.division;

import dev.pinglu.kit.division.Division.Level;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the register of divisions: CSV files with the columns {@code code,name,level,parent} and, where they are known,
 * {@code short_name,valid_from,valid_to,successor}; on the class path or, with a leading slash, in the file system.
 */
@Singleton
class DivisionFiles {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private final List<String> files;

    DivisionFiles(
            @ConfigProperty(name = "pinglu.divisions", defaultValue = "divisions/140603.csv,divisions/140603-local.csv")
                    List<String> files) {
        this.files = files;
    }

    List<Division> read() {
        var divisions = new ArrayList<Division>();
        for (var file : files) {
            try (var reader = open(file);
                    var rows = FORMAT.parse(reader)) {
                rows.stream().map(DivisionFiles::division).forEach(divisions::add);
            } catch (IOException | RuntimeException unreadable) {
                throw new IllegalStateException("The register of divisions " + file + " cannot be read", unreadable);
            }
        }
        return divisions;
    }

    private static Reader open(String file) throws IOException {
        if (file.startsWith("/")) {
            return Files.newBufferedReader(Path.of(file));
        }
        var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(file);
        if (stream == null) {
            throw new UncheckedIOException(new IOException("not on the class path"));
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    private static Division division(CSVRecord row) {
        return new Division(
                row.get("code"),
                row.get("name"),
                Level.valueOf(row.get("level")),
                cell(row, "parent"),
                cell(row, "short_name"),
                cell(row, "valid_from").map(LocalDate::parse),
                cell(row, "valid_to").map(LocalDate::parse),
                cell(row, "successor"));
    }

    private static Optional<String> cell(CSVRecord row, String column) {
        return row.isSet(column) ? Optional.of(row.get(column)).filter(text -> !text.isEmpty()) : Optional.empty();
    }
}
