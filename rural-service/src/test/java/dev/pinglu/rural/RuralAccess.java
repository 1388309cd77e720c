package dev.pinglu.rural;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.created;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.rural.project.RuralProjectFixture.aRuralProject;
import static dev.pinglu.rural.project.RuralProjectFixture.decide;

import dev.pinglu.kit.testing.AccessCase;
import dev.pinglu.kit.testing.AccessCase.Call;
import dev.pinglu.kit.testing.AdminAccess;
import dev.pinglu.kit.testing.KpiCalls;
import dev.pinglu.kit.testing.Tokens;
import dev.pinglu.kit.testing.WorkItemCalls;
import dev.pinglu.rural.sown.Crop;
import dev.pinglu.rural.watch.WatchFixture;
import io.restassured.RestAssured;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** How each operation of the service is called by someone who may call it. */
public final class RuralAccess {
    private static final String PROJECTS = "/api/rural/projects";
    private static final String SOWN = "/api/rural/sown-records";
    private static final String TAKE_OVERS = SOWN + "/take-overs";
    private static final String TARGETS = "/api/rural/grain-targets";
    private static final String RETURNS = "/api/rural/watch-returns";
    private static final String SUMMARIES = "/api/rural/watch-summaries";
    /** A month that everything may be released of: none is later. */
    private static final String LAST_MONTH = "2022-10";

    private static final AtomicInteger HARVEST = new AtomicInteger();
    private static final AtomicInteger YEAR = new AtomicInteger(2021);
    private static final AtomicInteger MONTH = new AtomicInteger();

    private RuralAccess() {}

    /** By operation id. */
    public static Map<String, AccessCase> cases() {
        var cases = new HashMap<String, AccessCase>();
        cases.putAll(projects());
        cases.putAll(decisions());
        cases.putAll(sown());
        cases.putAll(takeOvers());
        cases.putAll(targets());
        cases.putAll(watch());
        cases.putAll(AdminAccess.cases("rural", "rural-project"));
        cases.putAll(new KpiCalls("/api/rural/kpis").cases("Rural", "rural.projects"));
        cases.putAll(sentBack());
        cases.putAll(new WorkItemCalls("/api/rural/work-items")
                .cases("Rural", at -> "rural-project/" + idOf(planned(at)), "rural-approver", "watch-desk"));
        return cases;
    }

    private static Map<String, AccessCase> decisions() {
        return Map.of(
                "decideOnRuralProject", at -> Call.change(at, planned(at), "/decisions", step("APPROVED")),
                "changePlanOfRuralProject", at -> Call.change(at, replied(at), "/plan-changes", adjustment()),
                "cancelRuralProject",
                        at -> Call.change(
                                at,
                                replied(at),
                                "/cancellation",
                                Map.of("on", "2022-10-01", "reason", "试验", "document", "试验1号")));
    }

    private static Map<String, AccessCase> sentBack() {
        var reason = Map.of("reason", "试验");
        return Map.of(
                "sendBackRuralProject", at -> Call.change(at, planned(at), "/rework", reason),
                "resubmitRuralProject",
                        at -> {
                            var project = planned(at);
                            decide(project, "/rework", reason).then().statusCode(200);
                            return Call.change(at, project, "/resubmission", reason);
                        },
                "sendBackSownRecord", at -> Call.change(at, sheet(at), "/rework", reason),
                "sendBackWatchReturn", at -> Call.change(at, created(RETURNS, watchReturn(at)), "/rework", reason));
    }

    /** A hundred fen less of one source, more of another. */
    private static Map<String, Object> adjustment() {
        return Map.of("entries", List.of(adjust("DISTRICT", -100), adjust("CITY", 100)));
    }

    private static Map<String, Object> adjust(String source, int fen) {
        return Map.of("kind", "ADJUST", "source", source, "amountFen", fen, "on", "2022-10-01", "voucher", "试验2");
    }

    private static Map<String, AccessCase> projects() {
        return Map.of(
                "listRuralProjects", at -> Call.get(at, PROJECTS + "?division=" + at),
                "getRuralProject", at -> Call.get(at, project(at)),
                "getHistoryOfRuralProject", at -> Call.get(at, project(at) + "/history"),
                "listFundEntriesOfRuralProject", at -> Call.get(at, project(at) + "/fund-entries"),
                "registerRuralProject",
                        at -> Call.post(at, PROJECTS, aRuralProject().in(at).described()),
                "reviseRuralProject",
                        at -> Call.put(
                                at, project(at), "", aRuralProject().in(at).described()),
                "bookFundsOfRuralProject", at -> Call.change(at, project(at), "/fund-entries", plan()),
                "changeStageOfRuralProject", at -> Call.change(at, replied(at), "/transitions", step("TENDER")),
                "changeOverlayOfRuralProject",
                        at -> Call.change(
                                at,
                                project(at),
                                "/overlays",
                                Map.of("to", "CANCELLED", "on", "2022-10-01", "reason", "试验", "document", "试验1号")));
    }

    private static Map<String, AccessCase> sown() {
        return Map.of(
                "listSownRecords", at -> Call.get(at, SOWN + "?division=" + at),
                "getSownRecord", at -> Call.get(at, sown(at)),
                "getHistoryOfSownRecord", at -> Call.get(at, sown(at) + "/history"),
                "registerSownRecord", at -> Call.post(at, SOWN, harvest(at)),
                "recordSownFigures", at -> Call.put(at, sown(at), "/figures", figures()),
                "changeStageOfSownRecord", at -> Call.change(at, sown(at), "/transitions", Map.of("to", "PROGRESS")),
                "withdrawSownRecord", at -> Call.change(at, sown(at), "/withdrawal", Map.of("reason", "试验")),
                "finaliseSownRecord", at -> Call.change(at, sheet(at), "/finalisation", ""),
                "reviseSownRecord",
                        at -> {
                            var sown = sheet(at);
                            change(sown, "/finalisation", "").then().statusCode(200);
                            return Call.change(at, sown, "/revisions", Map.of("figures", figures(), "reason", "试验"));
                        });
    }

