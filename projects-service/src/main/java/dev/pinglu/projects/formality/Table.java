package dev.pinglu.projects.formality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A table that comes with this build, and that a folder extends: what it says of a code takes the place of all that is built in. */
final class Table {
    private static final String BUILT = "formalities/";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();

    private Table() {}

    /**
     * All lines.
     *
     * @param read takes the name of a file and its text
     * @throws IllegalStateException for a folder that is not there, or a file that cannot be read
     */
    static <T> List<T> read(
            String name, Optional<Path> folder, BiFunction<String, String, List<T>> read, Function<T, String> code) {
        var own = folder.map(place -> own(place, name, read)).orElse(List.of());
        var replaced = own.stream().map(code).collect(Collectors.toSet());
        return Stream.concat(
                        read.apply(BUILT + name, built(BUILT + name)).stream()
                                .filter(line -> !replaced.contains(code.apply(line))),
                        own.stream())
                .toList();
    }

    /**
     * The lines of a file: CSV with a heading, in which a line that begins with {@code #} is a remark.
     *
     * @throws IllegalStateException with file and line for one that cannot be read
     */
    static <T> List<T> lines(String name, String text, Function<CSVRecord, T> read) {
        var lines = new ArrayList<T>();
        try (var parser = CSVParser.parse(text, FORMAT)) {
            for (var row : parser) {
                try {
                    lines.add(read.apply(row));
                } catch (RuntimeException wrong) {
                    throw new IllegalStateException(
                            "A table of formalities is refused: %s:%d: %s"
                                    .formatted(name, parser.getCurrentLineNumber(), wrong.getMessage()),
                            wrong);
                }
            }
        } catch (IOException failed) {
            throw new IllegalStateException("A table of formalities cannot be read: " + name, failed);
        }
        return lines;
    }

    static String required(CSVRecord row, String column) {
        return cell(row, column).orElseThrow(() -> new IllegalArgumentException(column + " is empty"));
    }

    static Optional<String> cell(CSVRecord row, String column) {
        return Optional.of(row.get(column)).filter(text -> !text.isEmpty());
    }

    /** @throws IllegalArgumentException for one below the least that it may be */
    static @Nullable Integer number(CSVRecord row, String column, int least) {
        return cell(row, column)
                .map(Integer::valueOf)
                .filter(value -> {
                    if (value < least) {
                        throw new IllegalArgumentException(column + " must be at least " + least);
                    }
                    return true;
                })
                .orElse(null);
    }

    private static <T> List<T> own(Path folder, String name, BiFunction<String, String, List<T>> read) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("The folder of formalities cannot be read: " + folder);
        }
        var file = folder.resolve(name);
        try {
            return Files.exists(file) ? read.apply(file.toString(), Files.readString(file)) : List.of();
        } catch (IOException failed) {
            throw new IllegalStateException("It cannot be read: " + file, failed);
        }
    }

    private static String built(String name) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("It is missing from this build: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
