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

/** The schemas of all event types this build knows, and what their publishers show as an example of each; read from the class path once. */
@Singleton
public class EventSchemas {
    private static final String SUFFIX = ".json";
    private static final String STATE = ".state.";

    private final Map<String, Published> byType;
    private final Map<String, Published> samples;

    EventSchemas(ObjectMapper json) throws IOException {
        byType = read("schemas", json);
        samples = read("golden", json);
    }

    /** One document, parsed and as published. */
    private record Published(JsonNode tree, byte[] text) {}

    /** What the folders of this name hold, by type of event. */
    private static Map<String, Published> read(String name, ObjectMapper json) throws IOException {
        var found = new TreeMap<String, Published>();
        ClassPathUtils.consumeAsPaths(name, folder -> read(folder, json, found));
        return found;
    }

    private static void read(Path folder, ObjectMapper json, Map<String, Published> found) {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
                var name = file.getFileName().toString();
                var text = Files.readAllBytes(file);
                found.put(name.substring(0, name.length() - SUFFIX.length()), new Published(json.readTree(text), text));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The documents in " + folder + " cannot be read", unreadable);
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

    /** The domain whose service publishes a type: {@code dev.pinglu.<domain>.…}; empty if the type names none. */
    public static String domainOf(String type) {
        var parts = type.split("\\.", -1);
        return parts.length > 3 ? parts[2] : "";
    }

    public Optional<JsonNode> find(String type) {
        return Optional.ofNullable(byType.get(type)).map(Published::tree);
    }

    /** The data of an example. */
    public Optional<JsonNode> sample(String type) {
        return Optional.ofNullable(samples.get(type)).map(Published::tree);
    }

    Optional<byte[]> text(String type) {
        return Optional.ofNullable(byType.get(type)).map(Published::text);
    }
}
