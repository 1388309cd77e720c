package dev.pinglu.local.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** What counts of works and volunteer activities. */
final class PlainCity {
    private static final Set<String> HELD = Set.of("ENDED", "HOURS_CONFIRMED", "ARCHIVED");

    private final Tally tally;

    PlainCity(Tally tally) {
        this.tally = tally;
    }

    void work(JsonNode work) {
        String origin = work.path("carriedOver").asBoolean() ? "CARRIED_OVER" : "LEDGER";
        tally.add(
                "civility.works",
                work,
                work.path("year").asText(),
                1,
                Map.of(
                        "category",
                        work.path("category").asText(),
                        "stage",
                        work.path("stage").asText(),
                        "origin",
                        origin));
    }

    void activity(JsonNode activity) {
        String origin = activity.path("carriedOver").asBoolean() ? "CARRIED_OVER" : "LEDGER";
        tally.addIf(
                HELD.contains(activity.path("stage").asText()),
                "civility.activities-held",
                activity,
                activity.path("heldOn").asText().substring(0, 7),
                Map.of("category", activity.path("category").asText(), "origin", origin));
    }
}
