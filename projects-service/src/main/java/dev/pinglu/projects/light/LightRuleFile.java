package dev.pinglu.projects.light;

import dev.pinglu.kit.table.Row;
import dev.pinglu.kit.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads rules. */
final class LightRuleFile {
    private LightRuleFile() {}

    /**
     * Every rule in every version.
     *
     * @throws IllegalStateException that names the line for one that cannot be read, or contradicts another
     */
    static List<LightRule> read(String name, String text) {
        return Table.lines(name, text, rules());
    }

    /** Reads one after the other, so that a line that contradicts an earlier one is known. */
    static Function<Row, LightRule> rules() {
        var before = new ArrayList<LightRule>();
        return row -> {
            var rule = rule(row);
            if (before.stream().anyMatch(rule::overlaps)) {
                throw new IllegalArgumentException(rule.code() + " would hold in two versions at once");
            }
            before.add(rule);
            return rule;
        };
    }

    private static LightRule rule(Row row) {
        return new LightRule(
                row.required("code"),
                row.requiredNumber("version", 1),
                row.validFrom(),
                row.validTo(),
                row.number("yellow_from", 1),
                row.number("red_from", 1),
                row.wording("name_"));
    }
}
