package dev.pinglu.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.gateway.contract.OpenApi.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes one OpenAPI document of several. What two of them say differently is never mixed: it fails, or is told apart by name. */
final class OpenApiMerge {
    private static final String SHARED = "各部分共有 · In several parts";

    private final ObjectNode merged;
    private final Map<Part, ObjectNode> parts = new LinkedHashMap<>();

    /** @param frame what belongs to none of the parts: title, description, security schemes */
    OpenApiMerge(ObjectNode frame) {
        merged = frame;
    }

    void add(Part part, ObjectNode document) {
        parts.put(part, document);
    }

    /** @throws IllegalStateException if two parts have the same path or operation id */
    ObjectNode finish() {
        var clashing = SchemaNames.clashing(List.copyOf(parts.values()));
        parts.forEach((part, document) -> SchemaNames.prefix(document, clashing, part.prefix()));
        var first = parts.values().iterator().next();
        ((ObjectNode) merged.path("info")).set("version", first.at("/info/version"));
        ((ObjectNode) merged.path("info")).set("license", first.at("/info/license"));
        mergeTags();
        mergePaths();
        mergeSchemas();
        return merged;
    }

    /** A tag that several parts have belongs to none of them. */
    private void mergeTags() {
        var tags = new TreeMap<String, JsonNode>();
        var groups = new TreeMap<String, String>();
        parts.forEach((part, document) -> document.path("tags").forEach(tag -> {
            var name = tag.path("name").asText();
            tags.putIfAbsent(name, tag);
            groups.merge(name, part.title(), (first, other) -> SHARED);
        }));
        merged.putArray("tags").addAll(tags.values());
        Stream.concat(parts.keySet().stream().map(Part::title), Stream.of(SHARED))
                .filter(groups::containsValue)
                .forEach(title -> {
                    var names = merged.withArray("x-tagGroups")
                            .addObject()
                            .put("name", title)
                            .putArray("tags");
                    groups.forEach((tag, group) -> {
                        if (group.equals(title)) {
                            names.add(tag);
                        }
                    });
                });
    }

    private void mergePaths() {
        var ids = new TreeMap<String, String>();
        var paths = merged.putObject("paths");
        parts.forEach((part, document) -> document.path("paths").properties().forEach(path -> {
            if (paths.has(path.getKey())) {
                throw new IllegalStateException(part.module() + " serves a path of another part: " + path.getKey());
            }
            path.getValue().forEach(operation -> {
                var id = operation.path("operationId").asText();
                var other = ids.put(id, part.module());
                if (other != null) {
                    throw new IllegalStateException(
                            part.module() + " and " + other + " have an operation called " + id);
                }
                secure((ObjectNode) operation);
            });
            paths.set(path.getKey(), path.getValue());
        }));
    }

    /** What needs a token says where clients get one; what needs none says so. */
    private static void secure(ObjectNode operation) {
        var security = operation.withArray("security");
        if (!security.isEmpty()) {
            security.addObject().putArray("oidc");
        }
    }

    private void mergeSchemas() {
        var schemas = new TreeMap<String, JsonNode>();
        parts.values()
                .forEach(document -> SchemaNames.schemas(document).properties().forEach(schema -> {
                    var other = schemas.put(schema.getKey(), schema.getValue());
                    if (other != null && !other.equals(schema.getValue())) {
                        throw new IllegalStateException("Two parts have different schemas called " + schema.getKey());
                    }
                }));
        merged.withObject("/components").putObject("schemas").setAll(schemas);
    }
}
