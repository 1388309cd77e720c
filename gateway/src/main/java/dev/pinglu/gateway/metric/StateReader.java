package dev.pinglu.gateway.metric;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a state into the plain maps, lists, texts, longs and doubles that expressions work on. */
final class StateReader {
    private final Shape root;

    StateReader(JsonNode schema) {
        root = shape(schema, schema);
    }

    /** What a value must become, worked out once from the schema. */
    private sealed interface Shape {
        record Struct(Map<String, Shape> fields) implements Shape {}

        record Many(Shape items) implements Shape {}

        record Single(String type) implements Shape {}
    }

    Map<String, Object> read(JsonNode state) {
        return struct((Shape.Struct) root, state);
    }

    private static Shape shape(JsonNode schema, JsonNode declared) {
        var property = JsonSchemas.resolve(schema, declared);
        return switch (JsonSchemas.typeOf(property)) {
            case "object" -> {
                Map<String, Shape> fields = new HashMap<>();
                property.path("properties")
                        .fields()
                        .forEachRemaining(field -> fields.put(field.getKey(), shape(schema, field.getValue())));
                yield new Shape.Struct(fields);
            }
            case "array" -> new Shape.Many(shape(schema, property.path("items")));
            default -> new Shape.Single(JsonSchemas.typeOf(property));
        };
    }

    private static Map<String, Object> struct(Shape.Struct shape, JsonNode state) {
        var values = new HashMap<String, Object>();
        shape.fields().forEach((name, field) -> value(field, state.path(name)).ifPresent(v -> values.put(name, v)));
        return values;
    }

    private static Optional<Object> value(Shape shape, JsonNode node) {
        if (shape instanceof Shape.Many many) {
            return Optional.of(list(many, node));
        } else if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        } else if (shape instanceof Shape.Struct struct) {
            return Optional.of(struct(struct, node));
        }
        return Optional.of(single(((Shape.Single) shape).type(), node));
    }

    private static List<Object> list(Shape.Many many, JsonNode node) {
        var items = new ArrayList<Object>(node.size());
        node.forEach(item -> value(many.items(), item).ifPresent(items::add));
        return items;
    }

    /** A value of another type than declared stays what it is and fails in the expression, which is then counted. */
    private static Object single(String type, JsonNode node) {
        return switch (type) {
            case "integer" -> node.isIntegralNumber() ? node.longValue() : node.asText();
            case "number" -> node.isNumber() ? node.doubleValue() : node.asText();
            case "boolean" -> node.isBoolean() ? node.booleanValue() : node.asText();
            default -> node.asText();
        };
    }
}
