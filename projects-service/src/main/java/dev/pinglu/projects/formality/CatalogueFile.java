package dev.pinglu.projects.formality;

import dev.pinglu.kit.table.Row;
import dev.pinglu.kit.table.Table;
import dev.pinglu.projects.project.ApprovalMode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Reads the catalogue. */
final class CatalogueFile {
    private CatalogueFile() {}

    /**
     * Every line.
     *
     * @throws IllegalStateException with file and line for one that cannot be read
     */
    static List<FormalityType> read(String name, String text) {
        return Table.lines(name, text, CatalogueFile::type);
    }

    static FormalityType type(Row row) {
        return new FormalityType(
                row.required("code"),
                row.validFrom(),
                row.validTo(),
                modes(row.required("modes")),
                row.wording("name_"),
                row.wording("authority_"),
                row.number("working_days", 1),
                row.number("validity_months", 1),
                Optional.ofNullable(row.number("extensions_max", 1)).orElse(0),
                row.number("extension_months", 1),
                Requirement.valueOf(row.required("required")),
                Gate.valueOf(row.required("needed_for")),
                words(row.cell("depends_on").orElse("")),
                row.required("source"));
    }

    private static EnumSet<ApprovalMode> modes(String text) {
        var modes = EnumSet.noneOf(ApprovalMode.class);
        words(text).forEach(word -> modes.add(ApprovalMode.valueOf(word)));
        return modes;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
