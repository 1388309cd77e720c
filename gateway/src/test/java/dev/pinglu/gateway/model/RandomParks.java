package dev.pinglu.gateway.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** States of parks and of parcels of land. */
final class RandomParks {
    private static final List<String> PARKS = List.of("silicon-park", "coal-park");

    private final Chance chance;

    RandomParks(Chance chance) {
        this.chance = chance;
    }

    void park(ObjectNode state) {
        state.put("code", chance.chosen(PARKS));
        var plants = state.putArray("standardPlants");
        for (int batch = 1; batch <= chance.below(4); batch++) {
            plants.addObject()
                    .put("batch", batch)
                    .put("plannedSqm", chance.below(50_000))
                    .putObject("plannedDelivery")
                    .put("year", chance.year());
        }
    }

    void landParcel(ObjectNode state) {
        state.put(
                "status",
                chance.chosen(List.of(
                        "UNSUPPLIED", "SUPPLIED", "UNDER_CONSTRUCTION", "SUSPENDED", "IDLE", "IDLE", "TAKEN_BACK")));
        if (chance.yes()) {
            state.put("parkCode", chance.chosen(PARKS));
        }
        var land = state.putObject("land");
        if (!chance.onceIn(4)) {
            land.put("suppliedMu", chance.below(900) + 0.25);
        }
    }
}
