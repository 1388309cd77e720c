package dev.pinglu.gateway.model;

import static dev.pinglu.gateway.model.PlainRecord.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What the records of parks count for, and those of projects for the parks they were admitted to. */
final class PlainParks {
    private PlainParks() {}

    static void listed(PlainRecord one, JsonNode data, String year) {
        if (!data.path("park").has("batch")) {
            return;
        }
        var park = text(data.get("park"), "code");
        var batch = Map.of(
                "park", park, "batch", park + "/" + data.at("/park/batch").asText());
        one.counts("parks.projects", year, 1, batch);
        one.countsIf(data.get("started").asBoolean(), "parks.projects-started", year, batch);
        one.countsIf(
                text(data, "stage").equals("PREPARATION")
                        && text(data, "overlay").equals("NONE"),
                "parks.projects-in-formalities",
                year,
                batch);
    }

    static void park(PlainRecord one, JsonNode data) {
        data.get("standardPlants")
                .forEach(plant -> one.counts(
                        "parks.standard-plant-area",
                        plant.at("/plannedDelivery/year").asText(),
                        plant.get("plannedSqm").asLong(),
                        Map.of("park", text(data, "code"))));
    }

    static void landParcel(PlainRecord one, JsonNode data) {
        var park = Map.of("park", data.path("parkCode").asText(""));
        var status = text(data, "status");
        boolean idle = status.equals("IDLE");
        boolean supplied = !status.equals("UNSUPPLIED") && !status.equals("TAKEN_BACK");
        one.countsIf(idle, "parks.idle-parcels", "", park);
        if (data.get("land").has("suppliedMu")) {
            var mu = data.get("land").get("suppliedMu").decimalValue();
            if (supplied) {
                one.counts("parks.supplied-land", "", mu, park);
            }
            if (idle) {
                one.counts("parks.idle-land", "", mu, park);
            }
        }
    }
}
