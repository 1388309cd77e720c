package dev.pinglu.gateway.metric;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pinglu.gateway.schema.EventSchemas;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every metric of this deployment. A file with an unknown field, a type error, an unguarded optional value or an id that
 * stands twice keeps the gateway from starting.
 */
@Startup
@Singleton
public class Metrics {
    private final String source;
    private final Map<String, Metric> byId = new LinkedHashMap<>();
    private final Map<String, List<MetricProgram>> byType = new HashMap<>();
    private final Map<String, StateReader> readers = new HashMap<>();

    @Inject
    Metrics(MetricFiles files, EventSchemas schemas) {
        this(files.entries(), type -> schemas.find(type).orElse(null), files.source());
    }

    /** Finds the schema of a type; null where there is none. */
    @FunctionalInterface
    interface Schemas {
        @Nullable
        JsonNode of(String type);
    }

    Metrics(List<Entry> entries, Schemas schemas, String source) {
        this.source = source;
        var rates = new ArrayList<Entry>();
        var compilers = new HashMap<String, MetricCompiler>();
        for (var entry : entries) {
            var metric = MetricDefinitions.read(entry);
            if (byId.put(metric.id(), metric) != null) {
                throw entry.wrong("id", metric.id() + " is defined twice");
            }
            metric.entity()
                    .ifPresentOrElse(
                            type -> byType.computeIfAbsent(type, none -> new ArrayList<>())
                                    .add(compilers
                                            .computeIfAbsent(type, first -> compiler(entry, type, schemas))
                                            .compile(entry, metric)),
                            () -> rates.add(entry));
        }
        rates.forEach(this::completeRate);
        entries.forEach(this::checkPlan);
    }

    private MetricCompiler compiler(Entry entry, String type, Schemas schemas) {
        var schema = schemas.of(type);
        if (schema == null) {
            throw entry.wrong("entity", "there is no event type " + type);
        }
        readers.put(type, new StateReader(schema));
        return new MetricCompiler(type, schema);
    }

    private void completeRate(Entry entry) {
        var rate = MetricDefinitions.read(entry);
        Set<String> shared = new LinkedHashSet<>();
        for (var field : List.of("numerator", "denominator")) {
            var part = byId.get(entry.require(field));
            if (part == null || !part.rollsUp()) {
                throw entry.wrong(field, "expected a stock or a flow, found " + entry.require(field));
            }
            if (field.equals("numerator")) {
                shared.addAll(part.dimensions());
            } else {
                shared.retainAll(part.dimensions());
            }
        }
        byId.put(rate.id(), rate.withDimensions(List.copyOf(shared)));
    }

    private void checkPlan(Entry entry) {
        var metric = find(entry.require("id")).orElseThrow();
        metric.plan().ifPresent(id -> {
            var plan = byId.get(id);
            if (plan == null || plan.isRate() || plan.plan().isPresent() || plan.unit() != metric.unit()) {
                throw entry.wrong(
                        "plan", "expected a metric in " + metric.unit() + " without a plan of its own, found " + id);
            }
        });
    }

    /** The text of the definitions, to tell whether they have changed. */
    public String source() {
        return source;
    }

    public Collection<Metric> all() {
        return byId.values();
    }

    /** Which versions of which metrics there are. */
    public List<String> versionedIds() {
        return byId.values().stream().map(Metric::versionedId).toList();
    }

    public Optional<Metric> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The rates that a changed metric changes with it. */
    public List<Metric> ratesOf(String id) {
        return byId.values().stream()
                .filter(Metric::isRate)
                .filter(rate -> rate.numerator().orElseThrow().equals(id)
                        || rate.denominator().orElseThrow().equals(id))
                .toList();
    }

    /**
     * What a state contributes to all metrics; nothing once it is {@code removed}.
     *
     * @param division the division the state lies in
     */
    public List<Contribution> contributions(String type, JsonNode state, String division) {
        var reader = readers.get(type);
        if (reader == null || state.path("removed").asBoolean()) {
            return List.of();
        }
        var data = reader.read(state);
        var all = new ArrayList<Contribution>();
        for (var program : byType.getOrDefault(type, List.of())) {
            all.addAll(program.contributions(data, division));
        }
        return all;
    }
}
