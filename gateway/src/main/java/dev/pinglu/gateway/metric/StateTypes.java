package dev.pinglu.gateway.metric;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import java.util.HashSet;
import java.util.Optional;

/**
 * The types of one state as CEL sees them, taken from its JSON Schema. An array that may be absent counts as empty, so
 * only single values are optional.
 */
final class StateTypes implements CelTypeProvider {
    private final String root;
    private final ImmutableMap<String, CelType> structs;
    private final ImmutableSet<String> optional;

    private StateTypes(String root, ImmutableMap<String, CelType> structs, ImmutableSet<String> optional) {
        this.root = root;
        this.structs = structs;
        this.optional = optional;
    }

    static StateTypes of(String type, JsonNode schema) {
        var collected = new Collected(schema);
        collected.struct(type, schema);
        return new StateTypes(type, collected.structs.buildOrThrow(), collected.optional.build());
    }

    CelType root() {
        return StructTypeReference.create(root);
    }

    /** Whether a field of a struct may be absent. */
    boolean isOptional(String struct, String field) {
        return optional.contains(struct + "." + field);
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return structs.values();
    }

    @Override
    public Optional<CelType> findType(String name) {
        return Optional.ofNullable(structs.get(name));
    }

    /** What a walk through the schema finds. */
    private static final class Collected {
        private final JsonNode schema;
        private final ImmutableMap.Builder<String, CelType> structs = ImmutableMap.builder();
        private final ImmutableSet.Builder<String> optional = ImmutableSet.builder();

        Collected(JsonNode schema) {
            this.schema = schema;
        }

        CelType struct(String name, JsonNode object) {
            var required = new HashSet<String>();
            object.path("required").forEach(field -> required.add(field.asText()));
            ImmutableMap.Builder<String, CelType> collecting = ImmutableMap.builder();
            object.path("properties").properties().forEach(property -> {
                var field = name + "." + property.getKey();
                var type = type(field, property.getValue());
                collecting.put(property.getKey(), type);
                if (!required.contains(property.getKey()) && !(type instanceof ListType)) {
                    optional.add(field);
                }
            });
            var fields = collecting.buildOrThrow();
            structs.put(
                    name, StructType.create(name, fields.keySet(), field -> Optional.ofNullable(fields.get(field))));
            return StructTypeReference.create(name);
        }

        private CelType type(String name, JsonNode declared) {
            var property = JsonSchemas.resolve(schema, declared);
            return switch (JsonSchemas.typeOf(property)) {
                case "object" -> struct(name, property);
                case "array" -> ListType.create(type(name + "[]", property.path("items")));
                case "integer" -> SimpleType.INT;
                case "number" -> SimpleType.DOUBLE;
                case "boolean" -> SimpleType.BOOL;
                default -> SimpleType.STRING;
            };
        }
    }
}
