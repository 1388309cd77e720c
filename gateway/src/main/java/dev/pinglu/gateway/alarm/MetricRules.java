package dev.pinglu.gateway.alarm;

import dev.pinglu.gateway.metric.Entry;
import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.gateway.metric.MetricFileException;
import dev.pinglu.gateway.metric.MetricFiles;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.metric.Unit;
import dev.pinglu.kit.alert.AlertRule;
import dev.pinglu.kit.alert.Severity;
import dev.pinglu.kit.alert.Threshold;
import dev.pinglu.kit.alert.Thresholds;
import dev.pinglu.kit.alert.Thresholds.Worse;
import dev.pinglu.kit.division.Division;
import dev.pinglu.kit.work.Wording;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Every rule of figures of this deployment: those of this build and those of the folder {@code pinglu.alerts.folder}. A file with
 * an unknown field, a metric that does not exist, thresholds that contradict each other or an id that stands twice keeps the
 * gateway from starting.
 */
@Startup
@Singleton
class MetricRules {
    private static final Set<String> FIELDS =
            Set.of("id", "version", "name", "metric", "basis", "levels", "after", "quietDays", "warning", "critical");

    private final List<MetricRule> all;

    @Inject
    MetricRules(@ConfigProperty(name = "pinglu.alerts.folder") Optional<Path> folder, Metrics metrics)
            throws IOException {
        this(MetricFiles.entries("alerts", folder), metrics);
    }

    MetricRules(List<Entry> entries, Metrics metrics) {
        var rules = new ArrayList<MetricRule>();
        var ids = new HashSet<String>();
        for (var entry : entries) {
            var rule = read(entry, metrics);
            if (!ids.add(rule.rule().code())) {
                throw entry.wrong("id", rule.rule().code() + " is defined twice");
            }
            rules.add(rule);
        }
        all = List.copyOf(rules);
    }

    List<MetricRule> all() {
        return all;
    }

    private static MetricRule read(Entry entry, Metrics metrics) {
        entry.allowOnly(FIELDS);
        var metric = metrics.find(entry.require("metric")).orElseThrow(() -> unknown(entry));
        var name = entry.texts("name");
        var rule = new AlertRule(
                id(entry, metric),
                entry.integer("version", 1, 1),
                new Wording(name.zh(), name.en()),
                thresholds(entry, metric),
                entry.integer("quietDays", 0, 0));
        return new MetricRule(
                rule,
                metric,
                basis(entry, metric),
                levels(entry),
                entry.decimal("after").orElse(BigDecimal.ZERO));
    }

    private static MetricFileException unknown(Entry entry) {
        return entry.wrong("metric", "there is no metric " + entry.require("metric"));
    }

    private static String id(Entry entry, Metric metric) {
        var id = entry.require("id");
        if (!id.matches("[a-z]+(\\.[a-z0-9-]+)+") || !id.startsWith(metric.domain() + ".")) {
            throw entry.wrong("id", "expected a name such as " + metric.domain() + ".behind, found " + id);
        }
        return id;
    }

    private static Basis basis(Entry entry, Metric metric) {
        var basis = entry.choice("basis", Basis.class);
        var fits = switch (basis) {
            case TIME -> metric.unit() == Unit.RATIO;
            case TARGET -> metric.target().filter(target -> target.signum() > 0).isPresent();
            case PLAN -> metric.plan().isPresent();
        };
        if (!fits) {
            throw entry.wrong("basis", metric.id() + " cannot be held against " + basis);
        }
        return basis;
    }

    /** More is better unless the metric says otherwise; then the rule reads from below. */
    private static Thresholds thresholds(Entry entry, Metric metric) {
        var steps = new ArrayList<Threshold>();
        for (var severity : Severity.values()) {
            entry.entry(severity.name().toLowerCase(Locale.ROOT)).ifPresent(step -> {
                step.allowOnly(Set.of("raise", "clear"));
                steps.add(new Threshold(severity, step.requireDecimal("raise"), step.requireDecimal("clear")));
            });
        }
        try {
            return new Thresholds(metric.lessIsBetter() ? Worse.HIGHER : Worse.LOWER, steps);
        } catch (IllegalArgumentException contradiction) {
            throw entry.wrong(String.valueOf(contradiction.getMessage()));
        }
    }

    private static Set<Division.Level> levels(Entry entry) {
        var names = entry.require("levels");
        var levels = EnumSet.noneOf(Division.Level.class);
        for (var name : names.split(" ", -1)) {
            try {
                levels.add(Division.Level.valueOf(name.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw entry.wrong("levels", "expected some of " + List.of(Division.Level.values()));
            }
        }
        return levels;
    }
}
