package dev.pinglu.projects.evidence;

import dev.pinglu.kit.table.Row;
import dev.pinglu.kit.table.Table;
import dev.pinglu.projects.project.ProjectStage;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What each step of a project demands, by the day on which it is taken. */
@Startup
@Singleton
class StageRequirements {
    private static final String FILE = "stages/requirements.csv";

    private final List<StageRequirement> all;

    /** @param folder with a file {@code requirements.csv}: what it says of a rule takes the place of all that this build says of it */
    @Inject
    StageRequirements(@ConfigProperty(name = "pinglu.stages.folder") Optional<Path> folder) {
        this(Table.extended(FILE, folder, StageRequirements::requirements, StageRequirement::rule));
    }

    /**
     * Reads a table.
     *
     * @throws IllegalStateException with file and line for one that cannot be read, or that another contradicts
     */
    StageRequirements(String name, String table) {
        this(Table.lines(name, table, requirements()));
    }

    private StageRequirements(List<StageRequirement> all) {
        this.all = all;
    }

    /** Those of a step that is taken on a day, in the order of the table. */
    List<StageRequirement> of(ProjectStage to, LocalDate on) {
        return all.stream().filter(one -> one.concerns(to, on)).toList();
    }

    /** Reads one after the other, so that a line that contradicts an earlier one is known. */
    private static Function<Row, StageRequirement> requirements() {
        var before = new ArrayList<StageRequirement>();
        return row -> {
            var requirement = requirement(row);
            if (before.stream().anyMatch(requirement::meets)) {
                throw new IllegalArgumentException("another line says what " + requirement.rule() + " demands then");
            }
            before.add(requirement);
            return requirement;
        };
    }

    private static StageRequirement requirement(Row row) {
        var months = row.number("months", 1);
        var ofDesign = row.cell("of_design").map(BigDecimal::new).orElse(null);
        var types = types(row.required("evidence"));
        if ((months == null) != (ofDesign == null)
                || (months != null && !types.equals(EnumSet.of(EvidenceType.OUTPUT_RECORD)))) {
            throw new IllegalArgumentException("months and of_design go together, for records of output alone");
        }
        return new StageRequirement(
                ProjectStage.valueOf(row.required("step")),
                row.required("rule"),
                types,
                row.requiredNumber("count", 1),
                row.cell("verified").map("YES"::equals).orElse(false),
                row.cell("otherwise").map(Otherwise::valueOf).orElse(null),
                months,
                ofDesign,
                row.validFrom(),
                row.validTo(),
                row.wording(""),
                row.required("source"));
    }

    private static Set<EvidenceType> types(String words) {
        var types = EnumSet.noneOf(EvidenceType.class);
        Arrays.stream(words.split(" +", -1)).forEach(word -> types.add(EvidenceType.valueOf(word)));
        return types;
    }
}
