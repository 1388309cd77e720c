package dev.pinglu.gateway.model;

import static dev.pinglu.gateway.model.PlainRecord.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What the records of the countryside count for. */
final class PlainRural {
    private PlainRural() {}

    static void project(PlainRecord one, JsonNode data) {
        if (text(data, "overlay").equals("CANCELLED")) {
            return;
        }
        var year = data.get("year").asText();
        var category = text(data, "category");
        one.counts("rural.projects", year, 1, Map.of("category", category, "stage", text(data, "stage")));
        one.countsIf(category.equals("ECOLOGY"), "rural.ecology-projects", year, Map.of("stage", text(data, "stage")));
        for (var fund : data.get("funds")) {
            var both = Map.of("fundSource", text(fund, "source"), "category", category);
            if (category.equals("DEMONSTRATION_VILLAGE")) {
                one.counts(
                        "rural.village-budget",
                        year,
                        fund.get("plannedFen").asLong(),
                        Map.of("fundSource", text(fund, "source")));
            }
            one.counts("rural.funds-planned", year, fund.get("plannedFen").asLong(), both);
            one.counts("rural.funds-arrived", year, fund.get("arrivedFen").asLong(), both);
            one.counts(
                    "rural.funds-disbursed",
                    year,
                    fund.get("disbursedFen").asLong() - fund.get("refundedFen").asLong(),
                    both);
        }
    }

    static void sown(PlainRecord one, JsonNode data) {
        var year = data.get("year").asText();
        var stage = text(data, "stage");
        if (data.get("grain").asBoolean() && !stage.equals("INTENT")) {
            one.counts(
                    "rural.grain-sown-area",
                    year,
                    data.get("sownMu").decimalValue(),
                    Map.of("crop", text(data, "crop"), "stage", stage));
        }
        if (data.get("grain").asBoolean() && stage.equals("FINAL") && data.has("outputTonnes")) {
            one.counts(
                    "rural.grain-output",
                    year,
                    data.get("outputTonnes").decimalValue(),
                    Map.of("crop", text(data, "crop")));
        }
    }

    static void summary(PlainRecord one, JsonNode data) {
        var period = text(data, "period");
        one.observed("rural.households-watched", period, data.get("households"));
        one.observed("rural.persons-watched", period, data.get("persons"));
        for (var cell : data.get("cells")) {
            var category = Map.of("category", text(cell, "category"));
            one.observed("rural.households-watched-by-category", period, cell.get("households"), category);
            one.observed("rural.persons-watched-by-category", period, cell.get("persons"), category);
        }
    }

    static void target(PlainRecord one, JsonNode data) {
        one.observed("rural.grain-area-target", text(data, "year"), data.get("areaMu"));
        one.observed("rural.grain-output-target", text(data, "year"), data.get("outputTonnes"));
    }
}
