package dev.pinglu.gateway.value;

import dev.pinglu.kit.division.Divisions;
import java.util.HashMap;
import java.util.Map;

/** For which divisions a record counts: those it belongs to today, and the difference to those it belonged to then. */
public final class Lines {
    private final Divisions divisions;
    private final Map<String, Map<String, Integer>> known = new HashMap<>();

    public Lines(Divisions divisions) {
        this.divisions = divisions;
    }

    /** How often the record counts for each division as the tables know it; see {@link Tree#differenceOf}. */
    public Map<String, Integer> of(String division) {
        return known.computeIfAbsent(division, this::walk);
    }

    private Map<String, Integer> walk(String division) {
        var counts = new HashMap<String, Integer>();
        var now = divisions.lineOf(division);
        var then = divisions.formerLineOf(division);
        now.forEach(code -> counts.put(code, 1));
        if (!now.equals(then)) {
            now.stream().filter(code -> !then.contains(code)).forEach(code -> counts.put(Tree.differenceOf(code), -1));
            then.stream().filter(code -> !now.contains(code)).forEach(code -> counts.put(Tree.differenceOf(code), 1));
        }
        return counts;
    }
}
