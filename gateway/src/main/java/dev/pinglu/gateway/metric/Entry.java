package dev.pinglu.gateway.metric;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A mapping of a file of definitions that remembers on which line everything stands. */
public final class Entry {
    private final String file;
    private final int line;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    Entry(String file, Node node) {
        this.file = file;
        this.line = lineOf(node);
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("expected fields with values");
        }
        for (var tuple : mapping.getValue()) {
            var name = ((ScalarNode) tuple.getKeyNode()).getValue();
            if (fields.put(name, tuple.getValueNode()) != null) {
                throw new MetricFileException(file, lineOf(tuple.getKeyNode()), "field " + name + " stands twice");
            }
        }
    }

    /** A text and the line on which it stands. */
    record Located(String text, int line) {}

    Set<String> names() {
        return fields.keySet();
    }

    public void allowOnly(Set<String> allowed) {
        fields.forEach((name, node) -> {
            if (!allowed.contains(name)) {
                throw new MetricFileException(file, lineOf(node), "there is no field " + name + " here");
            }
        });
    }

    Optional<Located> find(String name) {
        return Optional.ofNullable(fields.get(name)).map(node -> {
            if (node instanceof ScalarNode scalar) {
                return new Located(scalar.getValue(), lineOf(node));
            }
            throw wrong(name, "expected a single value");
        });
    }

    public Optional<String> text(String name) {
        return find(name).map(Located::text);
    }

    public String require(String name) {
        return text(name).orElseThrow(() -> wrong("field " + name + " is missing"));
    }

    public Optional<Entry> entry(String name) {
        return Optional.ofNullable(fields.get(name)).map(node -> new Entry(file, node));
    }

    public Texts texts(String name) {
        var both = entry(name).orElseThrow(() -> wrong("field " + name + " is missing"));
        return new Texts(both.require("zh"), both.require("en"));
    }

    public int integer(String name, int otherwise) {
        return text(name)
                .map(text -> {
                    try {
                        return Integer.valueOf(text);
                    } catch (NumberFormatException notANumber) {
                        throw wrong(name, "expected a whole number, found " + text);
                    }
                })
                .orElse(otherwise);
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        var text = require(name).toUpperCase(java.util.Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(name, "expected one of " + List.of(type.getEnumConstants())));
    }

    public MetricFileException wrong(String message) {
        return new MetricFileException(file, line, message);
    }

    public MetricFileException wrong(String field, String message) {
        var node = fields.get(field);
        return new MetricFileException(file, node == null ? line : lineOf(node), field + ": " + message);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
