package dev.pinglu.gateway.model;

import static dev.pinglu.gateway.model.PlainRecord.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What the records of projects and of the economy count for. */
final class PlainProjects {
    private PlainProjects() {}

    static void project(PlainRecord one, JsonNode data) {
        boolean started = data.get("started").asBoolean();
        boolean upper = !text(data, "level").equals("DISTRICT");
        for (var listing : data.get("listings")) {
            if (listing.has("exitedOn")) {
                continue;
            }
            var year = listing.get("year").asText();
            var all = Map.of(
                    "level", text(data, "level"), "sector", text(data, "sector"), "class", text(listing, "class"));
            var level = Map.of("level", text(data, "level"));
            var levelAndSector = Map.of("level", text(data, "level"), "sector", text(data, "sector"));
            one.counts("projects.listed", year, 1, all);
            one.countsIf(started, "projects.started", year, all);
            one.countsIf(upper, "projects.listed-upper", year, level);
            one.countsIf(upper && started, "projects.started-upper", year, level);
            if (data.has("light")) {
                one.counts(
                        "projects.lights", year, 1, Map.of("light", text(data, "light"), "level", text(data, "level")));
            }
            one.countsIf(data.get("carriedOver").asBoolean(), "projects.carried-over", year, Map.of());
            if (data.get("totalInvestmentFen").isNumber()) {
                one.counts(
                        "projects.total-investment",
                        year,
                        data.get("totalInvestmentFen").asLong(),
                        levelAndSector);
            } else {
                one.cannotBeEvaluated("projects.total-investment");
            }
            var start = data.path("actualStart").asText("");
            if (started && start.startsWith(year)) {
                one.counts("projects.starts", start.substring(0, 7), 1, levelAndSector);
            }
            if (text(listing, "class").equals("NEW_START") && listing.has("plannedStartMonth")) {
                var month = "%s-%02d"
                        .formatted(year, listing.get("plannedStartMonth").asInt());
                one.counts("projects.planned-starts", month, 1, levelAndSector);
            }
            if (listing.has("annualPlanFen")) {
                one.counts(
                        "projects.annual-plan",
                        year,
                        listing.get("annualPlanFen").asLong(),
                        all);
            }
            PlainParks.listed(one, data, year);
        }
    }

    static void progressReport(PlainRecord one, JsonNode data) {
        if (!data.get("listed").asBoolean()) {
            return;
        }
        var month = text(data, "month");
        var sector = Map.of("level", text(data, "level"), "sector", text(data, "sector"));
        boolean owed = data.get("owed").asBoolean();
        one.countsIf(owed, "projects.reports-due", month, sector);
        one.countsIf(owed && data.get("reported").asBoolean(), "projects.reports-made", month, sector);
        if (!data.get("counts").asBoolean()) {
            return;
        }
        if (data.has("investedFen") && data.has("broughtForwardFen")) {
            long invested = data.get("investedFen").asLong();
            one.counts(
                    "projects.investment",
                    month,
                    invested + data.get("broughtForwardFen").asLong(),
                    sector);
        }
        for (var fund : data.get("funds")) {
            one.counts(
                    "projects.funds-received",
                    month,
                    fund.get("amountFen").asLong()
                            + fund.get("broughtForwardFen").asLong(),
                    Map.of(
                            "level",
                            text(data, "level"),
                            "sector",
                            text(data, "sector"),
                            "fundSource",
                            text(fund, "source")));
        }
    }

    static void investmentPlan(PlainRecord one, JsonNode data) {
        if (data.get("listed").asBoolean()) {
            for (var month : data.get("months")) {
                one.counts(
                        "projects.planned-investment",
                        text(month, "month"),
                        month.get("plannedFen").asLong(),
                        Map.of("level", text(data, "level"), "sector", text(data, "sector")));
            }
        }
    }

    static void issue(PlainRecord one, JsonNode data) {
        var month = text(data, "raisedOn").substring(0, 7);
        var category = Map.of("level", text(data, "level"), "category", text(data, "category"));
        var status = text(data, "status");
        boolean closed = status.equals("VERIFIED");
        boolean sentBack = data.get("reopenings").asInt() > 0;
        one.counts("projects.issues-raised", month, 1, category);
        one.countsIf(closed, "projects.issues-closed", month, category);
        one.countsIf(closed && !data.get("late").asBoolean(), "projects.issues-closed-on-time", month, category);
        one.countsIf(closed || sentBack || status.equals("RESOLVED"), "projects.issues-resolved", month, category);
        one.countsIf(sentBack, "projects.issues-reopened", month, category);
    }

    static void observation(PlainRecord one, JsonNode data) {
        if (text(data, "indicator").startsWith("RETAIL")) {
            one.observed("economy.retail-sales", text(data, "period"), data.get("value"));
            if (data.has("yoy")) {
                one.observed("economy.retail-sales-growth", text(data, "period"), data.get("yoy"));
            }
        }
    }
}
