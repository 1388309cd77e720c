package dev.pinglu.gateway.value;

import dev.pinglu.kit.time.Period;
import java.util.Comparator;

/**
 * The place of one stored figure.
 *
 * @param dimension and {@code key} are empty for the total
 */
record Cell(String metric, int version, String division, String dimension, String key, Period period)
        implements Comparable<Cell> {
    /** The order of the primary key: everyone who writes several cells locks them in this order. */
    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::metric)
            .thenComparing(Cell::division)
            .thenComparing(Cell::dimension)
            .thenComparing(Cell::key)
            .thenComparing(cell -> cell.period().text())
            .thenComparing(Cell::version);

    /** The same figure of another division. */
    Cell at(String other) {
        return new Cell(metric, version, other, dimension, key, period);
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
