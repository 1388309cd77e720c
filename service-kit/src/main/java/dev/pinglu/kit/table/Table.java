package dev.pinglu.kit.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Reads tables: CSV with a heading, in which a line that begins with {@code #} is a remark. */
public final class Table {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();

    private Table() {}

    /**
     * The lines of a text.
     *
     * @param place of the text, for people
     * @throws IllegalStateException with place and line for one that cannot be read
     */
    public static <T> List<T> lines(String place, String text, Function<Row, T> read) {
        var lines = new ArrayList<T>();
        try (var parser = CSVParser.parse(text, FORMAT)) {
            for (var row : parser) {
                try {
                    lines.add(read.apply(new Row(row)));
                } catch (RuntimeException wrong) {
                    throw new IllegalStateException(
                            "A table is refused: %s:%d: %s"
                                    .formatted(place, parser.getCurrentLineNumber(), wrong.getMessage()),
                            wrong);
                }
            }
        } catch (IOException failed) {
            throw new IllegalStateException("A table cannot be read: " + place, failed);
        }
        return List.copyOf(lines);
    }

    /** The lines of a table that comes with this build. */
    public static <T> List<T> built(String path, Function<Row, T> read) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("A table is missing from this build: " + path);
            }
            return lines(path, new String(stream.readAllBytes(), StandardCharsets.UTF_8), read);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The lines of a file, which must be there. */
    public static <T> List<T> file(Path file, Function<Row, T> read) {
        try {
            return lines(file.toString(), Files.readString(file), read);
        } catch (IOException failed) {
            throw new IllegalStateException("A table cannot be read: " + file, failed);
        }
    }

    /**
     * The lines of a table that comes with this build and that the file of the same name in a folder extends: what it says of a code
     * takes the place of all that is built in.
     *
     * @param reader of one table; a new one for each, since it may look at the lines before
     * @throws IllegalStateException for a folder that is not there
     */
    public static <T> List<T> extended(
            String path, Optional<Path> folder, Supplier<Function<Row, T>> reader, Function<T, String> code) {
        var own = folder.map(place -> own(place, path, reader.get())).orElse(List.of());
        var replaced = own.stream().map(code).collect(Collectors.toSet());
        return Stream.concat(
                        built(path, reader.get()).stream().filter(line -> !replaced.contains(code.apply(line))),
                        own.stream())
                .toList();
    }

    private static <T> List<T> own(Path folder, String path, Function<Row, T> read) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("The folder cannot be read: " + folder);
        }
        var file = folder.resolve(path.substring(path.lastIndexOf('/') + 1));
        return Files.exists(file) ? file(file, read) : List.of();
    }
}
