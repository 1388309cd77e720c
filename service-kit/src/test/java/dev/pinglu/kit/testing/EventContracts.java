package dev.pinglu.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.pinglu.kit.event.EventType;
import dev.pinglu.kit.web.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Holds every event of a sealed interface against its published contract: a JSON Schema under {@code schemas/} and a
 * golden sample under {@code golden/}, both named by the event's type.
 */
public final class EventContracts {
    private static final ObjectMapper JSON = StrictJson.mapper();

    private EventContracts() {}

    /** The events of a sealed interface: its permitted records that carry {@link EventType}. */
    public static List<Class<?>> eventsOf(Class<?> sealed) {
        return Arrays.<Class<?>>stream(sealed.getPermittedSubclasses())
                .filter(type -> type.isAnnotationPresent(EventType.class))
                .toList();
    }

    /** Fails unless the golden sample is what the record writes, and the strict form of the schema accepts it. */
    public static void assertKept(Class<?> event) {
        var type = event.getAnnotation(EventType.class);
        assertKept(type.value(), type.topic(), event);
    }

    /** The same for an event that carries the name of its service's domain in its type. */
    public static void assertKept(String type, Class<?> event) {
        assertKept(type, "", event);
    }

    private static void assertKept(String type, String topic, Class<?> event) {
        var schema = resource("schemas/" + type + ".json");
        var golden = resource("golden/" + type + ".json");
        assertThat(schema.path("x-topic").asText(""))
                .as("the topic of a fact, which the schema tells those who read it without the code")
                .isEqualTo(topic);
        assertThat(schema.path("title").asText()).as("a Chinese title").isNotBlank();
        assertThat(schema.path("description").asText()).as("a description").isNotBlank();
        assertThat(undeclared(schema, type))
                .as("properties without x-privacy: public")
                .isEmpty();
        assertThat(written(golden, event))
                .as("the golden sample, read and written again")
                .isEqualTo(golden);
        var strict = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(closed(schema.deepCopy()));
        assertThat(strict.validate(golden))
                .as("violations of the strict schema")
                .isEmpty();
        assertThat(unsampled(schema, golden, type))
                .as("properties that the golden sample does not show")
                .isEmpty();
    }

    private static JsonNode written(JsonNode golden, Class<?> event) {
        try {
            return JSON.readTree(JSON.writeValueAsBytes(JSON.treeToValue(golden, event)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            object.forEach(EventContracts::closed);
            if (object.has("properties")) {
                object.put("additionalProperties", false);
            }
        }
        return schema;
    }

    private static List<String> undeclared(JsonNode schema, String path) {
        var found = new ArrayList<String>();
        schema.path("properties").properties().forEach(property -> {
            var at = path + "." + property.getKey();
            if (!"public".equals(property.getValue().path("x-privacy").asText())) {
                found.add(at);
            }
            found.addAll(undeclared(property.getValue(), at));
            found.addAll(undeclared(property.getValue().path("items"), at + "[]"));
        });
        return found;
    }

    private static List<String> unsampled(JsonNode schema, JsonNode sample, String path) {
        var found = new ArrayList<String>();
        schema.path("properties").properties().forEach(property -> {
            var at = path + "." + property.getKey();
            var value = sample.path(property.getKey());
            if (value.isMissingNode()) {
                found.add(at);
            } else if (value.isArray() && property.getValue().path("items").has("properties")) {
                found.addAll(unsampled(property.getValue().path("items"), value.path(0), at + "[0]"));
            }
        });
        return found;
    }

    private static JsonNode resource(String name) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            return JSON.readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
