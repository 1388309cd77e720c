package dev.pinglu.gateway.metric;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A mapping of a file of definitions that remembers on which line everything stands. */
public final class Entry {
    private final String file;
    private final int line;
    private final Map<String, NodeTuple> fields = new LinkedHashMap<>();

    Entry(String file, Node node) {
        this.file = file;
        this.line = lineOf(node);
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("expected fields with values");
        }
        for (var field : mapping.getValue()) {
            if (!(field.getKeyNode() instanceof ScalarNode name)) {
                throw new MetricFileException(file, lineOf(field.getKeyNode()), "expected the name of a field");
            }
            if (fields.put(name.getValue(), field) != null) {
                throw new MetricFileException(file, lineOf(name), "field " + name.getValue() + " stands twice");
            }
        }
    }

    /** A text and the line on which it stands. */
    record Located(String text, int line) {}

    Set<String> names() {
        return fields.keySet();
    }

    public void allowOnly(Set<String> allowed) {
        fields.forEach((name, field) -> {
            if (!allowed.contains(name)) {
                throw new MetricFileException(file, lineOf(field.getKeyNode()), "there is no field " + name + " here");
            }
        });
    }

    Optional<Located> find(String name) {
        return value(name).map(node -> {
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
        return required(name, text(name).filter(text -> !text.isBlank()));
    }

    public Optional<Entry> entry(String name) {
        return value(name).map(node -> {
            if (node instanceof MappingNode) {
                return new Entry(file, node);
            }
            throw wrong(name, "expected fields with values");
        });
    }

    public Texts texts(String name) {
        var both = required(name, entry(name));
        both.allowOnly(Set.of("zh", "en"));
        return new Texts(both.require("zh"), both.require("en"));
    }

    public int integer(String name, int least, int otherwise) {
        return text(name)
                .map(text -> {
                    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least) {
                        throw wrong(name, "expected a whole number of at least " + least + ", found " + text);
                    }
                    return Integer.parseInt(text);
                })
                .orElse(otherwise);
    }

    public Optional<BigDecimal> decimal(String name) {
        return text(name).map(text -> {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException notANumber) {
                throw wrong(name, "expected a number, found " + text);
            }
        });
    }

    public BigDecimal requireDecimal(String name) {
        return required(name, decimal(name));
    }

    boolean truth(String name, boolean otherwise) {
        return text(name)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw wrong(name, "expected true or false, found " + text);
                })
                .orElse(otherwise);
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        require(name);
        return findChoice(name, type).orElseThrow();
    }

    <E extends Enum<E>> Optional<E> findChoice(String name, Class<E> type) {
        return text(name)
                .map(text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(text.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> wrong(
                                name, "expected one of " + List.of(type.getEnumConstants()) + ", found " + text)));
    }

    public MetricFileException wrong(String message) {
        return new MetricFileException(file, line, message);
    }

    public MetricFileException wrong(String field, String message) {
        return new MetricFileException(file, value(field).map(Entry::lineOf).orElse(line), field + ": " + message);
    }

    private Optional<Node> value(String name) {
        return Optional.ofNullable(fields.get(name)).map(NodeTuple::getValueNode);
    }

    private <T> T required(String name, Optional<T> found) {
        return found.orElseThrow(() -> wrong("field " + name + " is missing"));
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
