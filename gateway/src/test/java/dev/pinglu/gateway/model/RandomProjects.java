package dev.pinglu.gateway.model;

import static dev.pinglu.gateway.model.Chance.add;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** States of projects, of what is reported, planned and raised about them, and of the economy. */
final class RandomProjects {
    private static final List<String> LEVELS = List.of("DISTRICT", "CITY", "PROVINCE");
    private static final List<String> SECTORS = List.of("电力", "农业", "");

    private final Chance chance;

    RandomProjects(Chance chance) {
        this.chance = chance;
    }

    void project(ObjectNode state) {
        add(state, """
                {"level": "%s", "sector": "%s", "stage": "%s", "overlay": "%s", "started": %s, "carriedOver": %s%s%s%s}""".formatted(
                        chance.chosen(LEVELS),
                        chance.chosen(SECTORS),
                        chance.chosen(List.of("PREPARATION", "CONSTRUCTION")),
                        chance.chosen(List.of("NONE", "SUSPENDED", "CANCELLED")),
                        chance.yes(),
                        chance.yes(),
                        chance.maybe(", \"light\": \"" + chance.chosen(List.of("GREEN", "YELLOW", "RED")) + "\""),
                        chance.maybe(", \"actualStart\": \"" + chance.date() + "\""),
                        chance.maybe(", \"park\": {\"id\": \"x\", \"code\": \"silicon-park\""
                                + chance.maybe(", \"batch\": " + (1 + chance.below(3))) + "}")));
        // What no schema allows and a faulty publisher may send: it is counted as not evaluated, nothing else.
        if (chance.onceIn(30)) {
            state.put("totalInvestmentFen", "unknown");
        } else {
            state.put("totalInvestmentFen", chance.below(1_000_000) * 100L);
        }
        var listings = state.putArray("listings");
        for (int year = 2021; year <= 2023; year++) {
            if (chance.yes()) {
                var listing = listings.addObject()
                        .put("year", year)
                        .put("class", chance.chosen(List.of("NEW_START", "CONTINUING", "COMPLETING")))
                        .put("admittedOn", year + "-01-15");
                if (chance.yes()) {
                    listing.put("plannedStartMonth", 1 + chance.below(12));
                }
                if (chance.yes()) {
                    listing.put("annualPlanFen", chance.fen());
                }
                if (chance.onceIn(5)) {
                    listing.put("exitedOn", year + "-09-01");
                }
            }
        }
    }

    void progressReport(ObjectNode state) {
        add(state, """
                {"month": "%s", "level": "%s", "sector": "%s", "listed": %s, "owed": %s, "reported": %s, "counts": %s%s%s}""".formatted(
                        chance.month(),
                        chance.chosen(LEVELS),
                        chance.chosen(SECTORS),
                        !chance.onceIn(4),
                        !chance.onceIn(4),
                        chance.yes(),
                        chance.yes(),
                        maybeFen("investedFen"),
                        maybeFen("broughtForwardFen")));
        var funds = state.putArray("funds");
        for (int fund = chance.below(4); fund > 0; fund--) {
            funds.addObject()
                    .put("source", chance.chosen(List.of("FISCAL_CITY", "BANK_LOAN", "SELF_RAISED")))
                    .put("amountFen", chance.fen())
                    .put("broughtForwardFen", chance.fen());
        }
    }

    void investmentPlan(ObjectNode state) {
        add(
                state,
                "{\"level\": \"%s\", \"sector\": \"%s\", \"listed\": %s}"
                        .formatted(chance.chosen(LEVELS), chance.chosen(SECTORS), !chance.onceIn(4)));
        var months = state.putArray("months");
        int year = chance.year();
        for (int month = 1 + chance.below(12); month <= 12; month += 3) {
            months.addObject().put("month", "%d-%02d".formatted(year, month)).put("plannedFen", chance.fen());
        }
    }

    void issue(ObjectNode state) {
        add(state, """
                {"level": "%s", "category": "%s", "status": "%s", "raisedOn": "%s", "late": %s, "reopenings": %d}""".formatted(
                        chance.chosen(List.of("TOWNSHIP", "DISTRICT", "CITY")),
                        chance.chosen(List.of("UTILITIES", "LAND")),
                        chance.chosen(List.of("REPORTED", "IN_PROGRESS", "RESOLVED", "VERIFIED", "REOPENED")),
                        chance.date(),
                        chance.yes(),
                        chance.below(3)));
    }

    void observation(ObjectNode state) {
        add(state, """
                {"indicator": "%s", "period": "%s", "value": %d, "unit": "CNY_FEN", "mark": "%s"%s}""".formatted(
                        chance.chosen(List.of("RETAIL_SALES_ABOVE_DESIGNATED_SIZE", "ANOTHER")),
                        chance.chosen(List.of("2022", "2022-01..08", "2022Q1")),
                        chance.below(1_000_000),
                        chance.chosen(List.of("PROVISIONAL", "CONFIRMED", "RESTATED")),
                        chance.maybe(", \"yoy\": 0." + chance.below(100))));
    }

    private String maybeFen(String field) {
        return chance.onceIn(4) ? "" : ", \"" + field + "\": " + chance.fen();
    }
}
