package dev.pinglu.projects.issue;

import dev.pinglu.kit.work.Wording;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the catalogue of issues: CSV with a heading, in which a line that begins with {@code #} is a remark. */
final class IssueCatalogueFile {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();

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
        var categories = new ArrayList<IssueCategory>();
        try (var parser = CSVParser.parse(text, FORMAT)) {
            for (var row : parser) {
                try {
                    categories.add(category(row));
                } catch (RuntimeException wrong) {
                    throw new IllegalStateException(
                            "The catalogue of issues is refused: %s:%d: %s"
                                    .formatted(name, parser.getCurrentLineNumber(), wrong.getMessage()),
                            wrong);
                }
            }
        } catch (IOException failed) {
            throw new IllegalStateException("The catalogue of issues cannot be read: " + name, failed);
        }
        return categories;
    }

    private static IssueCategory category(CSVRecord row) {
        return new IssueCategory(
                required(row, "code"),
                LocalDate.parse(required(row, "valid_from")),
                cell(row, "valid_to").map(LocalDate::parse).orElse(null),
                new Wording(required(row, "name_zh"), required(row, "name_en")),
                days(row),
                number(row, "verification_days"),
                required(row, "source"));
    }

    private static Map<IssueLevel, Integer> days(CSVRecord row) {
        var days = new EnumMap<IssueLevel, Integer>(IssueLevel.class);
        for (var level : IssueLevel.values()) {
            days.put(level, number(row, level.name().toLowerCase(Locale.ROOT) + "_days"));
        }
        return days;
    }

    private static int number(CSVRecord row, String column) {
        var value = Integer.parseInt(required(row, column));
        if (value <= 0) {
            throw new IllegalArgumentException(column + " must be positive");
        }
        return value;
    }

    private static String required(CSVRecord row, String column) {
        return cell(row, column).orElseThrow(() -> new IllegalArgumentException(column + " is empty"));
    }

    private static Optional<String> cell(CSVRecord row, String column) {
        return Optional.of(row.get(column)).filter(text -> !text.isEmpty());
    }
}
