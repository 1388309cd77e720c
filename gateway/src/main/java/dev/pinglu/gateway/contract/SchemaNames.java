package dev.pinglu.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The names of schemas in OpenAPI documents, and what refers to them. */
final class SchemaNames {
    private static final String REFERENCE = "$ref";
    private static final String SCHEMAS = "#/components/schemas/";

    private SchemaNames() {}

    static JsonNode schemas(ObjectNode document) {
        return document.at("/components/schemas");
    }

    /** Names that do not mean the same in all documents that have them, because the schema differs or one it refers to does. */
    static Set<String> clashing(List<ObjectNode> documents) {
        var clashing = new TreeSet<String>();
        int before;
        do {
            before = clashing.size();
            for (var document : documents) {
                schemas(document).properties().forEach(schema -> {
                    var others = documents.stream()
                            .filter(other -> other != document)
                            .map(other -> schemas(other).path(schema.getKey()))
                            .filter(other -> !other.isMissingNode())
                            .toList();
                    boolean differs = others.stream().anyMatch(other -> !other.equals(schema.getValue()));
                    boolean leadsToOne = referred(schema.getValue()).stream().anyMatch(clashing::contains);
                    if (differs || leadsToOne && !others.isEmpty()) {
                        clashing.add(schema.getKey());
                    }
                });
            }
        } while (clashing.size() > before);
        return clashing;
    }

    /** Puts a prefix before these names wherever the document has them. */
    static void prefix(ObjectNode document, Set<String> names, String prefix) {
        document.findParents(REFERENCE).forEach(parent -> {
            var name = parent.path(REFERENCE).asText().replace(SCHEMAS, "");
            if (names.contains(name)) {
                ((ObjectNode) parent).put(REFERENCE, SCHEMAS + prefix + name);
            }
        });
        var schemas = (ObjectNode) schemas(document);
        for (var name : names) {
            var schema = schemas.remove(name);
            if (schema != null && schemas.putIfAbsent(prefix + name, schema) != null) {
                throw new IllegalStateException("There is a schema " + prefix + name + " already");
            }
        }
    }

    /** The names a schema refers to. */
    static Set<String> referred(JsonNode schema) {
        return schema.findValuesAsText(REFERENCE).stream()
                .map(reference -> reference.replace(SCHEMAS, ""))
                .collect(Collectors.toSet());
    }

    /** These names and all that they lead to. */
    static Set<String> closure(JsonNode schemas, Set<String> names) {
        var found = new TreeSet<String>();
        var open = new TreeSet<>(names);
        while (!open.isEmpty()) {
            var name = open.pollFirst();
            if (found.add(name)) {
                open.addAll(referred(schemas.path(name)));
            }
        }
        return found;
    }
}
