package dev.pinglu.kit.table;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Numbers that are rules, each from a day on: those that come with a build, and over them those of a folder. Columns are {@code name},
 * {@code valid_from} and {@code value}; the unit and the document that a number rests on are for those who read the file.
 *
 * @param <N> what is set; in the file with small letters and hyphens
 */
public final class DatedValues<N extends Enum<N>> {
    private final List<Line<N>> lines;

    private record Line<N>(N name, LocalDate validFrom, BigDecimal value) {}

    /**
     * @param path of the table of this build; the file in the folder is called the same
     * @param folder of the district's own, which must have the file
     * @param check throws {@link IllegalArgumentException} for a value that the name cannot have; all are positive
     * @throws IllegalStateException with file and line for one that cannot be read
     */
    public DatedValues(String path, Optional<Path> folder, Class<N> names, BiConsumer<N, BigDecimal> check) {
        Function<Row, Line<N>> reader = row -> line(row, names, check);
        var file = path.substring(path.lastIndexOf('/') + 1);
        // Of two lines of one day the one of the folder comes last.
        lines = Stream.concat(
                        Table.built(path, reader).stream(),
                        folder.stream().flatMap(place -> Table.file(place.resolve(file), reader).stream()))
                .sorted(Comparator.comparing(Line::validFrom))
                .toList();
    }

    private static <N extends Enum<N>> Line<N> line(Row row, Class<N> names, BiConsumer<N, BigDecimal> check) {
        var name = Enum.valueOf(
                names, row.required("name").toUpperCase(Locale.ROOT).replace('-', '_'));
        var value = new BigDecimal(row.required("value"));
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("value must be positive");
        }
        check.accept(name, value);
        return new Line<>(name, row.validFrom(), value);
    }

    /** The value in force on a day; empty before its first day. */
    public Optional<BigDecimal> find(N name, LocalDate day) {
        return lines.stream()
                .filter(line -> line.name() == name && !line.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Line::value);
    }
}
