package dev.pinglu.local.suite;

import static dev.pinglu.local.suite.RandomClerk.TODAY;
import static dev.pinglu.local.suite.RandomClerk.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.demo.ProjectEvidence;
import dev.pinglu.local.rest.ApiFailure;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Key projects with their listings, land, plans, reports and issues. */
final class RandomProjects {
    private static final String CLERK = "projects-clerk";
    private static final String OFFICER = "data-officer";
    private static final String PATH = "/api/projects/key-projects";
    private static final String PARCELS = "/api/projects/land-parcels";

    private final RandomClerk clerk;
    private final RandomReports reports;
    private final RandomIssues issues;
    private final ProjectEvidence evidence;
    private final String park;

    RandomProjects(RandomClerk clerk) {
        this.clerk = clerk;
        this.reports = new RandomReports(clerk);
        this.issues = new RandomIssues(clerk);
        this.evidence = new ProjectEvidence(clerk.as(CLERK), clerk.as("park-clerk"), clerk.as(OFFICER));
        this.park = clerk.as(CLERK)
                .get("/api/projects/parks?limit=1")
                .at("/items/0/id")
                .asText();
    }

    void enter() {
        String id = clerk.enter(CLERK, PATH, described()).path("id").asText();
        String path = PATH + "/" + id;
        if (clerk.below(12) == 0) {
            clerk.takeOut(OFFICER, path, "/voiding", body("reason", "试验"));
            return;
        }
        List<Integer> years =
                Stream.of(2021, 2022).filter(year -> clerk.tossed()).toList();
        years.forEach(year -> list(path, id, year));
        reports.enter(id);
        if (clerk.tossed()) {
            land(id);
        }
        LocalDate on = LocalDate.of(2022, 1 + clerk.below(9), 11);
        clerk.walk(CLERK, path, to -> {
            prepare(id, to, on);
            clerk.change(CLERK, path, "/transitions", body("to", to).put("on", on.toString()));
        });
        if (clerk.tossed()) {
            issues.enter(id);
        }
        if (years.contains(2022) && clerk.below(8) == 0) {
            clerk.takeOut(CLERK, path, "/listings/2022/exit", body("on", TODAY).put("reason", "调整"));
        }
        end(path);
    }

    private void list(String path, String id, int year) {
        ObjectNode listing = body("admittedOn", year + "-01-15").put("plannedStartMonth", 1 + clerk.below(12));
        clerk.put(CLERK, path, "/listings/" + year, listing.put("annualPlanFen", RandomReports.ANNUAL_PLAN_FEN));
        reports.plan(id, year);
    }

    /** A file has no key to be known by: if its answer is lost, whoever begins again sees that it is there. */
    private void prepare(String id, String stage, LocalDate on) {
        try {
            evidence.record(id, id, stage, on);
        } catch (ApiFailure cutOff) {
            evidence.record(id, id, stage, on);
        }
    }

    private void end(String path) {
        switch (clerk.below(8)) {
            case 0 -> lay(path, "CANCELLED");
            case 1 -> lay(path, "SUSPENDED");
            case 2 -> {
                lay(path, "SUSPENDED");
                lay(path, "NONE");
            }
            case 3 -> takeBack(path);
            case 4, 5, 6 -> clerk.put(CLERK, path, "", described());
            default -> {}
        }
    }

    private void lay(String path, String overlay) {
        ObjectNode change =
                body("to", overlay).put("on", TODAY).put("reason", "试验").put("document", "试验1号");
        clerk.change(CLERK, path, "/overlays", change);
    }

    private void takeBack(String path) {
        JsonNode before = clerk.as(OFFICER).get(path).path("before");
        if (!before.isEmpty()) {
            String to = before.get(clerk.below(before.size())).asText();
            ObjectNode change =
                    body("to", to).put("on", TODAY).put("reason", "试验").put("document", "试验2号");
            clerk.change(OFFICER, path, "/restatements", change);
        }
    }

    /** Land that was supplied in time to lie idle by now, or is not supplied; in the first park, or outside. */
    private void land(String project) {
        ObjectNode parcel = body("projectId", project).put("parcelName", clerk.name());
        if (clerk.tossed()) {
            parcel.put("parkId", park);
        }
        if (clerk.tossed()) {
            parcel.put("supplyWay", "GRANT").put("suppliedOn", "2020-07-31").put("agreedStartOn", "2021-01-31");
            parcel.putObject("land").put("suppliedMu", (100 + clerk.below(9_999)) / 100.0);
        }
        String path =
                PARCELS + "/" + clerk.enter(CLERK, PARCELS, parcel).path("id").asText();
        if (clerk.tossed()) {
            clerk.change(CLERK, path, "/determination", body("on", TODAY).put("document", "试验1号"));
        }
        switch (clerk.below(4)) {
            case 0 -> clerk.change(CLERK, path, "/start", body("on", TODAY));
            case 1 -> {
                ObjectNode disposal = body("disposal", "TAKEN_BACK").put("on", TODAY);
                clerk.change(CLERK, path, "/disposal", disposal.put("document", "试验2号"));
            }
            case 2 -> clerk.takeOut(CLERK, path, "/withdrawal", body("reason", "试验"));
            default -> {}
        }
    }

    private ObjectNode described() {
        ObjectNode project = body("title", clerk.name());
        project.put("level", clerk.chosen("DISTRICT", "CITY", "PROVINCE")).put("kind", "ENTERPRISE");
        project.put("approvalMode", "FILING").put("constructionNature", "NEW");
        project.put("sector", clerk.chosen("电力", "农业")).put("divisionCode", clerk.place());
        project.put("totalInvestmentFen", 1 + clerk.below(1_000_000_000));
        project.putObject("owner").put("name", "示例单位");
        project.putObject("plannedStart").put("year", 2021 + clerk.below(2)).put("month", 5);
        if (clerk.tossed()) {
            project.put("parkId", park).put("parkBatch", 1 + clerk.below(3));
        }
        return project.put("code", "2107-140603-44-03-" + clerk.serial());
    }
}
