package dev.pinglu.kit.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds rows of totals against the sums of the rows. A total stands below the rows that it adds up, or above them where none came
 * before it: a grand total (合计) is of all rows, a subtotal (小计) of those up to the next one.
 */
final class Totals {
    private final List<Heading.Place> summed;
    private final Map<Column, BigDecimal> all = new HashMap<>();
    private final Map<Column, BigDecimal> part = new HashMap<>();
    private final Set<Column> unknown = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable Line totalAbove;
    private @Nullable Line subtotalAbove;
    private int rows;
    private int rowsOfPart;
    private int count;

    Totals(List<Heading.Place> places) {
        this.summed = places.stream().filter(place -> place.column().summed()).toList();
    }

    /** A sum with an unreadable cell in it proves nothing; the cell is told anyway. */
    void unreadable(Column column) {
        unknown.add(column);
    }

    void row(JsonNode content) {
        rows++;
        rowsOfPart++;
        for (var place : summed) {
            var value = place.column().in(content);
            if (value.isNumber()) {
                all.merge(place.column(), value.decimalValue(), BigDecimal::add);
                part.merge(place.column(), value.decimalValue(), BigDecimal::add);
            }
        }
    }

    void total(Line line, boolean subtotal) {
        count++;
        if (subtotal) {
            endPart(rowsOfPart == 0 ? null : line, line);
        } else if (rows == 0) {
            totalAbove = line;
        } else {
            check(line, all);
            endPart(null, null);
        }
    }

    /** Ends a part with the subtotal below or above it, and begins the next one. */
    private void endPart(@Nullable Line below, @Nullable Line next) {
        if (subtotalAbove != null) {
            check(subtotalAbove, part);
            subtotalAbove = next;
        } else if (below != null) {
            check(below, part);
        } else {
            subtotalAbove = next;
        }
        part.clear();
        rowsOfPart = 0;
    }

    private void check(Line total, Map<Column, BigDecimal> sums) {
        for (var place : summed) {
            var cell = total.at(place.position());
            if (!SheetReader.isNothing(cell) && !unknown.contains(place.column())) {
                check(total, place, cell, sums.getOrDefault(place.column(), BigDecimal.ZERO));
            }
        }
    }

    private void check(Line total, Heading.Place place, Cell cell, BigDecimal sum) {
        var format = place.column().format();
        try {
            var told = format.read(cell, place.factor()).decimalValue();
            if (told.compareTo(sum) != 0) {
                add(
                        total,
                        place,
                        "sheet.total",
                        "与各行之和不符：各行相加为"
                                + sum.divide(place.factor(), java.math.MathContext.DECIMAL64)
                                        .stripTrailingZeros()
                                        .toPlainString()
                                + "，这里是" + cell.text());
            }
        } catch (UnreadableCell unreadable) {
            add(total, place, unreadable.rule(), unreadable.text());
        }
    }

    private void add(Line total, Heading.Place place, String rule, String message) {
        findings.add(
                Finding.ofCell(total.number(), place.position(), place.column().title(), rule, message));
    }

    /** What is wrong with the totals, once all rows are known. */
    List<Finding> findings() {
        if (totalAbove != null) {
            check(Objects.requireNonNull(totalAbove), all);
            totalAbove = null;
        }
        endPart(null, null);
        return findings;
    }

    int count() {
        return count;
    }
}
