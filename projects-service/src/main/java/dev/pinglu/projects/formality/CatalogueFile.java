package dev.pinglu.projects.formality;

import dev.pinglu.kit.work.Wording;
import dev.pinglu.projects.project.ApprovalMode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue: CSV with a heading, in which a line that begins with {@code #} is a remark. */
final class CatalogueFile {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();

    private final String name;

    CatalogueFile(String name) {
        this.name = name;
    }

    /**
     * Every line.
     *
     * @throws IllegalStateException with file and line for one that cannot be read
     */
    List<FormalityType> read(String text) {
        var types = new ArrayList<FormalityType>();
        try (var parser = CSVParser.parse(text, FORMAT)) {
            for (var row : parser) {
                try {
                    types.add(type(row));
                } catch (RuntimeException wrong) {
                    throw new IllegalStateException(
                            "The catalogue of formalities is refused: %s:%d: %s"
                                    .formatted(name, parser.getCurrentLineNumber(), wrong.getMessage()),
                            wrong);
                }
            }
        } catch (IOException failed) {
            throw new IllegalStateException("The catalogue of formalities cannot be read: " + name, failed);
        }
        return types;
    }

    private static FormalityType type(CSVRecord row) {
        return new FormalityType(
                required(row, "code"),
                LocalDate.parse(required(row, "valid_from")),
                cell(row, "valid_to").map(LocalDate::parse).orElse(null),
                modes(required(row, "modes")),
                new Wording(required(row, "name_zh"), required(row, "name_en")),
                new Wording(required(row, "authority_zh"), required(row, "authority_en")),
                number(row, "working_days"),
                number(row, "validity_months"),
                Optional.ofNullable(number(row, "extensions_max")).orElse(0),
                number(row, "extension_months"),
                Requirement.valueOf(required(row, "required")),
                Gate.valueOf(required(row, "needed_for")),
                words(cell(row, "depends_on").orElse("")),
                required(row, "source"));
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

    private static @Nullable Integer number(CSVRecord row, String column) {
        return cell(row, column)
                .map(Integer::valueOf)
                .filter(value -> {
                    if (value <= 0) {
                        throw new IllegalArgumentException(column + " must be positive");
                    }
                    return true;
                })
                .orElse(null);
    }

    private static String required(CSVRecord row, String column) {
        return cell(row, column).orElseThrow(() -> new IllegalArgumentException(column + " is empty"));
    }

    private static Optional<String> cell(CSVRecord row, String column) {
        return Optional.of(row.get(column)).filter(text -> !text.isEmpty());
    }
}
