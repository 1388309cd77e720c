package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pinglu.local.rest.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The projects that the suite already holds. Idempotency keys make a repetition harmless for a week; what is looked up here makes it harmless for ever, and
 * lets an interrupted demo go on where it stopped.
 */
final class KnownProjects {
    static final String PATH = "/api/projects/key-projects";

    private final Map<String, JsonNode> byLocalNo = new HashMap<>();

    static KnownProjects read(Api api) {
        KnownProjects known = new KnownProjects();
        String token = "";
        do {
            JsonNode page = api.get(PATH + "?limit=100" + token);
            page.path("items")
                    .forEach(project ->
                            known.byLocalNo.put(project.path("localNo").asText(), project));
            String next = page.path("nextPageToken").asText();
            token = next.isEmpty() ? "" : "&pageToken=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!token.isEmpty());
        return known;
    }

    Optional<JsonNode> find(Row row) {
        return Optional.ofNullable(byLocalNo.get(row.text(ProjectColumns.LOCAL_NO)));
    }
}
