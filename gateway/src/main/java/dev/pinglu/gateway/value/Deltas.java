package dev.pinglu.gateway.value;

import dev.pinglu.gateway.metric.Contribution;
import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.kit.division.Divisions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects what changes figures. Changes of one place are added up first; only their sums are rolled up along the division
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

    public void add(Contribution contribution, LocalDate day) {
        add(Leaf.of(contribution, day), Delta.of(contribution, 1));
    }

    public void remove(Contribution contribution, LocalDate day) {
        add(Leaf.of(contribution, day), Delta.of(contribution, -1));
    }

    void add(Leaf leaf, Delta delta) {
        leaves.merge(leaf, delta, Delta::plus);
    }

    /** How many places and days have changes. */
    public int size() {
        return leaves.size();
    }

    void clear() {
        leaves.clear();
    }

    /** What has changed where, nothing rolled up. */
    Map<Leaf, Delta> leaves() {
        return leaves;
    }

    /** By how much each figure changes on each day, in the order in which the rows are to be locked. */
    Map<LocalDate, Map<Cell, Delta>> changes() {
        var own = new HashMap<LocalDate, Map<Cell, Delta>>();
        leaves.forEach((leaf, delta) -> {
            var ofDay = own.computeIfAbsent(leaf.day(), first -> new HashMap<>());
            leaf.cells().forEach(cell -> ofDay.merge(cell, delta, Delta::plus));
        });
        var changes = new TreeMap<LocalDate, Map<Cell, Delta>>();
        own.forEach((day, cells) -> changes.put(day, new TreeMap<>(rolledUp(cells))));
        return changes;
    }

    /** By how much each figure changes over all days. */
    static Map<Cell, Delta> values(Map<LocalDate, Map<Cell, Delta>> changes) {
        var values = new HashMap<Cell, Delta>();
        changes.values().forEach(ofDay -> ofDay.forEach((cell, delta) -> values.merge(cell, delta, Delta::plus)));
        return new TreeMap<>(values);
    }

    /** What was ingested stands where it was observed; everything else counts for every division above, too. */
    private Map<Cell, Delta> rolledUp(Map<Cell, Delta> own) {
        var all = new HashMap<Cell, Delta>();
        own.forEach((cell, delta) -> {
            if (metrics.find(cell.metric()).map(Metric::rollsUp).orElse(true)) {
                lines.of(cell.division())
                        .forEach((division, sign) -> all.merge(cell.at(division), delta.times(sign), Delta::plus));
            } else {
                all.merge(cell, delta, Delta::plus);
            }
        });
        return all;
    }
}
