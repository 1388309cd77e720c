package dev.pinglu.gateway.metric;

import com.fasterxml.jackson.databind.JsonNode;

/** What the suite's schemas use of JSON Schema when it comes to types: {@code type}, {@code enum} and local references. */
final class JsonSchemas {
    private static final String REFERENCE = "$ref";

    private JsonSchemas() {}

    static JsonNode resolve(JsonNode schema, JsonNode property) {
        return property.has(REFERENCE)
                ? resolve(schema, schema.at(property.get(REFERENCE).asText().substring(1)))
                : property;
    }

    /** The JSON type; enumerations and constants without one are texts. */
    static String typeOf(JsonNode property) {
        return property.path("type").asText("string");
    }
}
