package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pinglu.local.rest.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The records of one kind that the suite already holds. Idempotency keys make a repetition harmless for a week; what is looked up here makes it harmless for
 * ever, and lets an interrupted demo go on where it stopped.
 */
final class KnownRecords {
    private final Map<String, JsonNode> byName = new HashMap<>();

    /**
     * Reads the whole list.
     *
     * @param path of the list
     * @param field that tells its records apart, such as the local number
     */
    static KnownRecords read(Api api, String path, String field) {
        KnownRecords known = new KnownRecords();
        String token = "";
        do {
            JsonNode page = api.get(path + "?limit=100" + token);
            page.path("items")
                    .forEach(record -> known.byName.put(record.path(field).asText(), record));
            String next = page.path("nextPageToken").asText();
            token = next.isEmpty() ? "" : "&pageToken=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!token.isEmpty());
        return known;
    }

    Optional<JsonNode> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Visits each of them with its name. */
    void forEach(BiConsumer<String, JsonNode> visitor) {
        byName.forEach(visitor);
    }
}
