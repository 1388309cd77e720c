package dev.pinglu.projects.issue;

import dev.pinglu.kit.table.Row;
import dev.pinglu.kit.table.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the catalogue of issues. */
final class IssueCatalogueFile {
    private final String name;

    IssueCatalogueFile(String name) {
        this.name = name;
    }

    /**
     * Every line.
     *
     * @throws IllegalStateException with file and line for one that cannot be read
     */
    List<IssueCategory> read(String text) {
        return Table.lines(name, text, IssueCatalogueFile::category);
    }

    static IssueCategory category(Row row) {
        return new IssueCategory(
                row.required("code"),
                row.validFrom(),
                row.validTo(),
                row.wording("name_"),
                days(row),
                row.requiredNumber("verification_days", 1),
                row.required("source"));
    }

    private static Map<IssueLevel, Integer> days(Row row) {
        var days = new EnumMap<IssueLevel, Integer>(IssueLevel.class);
        for (var level : IssueLevel.values()) {
            days.put(level, row.requiredNumber(level.name().toLowerCase(Locale.ROOT) + "_days", 1));
        }
        return days;
    }
}
