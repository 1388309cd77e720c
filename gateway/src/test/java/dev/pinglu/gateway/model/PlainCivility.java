package dev.pinglu.gateway.model;

import static dev.pinglu.gateway.model.PlainRecord.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What the records of the civilised city count for. */
final class PlainCivility {
    private PlainCivility() {}

    static void work(PlainRecord one, JsonNode data) {
        one.counts(
                "civility.works",
                text(data, "year"),
                1,
                Map.of("category", text(data, "category"), "stage", text(data, "stage"), "origin", origin(data)));
    }

    static void activity(PlainRecord one, JsonNode data) {
        one.countsIf(
                data.get("held").asBoolean(),
                "civility.activities-held",
                text(data, "heldOn").substring(0, 7),
                Map.of("category", text(data, "category"), "origin", origin(data)));
    }

    private static String origin(JsonNode data) {
        return data.get("carriedOver").asBoolean() ? "CARRIED_OVER" : "LEDGER";
    }
}
