package dev.pinglu.kit.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a sheet says.
 *
 * @param heading where its columns stand
 * @param rows of records; totals, remarks and blank rows are not among them
 * @param totals how many rows of totals were checked
 * @param findings what is wrong with cells, the header and totals
 */
public record FilledSheet(Heading heading, List<FilledRow> rows, int totals, List<Finding> findings) {

    /**
     * A row of a record.
     *
     * @param content what the cells say, by the paths of the columns; blank and unreadable cells are absent
     */
    public record FilledRow(int number, ObjectNode content) {}

    /** Some of the rows, from one up to another. */
    public FilledSheet part(int from, int to) {
        return new FilledSheet(heading, rows.subList(from, to), totals, findings);
    }

    /** The columns that the sheet has of some use. */
    public List<Column> columns(Column.Use use) {
        return heading.places().stream()
                .map(Heading.Place::column)
                .filter(column -> column.use() == use)
                .toList();
    }

    /** The paths of all columns that the sheet has. */
    public Set<String> paths() {
        return heading.places().stream().map(place -> place.column().path()).collect(Collectors.toSet());
    }

    /** Every text that the rows say under a path. */
    public Set<String> texts(String path) {
        return rows.stream()
                .map(row -> row.content().at(Column.pointer(path)))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    /** Headers that mean nothing to the form; their cells were not read. */
    public List<String> unknownHeaders() {
        return heading.unknown();
    }

    /** What is wrong with the cell of a row that fills a path, or a part of it; with the row if no column does. */
    public Finding finding(int row, String path, String rule, String message) {
        return placeOf(path)
                .map(place ->
                        Finding.ofCell(row, place.position(), place.column().title(), rule, message))
                .orElseGet(() -> Finding.ofRow(row, rule, message));
    }

    private Optional<Heading.Place> placeOf(String path) {
        return heading.places().stream()
                .filter(place -> isWithin(path, place.column().path()))
                .max(Comparator.comparingInt(place -> place.column().path().length()));
    }

    private static boolean isWithin(String path, String column) {
        return path.startsWith(column)
                && (path.length() == column.length() || ".[".indexOf(path.charAt(column.length())) >= 0);
    }
}
