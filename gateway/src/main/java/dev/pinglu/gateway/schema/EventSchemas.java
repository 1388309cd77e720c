package dev.pinglu.gateway.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The schemas of all event types this build knows, read from the class path once. */
@Singleton
public class EventSchemas {
    private static final String SUFFIX = ".json";
    private static final String STATE = ".state.";

    private final Map<String, Schema> byType = new TreeMap<>();

    EventSchemas(ObjectMapper json) throws IOException {
        ClassPathUtils.consumeAsPaths("schemas", folder -> read(folder, json));
    }

    /** One schema, parsed and as published. */
    private record Schema(JsonNode tree, byte[] text) {}

    private void read(Path folder, ObjectMapper json) {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
                var name = file.getFileName().toString();
                var text = Files.readAllBytes(file);
                byType.put(name.substring(0, name.length() - SUFFIX.length()), new Schema(json.readTree(text), text));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The schemas in " + folder + " cannot be read", unreadable);
        }
    }

    public Set<String> types() {
        return byType.keySet();
    }

    public boolean knows(String type) {
        return byType.containsKey(type);
    }

    /** Whether records of a type are whole public states; all others are facts. */
    public static boolean isState(String type) {
        return type.contains(STATE);
    }

    public Optional<JsonNode> find(String type) {
        return Optional.ofNullable(byType.get(type)).map(Schema::tree);
    }

    Optional<byte[]> text(String type) {
        return Optional.ofNullable(byType.get(type)).map(Schema::text);
    }
}
