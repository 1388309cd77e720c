package dev.pinglu.kit.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** One of the files: CSV with a heading, in which a line that begins with {@code #} is a remark. */
record Sheet(String file, List<String> columns) {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();

    /**
     * The entries of the file.
     *
     * @param texts of all files, by their names
     * @param flaws takes what is wrong
     */
    <T> List<Line<T>> read(Map<String, String> texts, Function<Row, T> reader, List<Flaw> flaws) {
        var entries = new ArrayList<Line<T>>();
        try (var parser = CSVParser.parse(texts.getOrDefault(file, ""), FORMAT)) {
            var found = parser.getHeaderNames();
            if (found.size() != columns.size() || !Set.copyOf(found).equals(Set.copyOf(columns))) {
                flaws.add(new Flaw(file, 1, "the columns must be " + String.join(",", columns)));
                return List.of();
            }
            readRows(parser, reader, entries, flaws);
        } catch (IOException | IllegalArgumentException malformed) {
            flaws.add(new Flaw(file, 1, "the heading cannot be read"));
        }
        return entries;
    }

    private <T> void readRows(CSVParser parser, Function<Row, T> reader, List<Line<T>> entries, List<Flaw> flaws) {
        try {
            for (var row : parser) {
                long number = parser.getCurrentLineNumber();
                if (row.size() != columns.size()) {
                    flaws.add(new Flaw(file, number, columns.size() + " cells are expected, found " + row.size()));
                    continue;
                }
                try {
                    entries.add(new Line<>(reader.apply(new Row(row)), file, number));
                } catch (IllegalArgumentException unreadable) {
                    flaws.add(new Flaw(file, number, String.valueOf(unreadable.getMessage())));
                }
            }
        } catch (UncheckedIOException | IllegalStateException malformed) {
            flaws.add(new Flaw(file, parser.getCurrentLineNumber(), "the quotation marks do not match"));
        }
    }
}
