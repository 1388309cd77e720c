package dev.pinglu.kit.table;

import dev.pinglu.kit.work.Wording;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One line of a table, by the names of its columns. */
public final class Row {
    private final CSVRecord cells;

    Row(CSVRecord cells) {
        this.cells = cells;
    }

    public Optional<String> cell(String column) {
        return Optional.of(cells.get(column)).filter(text -> !text.isEmpty());
    }

    /** @throws IllegalArgumentException for an empty cell */
    public String required(String column) {
        return cell(column).orElseThrow(() -> new IllegalArgumentException(column + " is empty"));
    }

    /** @throws IllegalArgumentException for one below the least that it may be */
    public @Nullable Integer number(String column, int least) {
        return cell(column)
                .map(Integer::valueOf)
                .filter(value -> {
                    if (value < least) {
                        throw new IllegalArgumentException(column + " must be at least " + least);
                    }
                    return true;
                })
                .orElse(null);
    }

    /** A number that must be there. */
    public int requiredNumber(String column, int least) {
        required(column);
        return Optional.ofNullable(number(column, least)).orElseThrow();
    }

    /** The first day on which the line holds. */
    public LocalDate validFrom() {
        return LocalDate.parse(required("valid_from"));
    }

    /** The last day on which the line holds; absent while it does. */
    public @Nullable LocalDate validTo() {
        return cell("valid_to").map(LocalDate::parse).orElse(null);
    }

    /** The columns {@code <name>zh} and {@code <name>en}. */
    public Wording wording(String name) {
        return new Wording(required(name + "zh"), required(name + "en"));
    }
}
