package dev.pinglu.projects.light;

import dev.pinglu.kit.work.Wording;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads rules: CSV with a heading, in which a line that begins with {@code #} is a remark. */
final class LightRuleFile {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();

    private LightRuleFile() {}

    /**
     * Every rule in every version.
     *
     * @throws IllegalStateException that names the line for one that cannot be read, or contradicts another
     */
    static List<LightRule> read(String name, String text) {
        var rules = new ArrayList<LightRule>();
        try (var parser = CSVParser.parse(text, FORMAT)) {
            for (var row : parser) {
                try {
                    var rule = rule(row);
                    if (rules.stream().anyMatch(rule::overlaps)) {
                        throw new IllegalArgumentException(rule.code() + " would hold in two versions at once");
                    }
                    rules.add(rule);
                } catch (RuntimeException wrong) {
                    throw new IllegalStateException(
                            "The rules of the traffic light are refused: %s:%d: %s"
                                    .formatted(name, parser.getCurrentLineNumber(), wrong.getMessage()),
                            wrong);
                }
            }
        } catch (IOException failed) {
            throw new IllegalStateException("The rules of the traffic light cannot be read: " + name, failed);
        }
        return List.copyOf(rules);
    }

    private static LightRule rule(CSVRecord row) {
        var validTo = row.get("valid_to");
        return new LightRule(
                row.get("code"),
                Integer.parseInt(row.get("version")),
                LocalDate.parse(row.get("valid_from")),
                validTo.isEmpty() ? null : LocalDate.parse(validTo),
                number(row.get("yellow_from")),
                number(row.get("red_from")),
                new Wording(row.get("name_zh"), row.get("name_en")));
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }
}
