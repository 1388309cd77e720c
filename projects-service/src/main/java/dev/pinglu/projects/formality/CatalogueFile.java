package dev.pinglu.projects.formality;

import dev.pinglu.kit.work.Wording;
import dev.pinglu.projects.project.ApprovalMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

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

    private static FormalityType type(CSVRecord row) {
        return new FormalityType(
                Table.required(row, "code"),
                LocalDate.parse(Table.required(row, "valid_from")),
                Table.cell(row, "valid_to").map(LocalDate::parse).orElse(null),
                modes(Table.required(row, "modes")),
                new Wording(Table.required(row, "name_zh"), Table.required(row, "name_en")),
                new Wording(Table.required(row, "authority_zh"), Table.required(row, "authority_en")),
                Table.number(row, "working_days", 1),
                Table.number(row, "validity_months", 1),
                Optional.ofNullable(Table.number(row, "extensions_max", 1)).orElse(0),
                Table.number(row, "extension_months", 1),
                Requirement.valueOf(Table.required(row, "required")),
                Gate.valueOf(Table.required(row, "needed_for")),
                words(Table.cell(row, "depends_on").orElse("")),
                Table.required(row, "source"));
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
