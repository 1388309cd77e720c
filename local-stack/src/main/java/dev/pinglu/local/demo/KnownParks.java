package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.rest.Api;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The parks that the suite already holds, by their codes. */
final class KnownParks {
    static final String PATH = "/api/projects/parks";
    static final String CODE = "园区代码";

    private final Map<String, JsonNode> byCode = new HashMap<>();

    static KnownParks read(Api api) {
        KnownParks known = new KnownParks();
        api.get(PATH + "?limit=500")
                .path("items")
                .forEach(park -> known.byCode.put(park.path("code").asText(), park));
        return known;
    }

    /** The park that a row names, if the suite holds it. */
    Optional<JsonNode> find(Row row) {
        return row.optional(CODE).map(byCode::get);
    }

    /** Puts a project into the park that its row names; nothing where the row names none. */
    void place(Row row, ObjectNode project) {
        row.optional(CODE).ifPresent(code -> {
            JsonNode park = find(row).orElseThrow(() -> row.wrong(CODE, "names no park: " + code));
            project.put("parkId", park.path("id").asText());
            row.integer("入园批次").ifPresent(batch -> project.put("parkBatch", batch));
        });
    }
}
