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
    private static final Set<String> NOT_OF_RATES = Set.of(
            "entity", "each", "when", "suppressed", "value", "period", "mark", "suppressBelow", "unknownWhenNone");
    private static final Set<String> OF_RATES = Set.of("numerator", "denominator");

    private MetricDefinitions() {}

    static Metric read(Entry entry) {
        entry.allowOnly(FIELDS);
        var kind = entry.choice("kind", Kind.class);
        var unit = entry.choice("unit", Unit.class);
        if (kind == Kind.RATE) {
            refuse(entry, NOT_OF_RATES, "a rate takes numerator and denominator only");
        } else {
            refuse(entry, OF_RATES, "only a rate takes it");
        }
        var scale = entry.entry("scale");
        scale.ifPresent(languages -> languages.allowOnly(Set.of("zh", "en")));
        return new Metric(
                id(entry),
                entry.integer("version", 1, 1),
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
                kind == Kind.RATE ? Optional.of(entry.require("numerator")) : Optional.empty(),
                kind == Kind.RATE ? Optional.of(entry.require("denominator")) : Optional.empty(),
                entry.text("plan"),
                entry.decimal("target"),
                entry.findChoice("direction", Direction.class),
                entry.truth("public", true),
                entry.integer("suppressBelow", 0, 0),
                entry.truth("unknownWhenNone", false),
                entry.text("standardRef"));
    }

    /** What would be read by nobody is refused, so that nobody relies on it. */
    private static void refuse(Entry entry, Set<String> fields, String why) {
        fields.forEach(field -> entry.find(field).ifPresent(found -> {
            throw entry.wrong(field, why);
        }));
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
        var per = entry.decimal("per").orElse(BigDecimal.ONE);
        if (per.signum() <= 0) {
            throw entry.wrong("per", "expected a number above 0, found " + per.toPlainString());
        }
        return Scale.of(
                per,
                entry.integer("decimals", 0, 0),
                entry.text("prefix").orElse(""),
                entry.text("suffix").orElse(""));
    }
}
