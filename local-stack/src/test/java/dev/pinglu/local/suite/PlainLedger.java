package dev.pinglu.local.suite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pinglu.local.rest.Api;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts every figure from the records as REST shows them, with loops and additions and nothing else: neither SQL, nor events, nor
 * CEL, nor the tree of divisions, of which the codes of this district say enough.
 */
final class PlainLedger {
    private static final Set<String> HELD = Set.of("ENDED", "HOURS_CONFIRMED", "ARCHIVED");
    private static final Set<String> GRAIN =
            Set.of("WHEAT", "MAIZE", "MILLET", "OAT", "BUCKWHEAT", "SORGHUM", "BEANS", "POTATO");
    /** The rates, as numerator and denominator. */
    private static final Map<String, List<String>> RATES = Map.ofEntries(
            Map.entry("projects.start-rate", List.of("projects.started", "projects.listed")),
            Map.entry("projects.start-rate-upper", List.of("projects.started-upper", "projects.listed-upper")),
            Map.entry("projects.investment-completion", List.of("projects.investment", "projects.annual-plan")),
            Map.entry("projects.planned-curve-rate", List.of("projects.investment", "projects.planned-investment")),
            Map.entry("projects.funds-in-place-rate", List.of("projects.funds-received", "projects.annual-plan")),
            Map.entry("projects.reporting-rate", List.of("projects.reports-made", "projects.reports-due")),
            Map.entry("projects.issue-closing-rate", List.of("projects.issues-closed", "projects.issues-raised")),
            Map.entry(
                    "projects.issue-on-time-rate", List.of("projects.issues-closed-on-time", "projects.issues-closed")),
            Map.entry("projects.issue-reopen-rate", List.of("projects.issues-reopened", "projects.issues-resolved")),
            Map.entry("parks.idle-land-rate", List.of("parks.idle-land", "parks.supplied-land")),
            Map.entry("rural.funds-in-place-rate", List.of("rural.funds-arrived", "rural.funds-planned")),
            Map.entry("rural.funds-disbursed-rate", List.of("rural.funds-disbursed", "rural.funds-arrived")),
            Map.entry("rural.funds-expenditure-rate", List.of("rural.funds-disbursed", "rural.funds-planned")));

    private final Tally tally = new Tally();

    PlainLedger(Api reader) {
        records(reader, "/api/projects/key-projects").forEach(this::project);
        records(reader, "/api/projects/progress-reports").forEach(this::report);
        records(reader, "/api/projects/investment-plans").forEach(this::plan);
        records(reader, "/api/projects/parks").forEach(this::park);
        records(reader, "/api/projects/land-parcels").forEach(this::parcel);
        records(reader, "/api/projects/issues").forEach(this::issue);
        records(reader, "/api/rural/projects").forEach(this::ruralProject);
        records(reader, "/api/rural/sown-records").forEach(this::sown);
        records(reader, "/api/civility/works").forEach(this::work);
        records(reader, "/api/civility/activities").forEach(this::activity);
    }

    /** The sums of a division and period, by figure; a figure of nothing is not in it. */
    Map<String, BigDecimal> sums(String division, String period) {
        return tally.sums(division, period);
    }

    /** The same for one key of a dimension. */
    Map<String, BigDecimal> sums(String division, String period, String dimension, String key) {
        return tally.sums(division, period, dimension, key);
    }

    static Map<String, List<String>> rates() {
        return RATES;
    }

    private void project(JsonNode project) {
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

    private void report(JsonNode report) {
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

    private void plan(JsonNode plan) {
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

    private void park(JsonNode park) {
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

    private void parcel(JsonNode parcel) {
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

    private void issue(JsonNode issue) {
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

    private void ruralProject(JsonNode project) {
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

    private void sown(JsonNode sown) {
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

    private void work(JsonNode work) {
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

    private void activity(JsonNode activity) {
        String origin = activity.path("carriedOver").asBoolean() ? "CARRIED_OVER" : "LEDGER";
        tally.addIf(
                HELD.contains(activity.path("stage").asText()),
                "civility.activities-held",
                activity,
                activity.path("heldOn").asText().substring(0, 7),
                Map.of("category", activity.path("category").asText(), "origin", origin));
    }

    private static List<JsonNode> records(Api reader, String path) {
        List<JsonNode> records = new ArrayList<>();
        String token = "";
        do {
            JsonNode page = reader.get(path + "?limit=100" + token);
            page.path("items").forEach(records::add);
            token = "&pageToken=" + page.path("nextPageToken").asText();
        } while (!token.equals("&pageToken="));
        return records;
    }
}
