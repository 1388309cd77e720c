package dev.pinglu.gateway.value;

import dev.pinglu.gateway.metric.Contribution;
import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.kit.division.Divisions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects what a batch changes, rolled up along the division tree: one change for each figure, and for each day. */
public final class Deltas {
    private final Metrics metrics;
    private final Divisions divisions;
    private final Map<Cell, Delta> values = new TreeMap<>();
    private final Map<LocalDate, Map<Cell, Delta>> changes = new TreeMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();

    public Deltas(Metrics metrics, Divisions divisions) {
        this.metrics = metrics;
        this.divisions = divisions;
    }

    public void add(Contribution contribution, LocalDate day) {
        count(contribution, 1, day);
    }

    public void remove(Contribution contribution, LocalDate day) {
        count(contribution, -1, day);
    }

    Map<Cell, Delta> values() {
        return values;
    }

    Map<LocalDate, Map<Cell, Delta>> changes() {
        return changes;
    }

    private void count(Contribution contribution, int sign, LocalDate day) {
        var delta = Delta.of(contribution, sign);
        var ofDay = changes.computeIfAbsent(day, first -> new TreeMap<>());
        for (var cell : cells(contribution)) {
            values.merge(cell, delta, Delta::plus);
            ofDay.merge(cell, delta, Delta::plus);
        }
    }

    private List<Cell> cells(Contribution contribution) {
        var cells = new ArrayList<Cell>();
        for (var division : divisionsOf(contribution)) {
            cells.add(cell(contribution, division, "", ""));
            for (var key : contribution.keys()) {
                int separator = key.indexOf('=');
                cells.add(cell(contribution, division, key.substring(0, separator), key.substring(separator + 1)));
            }
        }
        return cells;
    }

    /** What was ingested stands where it was observed; everything else counts for every division above, too. */
    private List<String> divisionsOf(Contribution contribution) {
        var rollsUp = metrics.find(contribution.metric()).map(Metric::rollsUp).orElse(true);
        return rollsUp
                ? lines.computeIfAbsent(contribution.division(), divisions::lineOf)
                : List.of(contribution.division());
    }

    private static Cell cell(Contribution contribution, String division, String dimension, String key) {
        return new Cell(contribution.metric(), contribution.version(), division, dimension, key, contribution.period());
    }
}
