package dev.pinglu.rural.watch;

import dev.pinglu.rural.watch.Suppression.Cell;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * The counts of all townships for a month, unsuppressed, with the district's own as the last row. Where they come from, the
 * townships' returns or one day a ledger of households, makes no difference to what is published.
 */
final class WatchTable {
    private final String month;
    private final String district;
    private final List<WatchCategory> categories;
    private final Map<String, Map<WatchCategory, WatchCount>> rows = new LinkedHashMap<>();

    /**
     * A table of a month.
     *
     * @param categories those in force
     * @param townships each township's counts; a category that is left out is a count of none
     */
    WatchTable(String month, String district, List<WatchCategory> categories, Map<String, List<WatchCount>> townships) {
        this.month = month;
        this.district = district;
        this.categories = categories;
        var sum = none();
        townships.forEach((code, counts) -> {
            var row = none();
            counts.forEach(count -> row.put(count.category(), count));
            rows.put(code, row);
            row.forEach((category, count) -> sum.merge(category, count, WatchCount::plus));
        });
        rows.put(district, sum);
    }

    /**
     * What may be published, by division.
     *
     * @param k a smaller count of households is hidden, and the persons with it
     * @param earlier what is published of the same month already
     */
    Map<String, PublishedCounts> published(long k, Map<String, PublishedCounts> earlier) {
        var codes = List.copyOf(rows.keySet());
        var values =
                codes.stream().map(code -> line(code, WatchCount::households)).toArray(long[][]::new);
        var hidden = Suppression.of(values, k, wasHidden(codes, earlier));
        var published = new LinkedHashMap<String, PublishedCounts>();
        for (int row = 0; row < codes.size(); row++) {
            published.put(codes.get(row), published(codes.get(row), hidden[row]));
        }
        return published;
    }

    String district() {
        return district;
    }

    private Predicate<Cell> wasHidden(List<String> codes, Map<String, PublishedCounts> earlier) {
        return cell -> {
            var before = earlier.get(codes.get(cell.row()));
            if (before == null || !before.period().equals(month)) {
                return false;
            }
            return cell.column() == categories.size()
                    ? before.households() == null
                    : before.cells().get(cell.column()).households() == null;
        };
    }

    private PublishedCounts published(String code, boolean[] hidden) {
        var households = line(code, WatchCount::households);
        var persons = line(code, WatchCount::persons);
        var cells = new ArrayList<WatchCell>();
        for (int column = 0; column < categories.size(); column++) {
            cells.add(
                    hidden[column]
                            ? new WatchCell(categories.get(column), null, null)
                            : new WatchCell(categories.get(column), households[column], persons[column]));
        }
        int total = categories.size();
        return hidden[total]
                ? new PublishedCounts(month, cells, null, null)
                : new PublishedCounts(month, cells, households[total], persons[total]);
    }

    /** The counts of one row with their sum. */
    private long[] line(String code, ToLongFunction<WatchCount> number) {
        var row = Objects.requireNonNull(rows.get(code));
        var line = new long[categories.size() + 1];
        for (int column = 0; column < categories.size(); column++) {
            line[column] = number.applyAsLong(Objects.requireNonNull(row.get(categories.get(column))));
            line[categories.size()] += line[column];
        }
        return line;
    }

    private Map<WatchCategory, WatchCount> none() {
        var row = new EnumMap<WatchCategory, WatchCount>(WatchCategory.class);
        categories.forEach(category -> row.put(category, WatchCount.noneOf(category)));
        return row;
    }
}
