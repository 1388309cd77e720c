package dev.pinglu.gateway.metric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the definition out of a metric's entry in its file. */
final class MetricDefinitions {
    private static final Set<String> FIELDS = Set.of(
            "id",
            "version",
            "name",
            "domain",
            "definition",
            "unit",
            "scale",
            "kind",
            "entity",
            "each",
            "when",
            "suppressed",
            "value",
            "period",
            "mark",
            "by",
            "numerator",
            "denominator",
            "plan",
            "target",
            "direction",
            "public",
            "suppressBelow",
            "unknownWhenNone",
            "standardRef");
    private static final Set<String> OF_CONTRIBUTIONS = Set.of("entity", "each", "when", "value", "period", "mark");

    private MetricDefinitions() {}

    static Metric read(Entry entry) {
        entry.allowOnly(FIELDS);
        var kind = entry.choice("kind", Kind.class);
        var unit = entry.choice("unit", Unit.class);
        if (kind == Kind.RATE) {
            OF_CONTRIBUTIONS.forEach(field -> entry.find(field).ifPresent(found -> {
                throw entry.wrong(field, "a rate takes numerator and denominator only");
            }));
        }
        var scale = entry.entry("scale");
        return new Metric(
                id(entry),
                entry.integer("version", 1),
                entry.texts("name"),
                entry.require("domain"),
                entry.texts("definition"),
                unit,
                scale.flatMap(s -> s.entry("zh")).map(MetricDefinitions::scale).orElse(unit.zh()),
                scale.flatMap(s -> s.entry("en")).map(MetricDefinitions::scale).orElse(unit.en()),
                kind,
                kind == Kind.RATE ? Optional.empty() : Optional.of(entry.require("entity")),
                kind == Kind.STOCK && entry.find("period").isEmpty(),
                dimensions(entry, kind),
                kind == Kind.RATE ? Optional.of(entry.require("numerator")) : entry.text("numerator"),
                kind == Kind.RATE ? Optional.of(entry.require("denominator")) : entry.text("denominator"),
                entry.text("plan"),
                entry.text("target").map(BigDecimal::new),
                entry.text("direction"),
                entry.text("public").map(Boolean::parseBoolean).orElse(true),
                entry.integer("suppressBelow", 0),
                entry.text("unknownWhenNone").map(Boolean::parseBoolean).orElse(false),
                entry.text("standardRef"));
    }

    private static String id(Entry entry) {
        var id = entry.require("id");
        if (!id.matches("[a-z]+(\\.[a-z0-9-]+)+")) {
            throw entry.wrong("id", "expected a name such as projects.start-rate, found " + id);
        }
        return id;
    }

    /** A rate has the dimensions it lists; they must be those of its two metrics, which is checked where both are known. */
    private static List<String> dimensions(Entry entry, Kind kind) {
        var by = entry.entry("by").map(Entry::names).orElse(Set.of());
        if (kind == Kind.RATE && !by.isEmpty()) {
            throw entry.wrong("by", "a rate takes the dimensions of its numerator and denominator");
        }
        return List.copyOf(by);
    }

    private static Scale scale(Entry entry) {
        entry.allowOnly(Set.of("per", "decimals", "prefix", "suffix"));
        return Scale.of(
                entry.text("per").orElse("1"),
                entry.integer("decimals", 0),
                entry.text("prefix").orElse(""),
                entry.text("suffix").orElse(""));
    }
}
