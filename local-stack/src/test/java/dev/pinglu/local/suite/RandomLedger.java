package dev.pinglu.local.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.demo.ProjectEvidence;
import dev.pinglu.local.rest.Api;
import dev.pinglu.local.rest.ApiFailure;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Records of every kind that clerks enter, change, walk through their stages, cancel and withdraw at random. What a rule refuses is
 * refused, and must have changed nothing.
 */
final class RandomLedger {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PLACES =
            List.of("140603100", "140603101", "140603205", "140603100001", "140603100002", "140603101L01");
    private static final String PROJECTS = "/api/projects/key-projects";
    private static final String PLANS = "/api/projects/investment-plans";
    private static final String REPORTS = "/api/projects/progress-reports";
    private static final String ISSUES = "/api/projects/issues";
    private static final String PARCELS = "/api/projects/land-parcels";
    private static final String RURAL = "/api/rural/projects";
    private static final String SOWN = "/api/rural/sown-records";
    private static final String WORKS = "/api/civility/works";
    private static final String ACTIVITIES = "/api/civility/activities";
    private static final String ON = "2022-10-20";

    private final Suite suite;
    private final Random random;
    private final String run;
    private final ProjectEvidence evidence;
    private int number;
    private int accepted;

    RandomLedger(Suite suite, long seed) {
        this.suite = suite;
        this.random = new Random(seed);
        this.run = "random-" + seed + "-";
        this.evidence =
                new ProjectEvidence(suite.as("projects-clerk"), suite.as("park-clerk"), suite.as("data-officer"));
    }

    /** How many requests were accepted so far. */
    int accepted() {
        return accepted;
    }

    void enter(int records) {
        for (int i = 0; i < records; i++) {
            switch (random.nextInt(5)) {
                case 0, 1 -> project();
                case 2 -> ruralProject();
                case 3 -> sownRecord();
                default -> cityRecord();
            }
        }
    }

    private void project() {
        Api clerk = suite.as("projects-clerk");
        JsonNode project = post(clerk, PROJECTS, described());
        String path = PROJECTS + "/" + project.path("id").asText();
        for (int year = 2021; year <= 2022; year++) {
            if (random.nextBoolean()) {
                ObjectNode listing =
                        body("admittedOn", year + "-01-15").put("plannedStartMonth", 1 + random.nextInt(12));
                put(clerk, path, "/listings/" + year, listing.put("annualPlanFen", 1_200));
                post(clerk, PLANS, plan(project, year));
            }
        }
        reports(clerk, project);
        land(clerk, project);
        LocalDate on = LocalDate.of(2022, 1 + random.nextInt(9), 11);
        String id = project.path("id").asText();
        walk(clerk, path, "/transitions", on.toString(), stage -> evidence.record(run + id, id, stage, on));
        if (random.nextBoolean()) {
            issue(clerk, id);
        }
        switch (random.nextInt(6)) {
            case 0 -> change(clerk, path, "/listings/2022/exit", body("on", ON).put("reason", "调整"));
            case 1 -> change(clerk, path, "/overlays", overlay("CANCELLED"));
            case 2 -> change(clerk, path, "/overlays", overlay("SUSPENDED"));
            case 3 -> put(clerk, path, "", described());
            default -> {}
        }
    }

    /** Land that was supplied in time to lie idle by now, or is not supplied; in the first park, or outside. */
    private void land(Api clerk, JsonNode project) {
        ObjectNode parcel = body("projectId", project.path("id").asText()).put("parcelName", run + ++number);
        JsonNode park = clerk.get("/api/projects/parks?limit=1").path("items").path(0);
        if (random.nextBoolean() && park.hasNonNull("id")) {
            parcel.put("parkId", park.path("id").asText());
        }
        if (random.nextBoolean()) {
            parcel.put("supplyWay", "GRANT").put("suppliedOn", "2020-07-31").put("agreedStartOn", "2021-01-31");
            parcel.putObject("land").put("suppliedMu", 1 + random.nextInt(9_999) / 100.0);
        }
        String path = PARCELS + "/" + post(clerk, PARCELS, parcel).path("id").asText();
        if (random.nextBoolean()) {
            change(clerk, path, "/determination", body("on", ON).put("document", "试验1号"));
        }
        switch (random.nextInt(4)) {
            case 0 -> change(clerk, path, "/start", body("on", ON));
            case 1 ->
                change(
                        clerk,
                        path,
                        "/disposal",
                        body("disposal", "TAKEN_BACK").put("on", ON).put("document", "试验2号"));
            case 2 -> change(clerk, path, "/withdrawal", body("reason", "试验"));
            default -> {}
        }
    }

    private static ObjectNode plan(JsonNode project, int year) {
        ObjectNode plan = body("projectId", project.path("id").asText()).put("year", year);
        for (int month = 1; month <= 12; month++) {
            plan.withArray("months").add(month == 6 ? 1_200 : 0);
        }
        return plan;
    }

