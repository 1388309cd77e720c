package dev.pinglu.projects.light;

import dev.pinglu.kit.alert.AlertInput;
import dev.pinglu.kit.table.Table;
import dev.pinglu.kit.work.Wording;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the traffic light, each in the version that holds on the day. One of them looks at the others: whoever is yellow through
 * the ends of several months in a row becomes red.
 */
@Startup
@Singleton
public class LightRules {
    static final String YELLOW_PERSISTS = "projects.yellow-persists";

    private static final String FILE = "light/rules.csv";
    private static final Wording YELLOW_SINCE = new Wording("亮黄灯自", "Yellow since");
    private static final Wording MONTHS = new Wording("连续黄灯月数", "Ends of months passed");

    private final List<LightRule> rules;

    /**
     * @param folder with a file {@code rules.csv}: what it says of a rule takes the place of all that this build says of it
     * @throws IllegalStateException for a line that cannot be read, or of a rule that nothing is read for
     */
    @Inject
    LightRules(@ConfigProperty(name = "pinglu.lights.folder") Optional<Path> folder) {
        this(Table.extended(FILE, folder, LightRuleFile::rules, LightRule::code));
        var unknown = rules.stream().map(LightRule::code).collect(Collectors.toCollection(TreeSet::new));
        Table.built(FILE, LightRuleFile.rules()).forEach(rule -> unknown.remove(rule.code()));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("The traffic light has no rules " + unknown);
        }
    }

    LightRules(List<LightRule> rules) {
        this.rules = rules;
    }

    /** Those that hold on a day. */
    public List<LightRule> on(LocalDate day) {
        return rules.stream().filter(rule -> rule.holdsOn(day)).toList();
    }

    /**
     * What the rules of a day make of what is read.
     *
     * @param readings those for which no rule holds count for nothing
     * @param before what they made of the project last; absent for the first time
     */
    public Verdict judge(List<LightReading> readings, @Nullable Verdict before, LocalDate today) {
        var findings = new ArrayList<>(readings.stream()
                .flatMap(reading -> rule(reading.rule(), today).flatMap(rule -> rule.judge(reading)).stream())
                .toList());
        var yellowSince = worst(findings) == Light.YELLOW ? yellowSince(findings, before) : null;
        if (yellowSince != null) {
            rule(YELLOW_PERSISTS, today)
                    .flatMap(rule -> rule.judge(persistence(rule, yellowSince, today)))
                    .ifPresent(findings::add);
        }
        var light = worst(findings);
        return new Verdict(light, since(light, findings, before, today), yellowSince, List.copyOf(findings));
    }

    private Optional<LightRule> rule(String code, LocalDate day) {
        return on(day).stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    private static Light worst(List<LightFinding> findings) {
        return findings.stream()
                .map(LightFinding::light)
                .max(Comparator.naturalOrder())
                .orElse(Light.GREEN);
    }

    /** Another reason to be yellow continues the first. */
    private static LocalDate yellowSince(List<LightFinding> findings, @Nullable Verdict before) {
        var earliest = earliest(findings);
        var known = before == null ? null : before.yellowSince();
        return known == null || earliest.isBefore(known) ? earliest : known;
    }

    private static LocalDate earliest(List<LightFinding> findings) {
        return findings.stream()
                .map(LightFinding::since)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static LightReading persistence(LightRule rule, LocalDate yellowSince, LocalDate today) {
        var months = ChronoUnit.MONTHS.between(YearMonth.from(yellowSince), YearMonth.from(today));
        var enough = rule.redFrom() == null ? months : rule.redFrom();
        return new LightReading(
                YELLOW_PERSISTS,
                months,
                YearMonth.from(yellowSince).plusMonths(enough).atDay(1),
                List.of(
                        new AlertInput("yellowSince", YELLOW_SINCE, yellowSince.toString(), AlertInput.Unit.DATE),
                        new AlertInput("months", MONTHS, String.valueOf(months), AlertInput.Unit.MONTHS)));
    }

    /** A light that was never judged before is as old as the oldest that speaks for it. */
    private static LocalDate since(
            Light light, List<LightFinding> findings, @Nullable Verdict before, LocalDate today) {
        if (before != null) {
            return before.light() == light ? before.since() : today;
        }
        return findings.stream()
                .filter(finding -> finding.light() == light)
                .map(LightFinding::since)
                .min(Comparator.naturalOrder())
                .orElse(today);
    }
}
