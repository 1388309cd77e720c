package dev.pinglu.projects.formality;

import dev.pinglu.kit.table.Row;
import dev.pinglu.kit.table.Table;
import dev.pinglu.projects.formality.PermitRule.Kind;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** By which rules permits alarm, from which day on. */
@Startup
@Singleton
class PermitRules {
    private static final String FILE = "formalities/alert-rules.csv";

    private final List<PermitRule> rules;

    @Inject
    PermitRules(FormalitySettings settings) {
        this(settings.folder());
    }

    /**
     * Refuses rules that do not hold together.
     *
     * @throws IllegalStateException for a line that cannot be read, or two of a rule for the same day
     */
    PermitRules(Optional<Path> folder) {
        rules = Table.extended(
                FILE, folder, () -> PermitRules::rule, rule -> rule.kind().name());
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            if (rules.subList(i + 1, rules.size()).stream().anyMatch(rule::meets)) {
                throw new IllegalStateException("There are two lines of the rule " + rule.kind() + " for the same day");
            }
        }
    }

    /** The rule that holds on a day. */
    Optional<PermitRule> find(Kind kind, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.kind() == kind && rule.holdsOn(day))
                .findFirst();
    }

    private static PermitRule rule(Row row) {
        var rule = new PermitRule(
                Kind.of(row.required("rule")),
                row.requiredNumber("version", 1),
                row.validFrom(),
                row.validTo(),
                row.number("warning", 0),
                row.number("critical", 0),
                row.required("source"));
        // Thresholds that contradict each other are told with their line.
        rule.asAlertRule();
        return rule;
    }
}
