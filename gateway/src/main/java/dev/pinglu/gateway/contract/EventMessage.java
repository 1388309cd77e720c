package dev.pinglu.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The message of one event type in the AsyncAPI document; its payload's schema stands beside it under the type's name. */
final class EventMessage {
    /** What services say of themselves concerns no record: it has no division and no cause. */
    private static final String OF_SERVICES = "dev.pinglu.service.";
    /** Where what the event is about stands in {@code dev.pinglu.<domain>.<aggregate>.<verb>.v1}. */
    private static final int AGGREGATE = 3;

    private EventMessage() {}

    static ObjectNode of(String type, JsonNode schema, JsonNode sample, String dataSchema) {
        var message = JsonNodeFactory.instance.objectNode();
        message.put("name", type)
                .put("title", schema.path("title").asText())
                .put("summary", schema.path("description").asText())
                .put("contentType", "application/json");
        message.set("headers", headers(type, dataSchema));
        message.putObject("payload").put("$ref", "#/components/schemas/" + type);
        message.putObject("bindings")
                .putObject("kafka")
                .put("bindingVersion", AsyncApi.KAFKA_BINDING)
                .set("key", key(type));
        message.putArray("examples").addObject().put("name", "sample").set("payload", sample);
        return message;
    }

    private static ObjectNode headers(String type, String dataSchema) {
        var headers = JsonNodeFactory.instance.objectNode();
        var all = headers.putArray("allOf");
        all.addObject().put("$ref", "#/components/schemas/headers");
        var own = all.addObject().put("type", "object");
        own.withObject("/properties/ce_type").put("const", type);
        own.withObject("/properties/ce_dataschema").put("const", dataSchema);
        if (!type.startsWith(OF_SERVICES)) {
            List.of("ce_division", "ce_cause").forEach(own.putArray("required")::add);
        }
        return headers;
    }

    private static ObjectNode key(String type) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "string")
                .put("pattern", "^" + type.split("\\.")[AGGREGATE] + "[a-z-]*/.+$");
    }
}
