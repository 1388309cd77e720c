package dev.pinglu.kit.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of a sheet, declared once for whoever reads or writes it.
 *
 * @param header in Chinese, without a unit
 * @param names under which the column is recognised as well
 * @param path where the value goes in the request, e.g. {@code owner.creditCode}
 * @param required whether each row must fill it
 * @param summed whether a row of totals adds it up
 * @param use what is done with its cells
 */
public record Column(
        String header, List<String> names, String path, CellFormat format, boolean required, boolean summed, Use use) {

    /** What is done with the cells of a column. */
    public enum Use {
        /** They say what the record is. */
        FILLED,
        /** They name another record, such as that to which it belongs. */
        NAMES,
        /** The ledger tells them, and a sheet changes nothing of it. */
        SHOWN,
        /** The ledger reckons them anew each day, so that they may say anything. */
        RECKONED
    }

    /** A column that may stay empty. The last name of the path is an English header of it. */
    public static Column of(String header, String path, CellFormat format) {
        return new Column(
                header, List.of(path.substring(path.lastIndexOf('.') + 1)), path, format, false, false, Use.FILLED);
    }

    public Column alsoNamed(String... others) {
        var all = Stream.concat(names.stream(), Stream.of(others)).toList();
        return new Column(header, all, path, format, required, summed, use);
    }

    public Column mandatory() {
        return new Column(header, names, path, format, true, summed, use);
    }

    /** Rows of totals add it up. */
    public Column addedUp() {
        return new Column(header, names, path, format, required, true, use);
    }

    public Column used(Use other) {
        return new Column(header, names, path, format, required, summed, other);
    }

    /** The header with the unit in which figures are written. */
    public String title() {
        return format.unit().isEmpty() ? header : header + "(" + format.unit() + ")";
    }

    /** What the content of a row says in this column; missing if it is blank. */
    public JsonNode in(JsonNode content) {
        return content.at(pointer(path));
    }

    static String pointer(String path) {
        return "/" + path.replace('.', '/');
    }

    Set<String> keys() {
        return Stream.concat(Stream.of(header), names.stream()).map(Column::key).collect(Collectors.toSet());
    }

    static String key(String header) {
        return Cell.compact(header).toLowerCase(Locale.ROOT).replaceAll("^\\*+|\\*+$", "");
    }
}
