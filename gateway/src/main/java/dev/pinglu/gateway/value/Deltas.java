package dev.pinglu.gateway.value;

import dev.pinglu.gateway.metric.Contribution;
import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.time.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects what a batch changes. Changes of one place are added up first; only their sums are rolled up along the division
 * tree, when they are asked for.
 */
public final class Deltas {
    private final Metrics metrics;
    private final Lines lines;
    private final Map<Leaf, Delta> leaves = new HashMap<>();

    public Deltas(Metrics metrics, Divisions divisions) {
        this.metrics = metrics;
        this.lines = new Lines(divisions);
    }

    /** Where and when records change figures, before anything is rolled up. */
    private record Leaf(String metric, int version, Period period, List<String> keys, String division, LocalDate day) {}

    public void add(Contribution contribution, LocalDate day) {
        count(contribution, 1, day);
    }

    public void remove(Contribution contribution, LocalDate day) {
        count(contribution, -1, day);
    }

    private void count(Contribution contribution, int sign, LocalDate day) {
        var leaf = new Leaf(
                contribution.metric(),
                contribution.version(),
                contribution.period(),
                contribution.keys(),
                contribution.division(),
                day);
        leaves.merge(leaf, Delta.of(contribution, sign), Delta::plus);
    }

    /** By how much each figure changes on each day, in the order in which the rows are to be locked. */
    Map<LocalDate, Map<Cell, Delta>> changes() {
        var changes = new TreeMap<LocalDate, Map<Cell, Delta>>();
        leaves.forEach((leaf, delta) -> {
            var ofDay = changes.computeIfAbsent(leaf.day(), first -> new TreeMap<>());
            cellsAbove(leaf).forEach((cell, sign) -> ofDay.merge(cell, delta.times(sign), Delta::plus));
        });
        return changes;
    }

    /** By how much each figure changes over all days. */
    static Map<Cell, Delta> values(Map<LocalDate, Map<Cell, Delta>> changes) {
        var values = new TreeMap<Cell, Delta>();
        changes.values().forEach(ofDay -> ofDay.forEach((cell, delta) -> values.merge(cell, delta, Delta::plus)));
        return values;
    }

    private Map<Cell, Integer> cellsAbove(Leaf leaf) {
        var cells = new HashMap<Cell, Integer>();
        divisionsOf(leaf).forEach((division, sign) -> {
            cells.put(new Cell(leaf.metric(), leaf.version(), division, "", "", leaf.period()), sign);
            for (var key : leaf.keys()) {
                int separator = key.indexOf('=');
                var cell = new Cell(
                        leaf.metric(),
                        leaf.version(),
                        division,
                        key.substring(0, separator),
                        key.substring(separator + 1),
                        leaf.period());
                cells.put(cell, sign);
            }
        });
        return cells;
    }

    /** What was ingested stands where it was observed; everything else counts for every division above, too. */
    private Map<String, Integer> divisionsOf(Leaf leaf) {
        var rollsUp = metrics.find(leaf.metric()).map(Metric::rollsUp).orElse(true);
        return rollsUp ? lines.of(leaf.division()) : Map.of(leaf.division(), 1);
    }
}