    /** Land and preliminaries of some months of a year, for nothing else is invested before the start. */
    private void reports(Api clerk, JsonNode project) {
        long sum = 0;
        for (int month = 1; month <= random.nextInt(4); month++) {
            long invested = random.nextInt(100);
            ObjectNode report = body("projectId", project.path("id").asText()).put("month", "2022-0" + month);
            report.set("figures", figures(invested, sum));
            JsonNode opened = post(clerk, REPORTS, report);
            String path = REPORTS + "/" + opened.path("id").asText();
            sum += opened.path("figures").path("investedFen").asLong();
            change(clerk, path, "/submission", JSON.createObjectNode());
            if (random.nextBoolean()) {
                change(suite.as("data-officer"), path, "/confirmation", JSON.createObjectNode());
            }
        }
    }

    private ObjectNode figures(long invested, long before) {
        ObjectNode figures = body("progress", "前期工作").put("investedFen", invested);
        figures.put("preliminaryFen", invested)
                .put("ytdFen", before + invested)
                .put("sinceStartFen", before + invested);
        figures.put("fundsReceivedFen", invested).put("physicalPct", 0);
        figures.putArray("funds")
                .addObject()
                .put("source", chosen("BANK_LOAN", "SELF_RAISED"))
                .put("amountFen", invested);
        return figures;
    }

    /** Its term runs on: what is overdue would rise while it is counted. */
    private void issue(Api clerk, String project) {
        ObjectNode triage = body("category", chosen("LAND", "FUNDS")).put("level", chosen("CITY", "PROVINCE"));
        ObjectNode report = triage.deepCopy()
                .put("projectId", project)
                .put("title", run + ++number)
                .put("text", "试验");
        JsonNode issue = attempt(() -> clerk.post(ISSUES, run + ++number, report.put("raisedOn", "2022-09-28")));
        String path = ISSUES + "/" + issue.path("id").asText();
        change(clerk, path, "/triage", triage.put("on", ON));
        change(clerk, path, "/assignments", body("unit", "urban-management").put("on", ON));
        for (int round = 1 + random.nextInt(3); round > 0; round--) {
            change(clerk, path, "/take-up", body("on", ON));
            change(
                    suite.as("department-clerk"),
                    path,
                    "/resolution",
                    body("on", ON).put("resolution", "试验"));
            boolean confirmed = random.nextBoolean();
            change(
                    clerk,
                    path,
                    "/verification",
                    body("on", ON).put("reason", "试验").put("confirmed", confirmed));
        }
    }

    private ObjectNode described() {
        ObjectNode project = body("title", run + ++number);
        project.put("level", chosen("DISTRICT", "CITY", "PROVINCE")).put("kind", "ENTERPRISE");
        project.put("approvalMode", "FILING").put("constructionNature", "NEW").put("sector", chosen("电力", "农业"));
        project.put("divisionCode", place()).put("totalInvestmentFen", 1 + random.nextInt(1_000_000_000));
        project.putObject("owner").put("name", "示例单位");
        project.putObject("plannedStart").put("year", 2022).put("month", 5);
        return project.put("code", "2107-140603-44-03-" + (100_000 + random.nextInt(900_000)));
    }

    private void ruralProject() {
        Api clerk = suite.as("rural-clerk");
        ObjectNode description = body("title", run + ++number)
                .put("category", chosen("ECOLOGY", "DEMONSTRATION_VILLAGE", "INFRASTRUCTURE"))
                .put("year", 2021 + random.nextInt(2))
                .put("divisionCode", place())
                .put("budgetFen", 1_000_000);
        JsonNode project = post(clerk, RURAL, description);
        String path = RURAL + "/" + project.path("id").asText();
        book(clerk, path, "PLAN", "PROVINCE", 600_000);
        book(clerk, path, "PLAN", "DISTRICT", 400_000);
        Api approver = suite.as("rural-approver");
        change(approver, path, "/decisions", step("APPROVED", ON));
        change(approver, path, "/decisions", step("REPLIED", ON));
        book(clerk, path, "ARRIVE", "PROVINCE", 1 + random.nextInt(600_000));
        book(clerk, path, "DISBURSE", "PROVINCE", 1 + random.nextInt(500_000));
        book(clerk, path, "REFUND", "PROVINCE", 1 + random.nextInt(1_000));
        if (random.nextBoolean()) {
            walk(clerk, path, "/transitions", ON);
        } else if (random.nextBoolean()) {
            change(approver, path, "/cancellation", overlay("CANCELLED"));
        }
    }

    private void book(Api clerk, String path, String kind, String source, long fen) {
        ObjectNode entries = JSON.createObjectNode();
        entries.putArray("entries")
                .addObject()
                .put("kind", kind)
                .put("source", source)
                .put("amountFen", fen)
                .put("on", ON)
                .put("voucher", run + ++number);
        change(clerk, path, "/fund-entries", entries);
    }

