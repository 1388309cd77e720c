package dev.pinglu.gateway.value;

import dev.pinglu.gateway.metric.Contribution;
import dev.pinglu.kit.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Where and when records change figures, before anything is split by dimension or rolled up. */
record Leaf(String metric, int version, Period period, List<String> keys, String division, LocalDate day) {
    private static final int MIX = 0x9E3779B1;

    static Leaf of(Contribution contribution, LocalDate day) {
        return new Leaf(
                contribution.metric(),
                contribution.version(),
                contribution.period(),
                contribution.keys(),
                contribution.division(),
                day);
    }

    /** Codes and days count up, and would meet in the sum that a record makes of them by itself. */
    @Override
    public int hashCode() {
        int hash = metric.hashCode();
        hash = hash * MIX + period.text().hashCode();
        hash = hash * MIX + keys.hashCode();
        hash = hash * MIX + division.hashCode();
        return hash * MIX + (int) day.toEpochDay();
    }

    /** The figures of the leaf's own division that it changes: the total, and one of each dimension. */
    List<Cell> cells() {
        var cells = new ArrayList<Cell>(1 + keys.size());
        cells.add(new Cell(metric, version, division, "", "", period));
        for (var key : keys) {
            int separator = key.indexOf('=');
            cells.add(new Cell(
                    metric, version, division, key.substring(0, separator), key.substring(separator + 1), period));
        }
        return cells;
    }
}
