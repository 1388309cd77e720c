package dev.pinglu.projects.evidence;

import dev.pinglu.kit.work.Wording;
import dev.pinglu.projects.project.ProjectStage;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What each step of a project demands, by the day on which it is taken. */
@Startup
@Singleton
class StageRequirements {
    private static final String FILE = "stages/requirements.csv";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();

    private final List<StageRequirement> all;

    @Inject
    StageRequirements() {
        this(FILE, text());
    }

    /**
     * Reads a table.
     *
     * @throws IllegalStateException with file and line for one that cannot be read, or that another contradicts
     */
    StageRequirements(String name, String table) {
        var read = new ArrayList<StageRequirement>();
        try (var parser = CSVParser.parse(table, FORMAT)) {
            for (var row : parser) {
                read.add(accepted(name, parser.getCurrentLineNumber(), row, read));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The requirements of stages cannot be read: " + name, failed);
        }
        this.all = List.copyOf(read);
    }

    /** Those of a step that is taken on a day, in the order of the table. */
    List<StageRequirement> of(ProjectStage to, LocalDate on) {
        return all.stream().filter(one -> one.concerns(to, on)).toList();
    }

    private static StageRequirement accepted(String name, long line, CSVRecord row, List<StageRequirement> before) {
        try {
            var requirement = requirement(row);
            if (before.stream().anyMatch(requirement::meets)) {
                throw new IllegalArgumentException("another line says what " + requirement.rule() + " demands then");
            }
            return requirement;
        } catch (RuntimeException wrong) {
            throw new IllegalStateException(
                    "The requirements of stages are refused: %s:%d: %s".formatted(name, line, wrong.getMessage()),
                    wrong);
        }
    }

    private static StageRequirement requirement(CSVRecord row) {
        var months = cell(row, "months").map(Integer::valueOf).orElse(null);
        var ofDesign = cell(row, "of_design").map(BigDecimal::new).orElse(null);
        var types = types(required(row, "evidence"));
        if ((months == null) != (ofDesign == null)
                || (months != null && !types.equals(EnumSet.of(EvidenceType.OUTPUT_RECORD)))) {
            throw new IllegalArgumentException("months and of_design go together, for records of output alone");
        }
        int count = Integer.parseInt(required(row, "count"));
        if (count < 1) {
            throw new IllegalArgumentException("count must be positive");
        }
        return new StageRequirement(
                ProjectStage.valueOf(required(row, "step")),
                required(row, "rule"),
                types,
                count,
                cell(row, "verified").map("YES"::equals).orElse(false),
                cell(row, "otherwise").map(Otherwise::valueOf).orElse(null),
                months,
                ofDesign,
                LocalDate.parse(required(row, "valid_from")),
                cell(row, "valid_to").map(LocalDate::parse).orElse(null),
                new Wording(required(row, "zh"), required(row, "en")),
                required(row, "source"));
    }

    private static Set<EvidenceType> types(String words) {
        var types = EnumSet.noneOf(EvidenceType.class);
        Arrays.stream(words.split(" +", -1)).forEach(word -> types.add(EvidenceType.valueOf(word)));
        return types;
    }

    private static String required(CSVRecord row, String column) {
        return cell(row, column).orElseThrow(() -> new IllegalArgumentException(column + " is empty"));
    }

    private static Optional<String> cell(CSVRecord row, String column) {
        return Optional.of(row.get(column)).filter(text -> !text.isEmpty());
    }

    private static String text() {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("The requirements of stages are missing: " + FILE);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
