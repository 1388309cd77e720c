package dev.pinglu.gateway.value;

import dev.pinglu.gateway.metric.Contribution;
import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.metric.Period;
import dev.pinglu.kit.division.Divisions;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private final Divisions divisions;
    private final Map<Leaf, Delta> leaves = new HashMap<>();

    public Deltas(Metrics metrics, Divisions divisions) {
        this.metrics = metrics;
        this.divisions = divisions;
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
            cells(leaf).forEach(cell -> ofDay.merge(cell, delta, Delta::plus));
        });
        return changes;
    }

    /** By how much each figure changes over all days. */
    static Map<Cell, Delta> values(Map<LocalDate, Map<Cell, Delta>> changes) {
        var values = new TreeMap<Cell, Delta>();
        changes.values().forEach(ofDay -> ofDay.forEach((cell, delta) -> values.merge(cell, delta, Delta::plus)));
        return values;
    }

    private List<Cell> cells(Leaf leaf) {
        var cells = new ArrayList<Cell>();
        for (var division : divisionsOf(leaf)) {
            cells.add(new Cell(leaf.metric(), leaf.version(), division, "", "", leaf.period()));
            for (var key : leaf.keys()) {
                int separator = key.indexOf('=');
                cells.add(new Cell(
                        leaf.metric(),
                        leaf.version(),
                        division,
                        key.substring(0, separator),
                        key.substring(separator + 1),
                        leaf.period()));
            }
        }
        return cells;
    }

    /** What was ingested stands where it was observed; everything else counts for every division above, too. */
    private List<String> divisionsOf(Leaf leaf) {
        var rollsUp = metrics.find(leaf.metric()).map(Metric::rollsUp).orElse(true);
        return rollsUp ? divisions.lineOf(leaf.division()) : List.of(leaf.division());
    }
}
