package dev.pinglu.local.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** What counts of rural projects and of what is sown. */
final class PlainRural {
    private static final Set<String> GRAIN =
            Set.of("WHEAT", "MAIZE", "MILLET", "OAT", "BUCKWHEAT", "SORGHUM", "BEANS", "POTATO");

    private final Tally tally;

    PlainRural(Tally tally) {
        this.tally = tally;
    }

    void project(JsonNode project) {
        if (project.path("overlay").asText().equals("CANCELLED")) {
            return;
        }
        String year = project.path("year").asText();
        String category = project.path("category").asText();
        String stage = project.path("stage").asText();
        tally.add("rural.projects", project, year, 1, Map.of("category", category, "stage", stage));
        tally.addIf(category.equals("ECOLOGY"), "rural.ecology-projects", project, year, Map.of("stage", stage));
        for (JsonNode funds : project.path("funds")) {
            Map<String, String> keys = Map.of("fundSource", funds.path("source").asText(), "category", category);
            long planned = funds.path("plannedFen").asLong();
            tally.add("rural.funds-planned", project, year, planned, keys);
            tally.add(
                    "rural.funds-arrived",
                    project,
                    year,
                    funds.path("arrivedFen").asLong(),
                    keys);
            long spent = funds.path("disbursedFen").asLong()
                    - funds.path("refundedFen").asLong();
            tally.add("rural.funds-disbursed", project, year, spent, keys);
            if (category.equals("DEMONSTRATION_VILLAGE")) {
                tally.add("rural.village-budget", project, year, planned, keys);
            }
        }
    }

    void sown(JsonNode sown) {
        String year = sown.path("year").asText();
        String crop = sown.path("crop").asText();
        String stage = sown.path("stage").asText();
        if (GRAIN.contains(crop) && !stage.equals("INTENT")) {
            tally.add(
                    "rural.grain-sown-area",
                    sown,
                    year,
                    sown.path("sownMu").decimalValue(),
                    Map.of("crop", crop, "stage", stage));
        }
        if (GRAIN.contains(crop) && stage.equals("FINAL") && sown.hasNonNull("outputTonnes")) {
            tally.add(
                    "rural.grain-output", sown, year, sown.path("outputTonnes").decimalValue(), Map.of("crop", crop));
        }
    }
}
