package dev.pinglu.local.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What counts of key projects, parks and what belongs to them. */
final class PlainProjects {
    private final Tally tally;

    PlainProjects(Tally tally) {
        this.tally = tally;
    }

    void project(JsonNode project) {
        for (JsonNode listing : project.path("listings")) {
            if (!listing.hasNonNull("exitedOn")) {
                listed(project, listing);
            }
        }
    }

    private void listed(JsonNode project, JsonNode listing) {
        String year = listing.path("year").asText();
        String level = project.path("level").asText();
        String sector = project.path("sector").asText();
        Map<String, String> all = Map.of(
                "level", level, "sector", sector, "class", listing.path("class").asText());
        Map<String, String> some = Map.of("level", level, "sector", sector);
        String start = project.path("actualStart").asText("");
        boolean started = !start.isEmpty() && !project.path("overlay").asText().equals("CANCELLED");
        boolean upper = !level.equals("DISTRICT");
        tally.add("projects.listed", project, year, 1, all);
        tally.add(
                "projects.total-investment",
                project,
                year,
                project.path("totalInvestmentFen").asLong(),
                some);
        if (listing.hasNonNull("annualPlanFen")) {
            tally.add(
                    "projects.annual-plan",
                    project,
                    year,
                    listing.path("annualPlanFen").asLong(),
                    all);
        }
        tally.addIf(started, "projects.started", project, year, all);
        tally.addIf(upper, "projects.listed-upper", project, year, Map.of("level", level));
        tally.addIf(upper && started, "projects.started-upper", project, year, Map.of("level", level));
        tally.addIf(
                project.hasNonNull("light"),
                "projects.lights",
                project,
                year,
                Map.of("light", project.path("light").asText(), "level", level));
        tally.addIf(project.path("carriedOver").asBoolean(), "projects.carried-over", project, year, Map.of());
        if (started && start.startsWith(year)) {
            tally.add("projects.starts", project, start.substring(0, 7), 1, some);
        }
        if (listing.path("class").asText().equals("NEW_START") && listing.hasNonNull("plannedStartMonth")) {
            String month =
                    "%s-%02d".formatted(year, listing.path("plannedStartMonth").asInt());
            tally.add("projects.planned-starts", project, month, 1, some);
        }
        JsonNode park = project.path("park");
        if (park.hasNonNull("batch")) {
            String code = park.path("code").asText();
            Map<String, String> batch = Map.of(
                    "park", code, "batch", code + "/" + park.path("batch").asInt());
            boolean inFormalities = project.path("stage").asText().equals("PREPARATION")
                    && project.path("overlay").asText().equals("NONE");
            tally.add("parks.projects", project, year, 1, batch);
            tally.addIf(started, "parks.projects-started", project, year, batch);
            tally.addIf(inFormalities, "parks.projects-in-formalities", project, year, batch);
        }
    }

    void report(JsonNode report) {
        if (!report.path("listed").asBoolean()) {
            return;
        }
        String month = report.path("month").asText();
        String level = report.path("level").asText();
        String sector = report.path("sector").asText();
        Map<String, String> keys = Map.of("level", level, "sector", sector);
        boolean owed = report.hasNonNull("dueOn");
        tally.addIf(owed, "projects.reports-due", report, month, keys);
        tally.addIf(owed && report.hasNonNull("firstSubmittedOn"), "projects.reports-made", report, month, keys);
        if (List.of("CONFIRMED", "RESTATED").contains(report.path("status").asText())) {
            JsonNode figures = report.path("figures");
            long invested = figures.path("investedFen").asLong()
                    + report.path("broughtForwardFen").asLong();
            tally.add("projects.investment", report, month, invested, keys);
            for (JsonNode funds :
                    List.of(figures.path("funds"), figures.path("before").path("funds"))) {
                for (JsonNode one : funds) {
                    Map<String, String> ofSource = Map.of(
                            "level",
                            level,
                            "sector",
                            sector,
                            "fundSource",
                            one.path("source").asText());
                    tally.add(
                            "projects.funds-received",
                            report,
                            month,
                            one.path("amountFen").asLong(),
                            ofSource);
                }
            }
        }
    }

    void plan(JsonNode plan) {
        if (plan.path("listed").asBoolean()) {
            Map<String, String> keys = Map.of(
                    "level",
                    plan.path("level").asText(),
                    "sector",
                    plan.path("sector").asText());
            plan.path("months")
                    .forEach(one -> tally.add(
                            "projects.planned-investment",
                            plan,
                            one.path("month").asText(),
                            one.path("plannedFen").asLong(),
                            keys));
        }
    }

    void park(JsonNode park) {
        for (JsonNode plant : park.path("standardPlants")) {
            String year = plant.path("plannedDelivery").path("year").asText();
            tally.add(
                    "parks.standard-plant-area",
                    park,
                    year,
                    plant.path("plannedSqm").decimalValue(),
                    Map.of("park", park.path("code").asText()));
        }
    }

    void parcel(JsonNode parcel) {
        String status = parcel.path("status").asText();
        if (List.of("UNSUPPLIED", "TAKEN_BACK").contains(status)) {
            return;
        }
        Map<String, String> park = parcel.hasNonNull("parkCode")
                ? Map.of("park", parcel.path("parkCode").asText())
                : Map.of();
        BigDecimal area = parcel.path("land").path("suppliedMu").decimalValue();
        tally.add("parks.supplied-land", parcel, "", area, park);
        if (status.equals("IDLE")) {
            tally.add("parks.idle-parcels", parcel, "", 1, park);
            tally.add("parks.idle-land", parcel, "", area, park);
        }
    }

    void issue(JsonNode issue) {
        String month = issue.path("raisedOn").asText().substring(0, 7);
        String status = issue.path("status").asText();
        Map<String, String> keys = Map.of(
                "level",
                issue.path("level").asText(),
                "category",
                issue.path("category").asText());
        boolean closed = status.equals("VERIFIED");
        boolean reopened = issue.path("reopenings").asInt() > 0;
        tally.add("projects.issues-raised", issue, month, 1, keys);
        tally.addIf(closed, "projects.issues-closed", issue, month, keys);
        tally.addIf(closed && !issue.path("late").asBoolean(), "projects.issues-closed-on-time", issue, month, keys);
        tally.addIf(closed || reopened || status.equals("RESOLVED"), "projects.issues-resolved", issue, month, keys);
        tally.addIf(reopened, "projects.issues-reopened", issue, month, keys);
    }
}