    private static Map<String, AccessCase> takeOvers() {
        return Map.of(
                "takeOverSownRecords", at -> Call.post(at, TAKE_OVERS, batch(at)),
                "getTakeOverOfSownRecords", at -> Call.get(Tokens.HOME, takeOver(at)),
                "withdrawTakeOverOfSownRecords", at -> Call.change(Tokens.HOME, takeOver(at), "/withdrawal", ""));
    }

    private static Map<String, AccessCase> targets() {
        return Map.of(
                "listGrainTargets", at -> Call.get(at, TARGETS + "?division=" + at),
                "getGrainTarget", at -> Call.get(at, created(TARGETS, target(at))),
                "getHistoryOfGrainTarget", at -> Call.get(at, created(TARGETS, target(at)) + "/history"),
                "withdrawGrainTarget",
                        at -> Call.change(at, created(TARGETS, target(at)), "/withdrawal", Map.of("reason", "试验")),
                "setGrainTarget", at -> Call.post(at, TARGETS, target(at)),
                "reviseGrainTarget",
                        at -> {
                            var target = target(at);
                            return Call.put(at, created(TARGETS, target), "", target);
                        });
    }

    private static Map<String, AccessCase> watch() {
        return Map.of(
                "listWatchReturns", at -> Call.get(at, RETURNS + "?month=2021-01&division=" + at),
                "getWatchReturn", at -> Call.get(at, created(RETURNS, watchReturn(at))),
                "getHistoryOfWatchReturn", at -> Call.get(at, created(RETURNS, watchReturn(at)) + "/history"),
                "enterWatchReturn", at -> Call.post(at, RETURNS, watchReturn(at)),
                "correctWatchReturn",
                        at -> Call.put(at, created(RETURNS, watchReturn(at)), "", Map.of("counts", List.of())),
                "listWatchSummaries", at -> Call.get(at, SUMMARIES + "?division=" + at),
                "getWatchSummary", at -> Call.get(at, summary(at)),
                "releaseWatchSummaries", at -> release());
    }

    private static String project(String at) {
        return created(PROJECTS, aRuralProject().in(at).described());
    }

    /** The whole budget from the district. */
    private static Map<String, Object> plan() {
        var line = Map.of(
                "kind", "PLAN", "source", "DISTRICT", "amountFen", 1_000_000, "on", "2022-01-10", "voucher", "试验1");
        return Map.of("entries", List.of(line));
    }

    private static String planned(String at) {
        var project = project(at);
        change(project, "/fund-entries", plan()).then().statusCode(200);
        return project;
    }

    private static String replied(String at) {
        var project = planned(at);
        decide(project, "/decisions", step("APPROVED")).then().statusCode(200);
        decide(project, "/decisions", step("REPLIED")).then().statusCode(200);
        return project;
    }

    private static Map<String, Object> step(String to) {
        return Map.of("to", to, "on", "2022-10-01", "document", "试验1号");
    }

    /** Each another crop or of another year: a crop of a harvest stands in a place once. */
    private static Map<String, Object> harvest(String at) {
        int number = HARVEST.getAndIncrement();
        var crops = Crop.values();
        return Map.of(
                "year",
                2019 - number / crops.length,
                "season",
                "AUTUMN",
                "crop",
                crops[number % crops.length].name(),
                "divisionCode",
                at,
                "figures",
                figures());
    }

    private static Map<String, Object> figures() {
        return Map.of("sownMu", 100, "harvestedMu", 90, "outputTonnes", 30);
    }

    private static String sown(String at) {
        return created(SOWN, harvest(at));
    }

    private static String sheet(String at) {
        var sown = sown(at);
        change(sown, "/transitions", Map.of("to", "PROGRESS")).then().statusCode(200);
        change(sown, "/transitions", Map.of("to", "SHEET")).then().statusCode(200);
        return sown;
    }

    private static Map<String, Object> batch(String at) {
        var row = Map.of("sown", harvest(at), "stage", "SHEET");
        return Map.of("asOf", "2022-09-30", "sourceDocument", "试验台账", "records", List.of(row));
    }

    /** A batch belongs to the division of whoever brought it in: here the whole district. */
    private static String takeOver(String at) {
        return created(TAKE_OVERS, batch(at));
    }

    /** Each of another year: a place has one target a year. */
    private static Map<String, Object> target(String at) {
        return Map.of("year", YEAR.getAndDecrement(), "divisionCode", at, "areaMu", 600, "outputTonnes", 100);
    }

    /** Each of another month: a township returns a month once. */
    private static Map<String, Object> watchReturn(String at) {
        var month = YearMonth.of(2022, 1).minusMonths(MONTH.incrementAndGet());
        return WatchFixture.aReturn(at, month.toString(), 9, 10, 11);
    }

    /** What all townships together publish, the whole district releases. */
    private static Call release() {
        WatchFixture.TOWNSHIPS.forEach(
                township -> post(RETURNS, WatchFixture.aReturn(township, LAST_MONTH, 9, 10, 11)));
        return Call.post(Tokens.HOME, SUMMARIES + "/releases", Map.of("month", LAST_MONTH));
    }

    private static String summary(String at) {
        var release = release();
        post(release.path(), Map.of("month", LAST_MONTH)).then().statusCode(200);
        var found = RestAssured.get(SUMMARIES + "?division=" + at);
        return SUMMARIES + "/" + found.jsonPath().getString("items[0].id");
    }
}