    private void sownRecord() {
        Api clerk = suite.as("rural-clerk");
        ObjectNode sown = JSON.createObjectNode()
                .put("year", 2021 + random.nextInt(2))
                .put("season", chosen("SUMMER", "AUTUMN"))
                .put("crop", chosen("OAT", "MAIZE", "POTATO", "FLAX"))
                .put("divisionCode", place());
        ObjectNode figures = sown.putObject("figures").put("sownMu", 100 + random.nextInt(900));
        // Of one crop there is one record in a place and harvest.
        JsonNode made = attempt(() -> clerk.post(SOWN, run + ++number, sown));
        String path = SOWN + "/" + made.path("id").asText();
        change(clerk, path, "/transitions", body("to", "PROGRESS"));
        put(
                clerk,
                path,
                "/figures",
                figures.deepCopy().put("harvestedMu", 90).put("outputTonnes", random.nextInt(40) + 0.125));
        change(clerk, path, "/transitions", body("to", "SHEET"));
        switch (random.nextInt(3)) {
            case 0 -> change(clerk, path, "/finalisation", JSON.createObjectNode());
            case 1 -> change(clerk, path, "/withdrawal", body("reason", "试验"));
            default -> {}
        }
    }

    private void cityRecord() {
        Api clerk = suite.as("civility-clerk");
        if (random.nextBoolean()) {
            ObjectNode request = body("surveyedOn", "2022-02-01");
            ObjectNode work = request.putObject("work")
                    .put("title", run + ++number)
                    .put("year", 2021 + random.nextInt(2))
                    .put("category", chosen("OLD_COMPOUND", "SANITATION"))
                    .put("divisionCode", place())
                    .put("households", 100)
                    .put("buildings", 4)
                    .put("areaSqm", 800);
            work.putArray("funding").addObject().put("source", "DISTRICT").put("plannedFen", 1_000_000);
            String path = WORKS + "/" + post(clerk, WORKS, request).path("id").asText();
            put(
                    clerk,
                    path,
                    "/consent",
                    JSON.createObjectNode().put("asked", 100).put("agreed", 30 + random.nextInt(70)));
            walk(clerk, path, "/transitions", "2022-06-01");
        } else {
            ObjectNode activity = body("title", run + ++number)
                    .put("category", chosen("ENVIRONMENT", "CARE"))
                    .put("organisationId", organiser(clerk))
                    .put("divisionCode", place())
                    .put("heldOn", "2022-0" + (7 + random.nextInt(3)) + "-18")
                    .put("plannedVolunteers", 20);
            String path = ACTIVITIES + "/"
                    + post(clerk, ACTIVITIES, activity).path("id").asText();
            walk(clerk, path, "/transitions", ON);
        }
    }

    /** The oldest: it was there on every day. */
    private static String organiser(Api clerk) {
        JsonNode oldest = JSON.createObjectNode().put("foundedOn", "9999");
        for (JsonNode one :
                clerk.get("/api/civility/volunteer-organisations?limit=100").path("items")) {
            boolean exists = !one.hasNonNull("dissolvedOn");
            if (exists
                    && one.path("foundedOn")
                                    .asText()
                                    .compareTo(oldest.path("foundedOn").asText())
                            < 0) {
                oldest = one;
            }
        }
        return oldest.path("id").asText();
    }

    /** Goes on from stage to stage until chance or a rule ends it. */
    private void walk(Api clerk, String path, String step, String on) {
        walk(clerk, path, step, on, stage -> {});
    }

    /** @param before what is done before a step is tried, with the stage it leads to */
    private void walk(Api clerk, String path, String step, String on, Consumer<String> before) {
        for (int i = random.nextInt(7); i > 0; i--) {
            JsonNode next = clerk.get(path).path("next");
            if (next.isEmpty()) {
                return;
            }
            ObjectNode body = step(next.get(random.nextInt(next.size())).asText(), on);
            if (body.path("to").asText().equals("ENDED")) {
                body.putObject("figures").put("attendedVolunteers", 12);
            }
            before.accept(body.path("to").asText());
            change(clerk, path, step, body);
        }
    }

    private JsonNode post(Api clerk, String path, ObjectNode body) {
        JsonNode made = clerk.post(path, run + ++number, body);
        accepted++;
        return made;
    }

    private void change(Api clerk, String path, String step, ObjectNode body) {
        attempt(() -> clerk.post(path + step, run + ++number, body, version(clerk, path)));
    }

    private void put(Api clerk, String path, String part, ObjectNode body) {
        attempt(() -> clerk.put(path + part, body, version(clerk, path)));
    }

    private static long version(Api clerk, String path) {
        return clerk.get(path).path("version").asLong();
    }

    private JsonNode attempt(Supplier<JsonNode> request) {
        try {
            JsonNode answer = request.get();
            accepted++;
            return answer;
        } catch (ApiFailure refused) {
            return JSON.missingNode();
        }
    }

    private static ObjectNode step(String to, String on) {
        return body("to", to).put("on", on).put("document", "试验1号");
    }

    private static ObjectNode overlay(String to) {
        return step(to, ON).put("reason", "试验");
    }

    private static ObjectNode body(String field, String value) {
        return JSON.createObjectNode().put(field, value);
    }

    private String place() {
        return PLACES.get(random.nextInt(PLACES.size()));
    }

    private String chosen(String... all) {
        return all[random.nextInt(all.length)];
    }
}
