package dev.pinglu.projects;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.park.ParkFixture.aPark;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;

import dev.pinglu.kit.testing.AccessCase;
import dev.pinglu.kit.testing.AccessCase.Call;
import dev.pinglu.kit.testing.AdminAccess;
import dev.pinglu.kit.testing.Api;
import dev.pinglu.kit.testing.KpiCalls;
import dev.pinglu.kit.testing.Tokens;
import dev.pinglu.kit.testing.WorkItemCalls;
import dev.pinglu.projects.project.SheetCalls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** How each operation of the service is called by someone who may call it. */
public final class ProjectsAccess {
    private static final String PROJECTS = "/api/projects/key-projects";
    private static final String PARKS = "/api/projects/parks";
    private static final String RUNS = "/api/projects/trial-runs";
    private static final String FORMALITIES = "/api/projects/formalities";
    private static final String OBSERVATIONS = "/api/projects/indicator-observations";
    private static final String TAKE_OVERS = PROJECTS + "/take-overs";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private ProjectsAccess() {}

    /** By operation id. */
    public static Map<String, AccessCase> cases() {
        var cases = new HashMap<String, AccessCase>();
        cases.putAll(projects());
        cases.putAll(courses());
        cases.putAll(takeOvers());
        cases.putAll(sheets());
        cases.putAll(parks());
        cases.putAll(trialRuns());
        cases.putAll(formalities());
        cases.putAll(observations());
        cases.putAll(AdminAccess.cases("projects", "project"));
        cases.putAll(new KpiCalls("/api/projects/kpis").cases("Projects", "projects.listed"));
        cases.putAll(new WorkItemCalls("/api/projects/work-items")
                .cases("Projects", ProjectsAccess::recordToActOn, "projects-clerk", "projects-ledger-b"));
        return cases;
    }

    private static Map<String, AccessCase> projects() {
        return Map.of(
                "listKeyProjects", at -> Call.get(at, PROJECTS + "?division=" + at),
                "getKeyProject", at -> Call.get(at, project(at)),
                "getHistoryOfKeyProject", at -> Call.get(at, project(at) + "/history"),
                "registerKeyProject",
                        at -> Call.post(at, PROJECTS, aProject().in(at).described()),
                "reviseKeyProject",
                        at -> Call.put(at, project(at), "", aProject().in(at).described()),
                "changeStageOfKeyProject", at -> Call.change(at, project(at), "/transitions", reserve()),
                "changeOverlayOfKeyProject",
                        at -> Call.change(
                                at,
                                project(at),
                                "/overlays",
                                Map.of("to", "CANCELLED", "on", "2022-10-01", "reason", "试验", "document", "试验1号")),
                "listKeyProjectInYear", at -> Call.put(at, project(at), "/listings/2022", listing()),
                "exitListingOfKeyProject",
                        at -> {
                            var project = project(at);
                            Api.put(project, "/listings/2022", listing());
                            return Call.change(
                                    at, project, "/listings/2022/exit", Map.of("on", "2022-10-01", "reason", "试验"));
                        });
    }

    private static Map<String, AccessCase> courses() {
        return Map.of(
                "commissionMoreOfKeyProject",
                at -> Call.change(
                        at,
                        commissionedInPart(at),
                        "/commissioning",
                        Map.of("commissionedPct", 100, "on", "2022-10-01")),
                "restateCourseOfKeyProject",
                at -> {
                    var project = project(at);
                    change(project, "/transitions", reserve());
                    return Call.change(
                            at,
                            project,
                            "/restatements",
                            Map.of("to", "LEAD", "on", "2022-10-01", "reason", "试验", "document", "试验1号"));
                },
                "voidKeyProject",
                at -> Call.change(at, project(at), "/voiding", Map.of("reason", "试验")));
    }

    private static String commissionedInPart(String at) {
        var described = aProject().in(at).described();
        var row = Map.of(
                "project",
                described,
                "stage",
                "COMMISSIONED",
                "actual",
                Map.of("start", "2021-05-18", "commissioning", "2022-05-18"),
                "commissionedPct",
                50);
        post(TAKE_OVERS, Map.of("asOf", "2022-09-30", "sourceDocument", "试验台账", "records", List.of(row)));
        return PROJECTS + "/" + get(PROJECTS + "?q=" + described.code()).path("items[0].id");
    }

    private static Map<String, AccessCase> takeOvers() {
        return Map.of(
                "takeOverKeyProjects", at -> Call.post(at, TAKE_OVERS, batch(at)),
                "getTakeOverOfKeyProjects", at -> Call.get(Tokens.HOME, takeOver(at)),
                "withdrawTakeOverOfKeyProjects", at -> Call.change(Tokens.HOME, takeOver(at), "/withdrawal", ""));
    }

    /** A sheet belongs to the division of whoever sent it: here the whole district. */
    private static Map<String, AccessCase> sheets() {
        return Map.of(
                "importKeyProjects",
                        at -> Call.file(at, SheetCalls.IMPORTS + "?dryRun=true", sheet(at), "text/csv;charset=UTF-8"),
                "listImportsOfKeyProjects", at -> Call.get(at, SheetCalls.IMPORTS + "?division=" + at),
                "getImportOfKeyProjects", at -> Call.get(Tokens.HOME, SheetCalls.sent(sheet(at), "?dryRun=true")),
                "getErrorSheetOfKeyProjects",
                        at -> Call.get(Tokens.HOME, SheetCalls.sent(sheet(at), "?dryRun=true") + "/sheet"),
                "withdrawImportOfKeyProjects",
                        at -> Call.change(Tokens.HOME, SheetCalls.sent(sheet(at), ""), "/withdrawal", ""),
                "getImportTemplateOfKeyProjects", at -> Call.get(at, PROJECTS + "/import-template"),
                "exportKeyProjects", at -> Call.get(at, PROJECTS + "/export?format=CSV&division=" + at));
    }

    private static String sheet(String at) {
        return SheetCalls.sheetOf(at, "AC-" + NUMBER.incrementAndGet());
    }

    private static Map<String, AccessCase> parks() {
        return Map.of(
                "listParks", at -> Call.get(at, PARKS + "?division=" + at),
                "getPark", at -> Call.get(at, park(at)),
                "getHistoryOfPark", at -> Call.get(at, park(at) + "/history"),
                "registerPark", at -> Call.post(at, PARKS, aPark().in(at).described()),
                "revisePark",
                        at -> {
                            var park = aPark().in(at);
                            return Call.put(at, created(PARKS, park.described()), "", park.described());
                        },
                "changeStageOfPark",
                        at -> Call.change(at, park(at), "/transitions", Map.of("to", "BUILDING", "on", "2022-03-22")),
                "planStandardPlantOfPark",
                        at -> Call.put(
                                at,
                                park(at),
                                "/standard-plants/1",
                                Map.of(
                                        "plannedSqm", 48_000,
                                        "plannedDelivery", Map.of("year", 2022, "month", 11),
                                        "deliveredSqm", 0)));
    }

    private static Map<String, AccessCase> trialRuns() {
        return Map.of(
                "listTrialRuns", at -> Call.get(at, RUNS + "?division=" + at),
                "getTrialRun", at -> Call.get(at, trialRun(at)),
                "getHistoryOfTrialRun", at -> Call.get(at, trialRun(at) + "/history"),
                "planTrialRun", at -> Call.post(at, RUNS, trialRunOf(project(at))),
                "replanTrialRun",
                        at -> {
                            var project = project(at);
                            return Call.put(at, created(RUNS, trialRunOf(project)), "", trialRunOf(project));
                        },
                "changeStageOfTrialRun",
                        at -> Call.change(
                                at,
                                trialRun(at),
                                "/transitions",
                                Map.of("to", "RUNNING", "at", "2022-09-01T08:00:00+08:00")));
    }

    private static Map<String, AccessCase> formalities() {
        return Map.of(
                "listFormalities", at -> Call.get(at, FORMALITIES + "?division=" + at),
                "getFormality", at -> Call.get(at, formality(at)),
                "getHistoryOfFormality", at -> Call.get(at, formality(at) + "/history"),
                "listFormalityTypes", at -> Call.get(at, "/api/projects/formality-types?approvalMode=FILING"),
                "openFormality", at -> Call.post(at, FORMALITIES, formalityOf(project(at))),
                "layOutFormalities",
                        at -> Call.post(at, FORMALITIES + "/layouts", Map.of("projectId", idOf(project(at)))),
                "decideFormality", at -> Call.put(at, formality(at), "", Map.of("requirement", "TBD")),
                "changeStatusOfFormality",
                        at -> Call.change(
                                at, formality(at), "/transitions", Map.of("to", "PREPARING", "on", "2022-09-01")),
                "getEarliestStartOfKeyProject", at -> Call.get(at, project(at) + "/earliest-start"));
    }

    private static Map<String, AccessCase> observations() {
        return Map.of(
                "listIndicatorObservations", at -> Call.get(at, OBSERVATIONS + "?division=" + at),
                "getIndicatorObservation", at -> Call.get(at, observation(at)),
                "getHistoryOfIndicatorObservation", at -> Call.get(at, observation(at) + "/history"),
                "recordIndicatorObservation", at -> Call.post(at, OBSERVATIONS, recorded(at)),
                "correctIndicatorObservation", at -> Call.put(at, observation(at), "/figures", figures()),
                "confirmIndicatorObservation", at -> Call.change(at, observation(at), "/confirmation", ""),
                "restateIndicatorObservation",
                        at -> {
                            var observation = observation(at);
                            change(observation, "/confirmation", "");
                            return Call.change(
                                    at, observation, "/restatements", Map.of("figures", figures(), "reason", "试验"));
                        });
    }

    private static String project(String at) {
        return created(PROJECTS, aProject().in(at).described());
    }

    /** The key of a trial run, which is to be started. */
    private static String recordToActOn(String at) {
        var run = trialRun(at);
        return "trial-run" + run.substring(run.lastIndexOf('/'));
    }

    private static Map<String, Object> reserve() {
        return Map.of("to", "RESERVE", "on", "2022-10-01");
    }

    private static Map<String, Object> listing() {
        return Map.of("admittedOn", "2022-01-15");
    }

    private static Map<String, Object> batch(String at) {
        var row = Map.of(
                "project", aProject().in(at).described(),
                "stage", "CONSTRUCTION",
                "actual", Map.of("start", "2021-05-18"));
        return Map.of("asOf", "2022-09-30", "sourceDocument", "试验台账", "records", List.of(row));
    }

    /** A batch belongs to the division of whoever brought it in: here the whole district. */
    private static String takeOver(String at) {
        return created(TAKE_OVERS, batch(at));
    }

    private static String park(String at) {
        return created(PARKS, aPark().in(at).described());
    }

    private static String trialRun(String at) {
        return created(RUNS, trialRunOf(project(at)));
    }

    private static Map<String, Object> trialRunOf(String project) {
        return Map.of("projectId", idOf(project), "unit", "4号机组", "capacityMw", 1_000);
    }

    private static String formality(String at) {
        return created(FORMALITIES, formalityOf(project(at)));
    }

    private static Map<String, Object> formalityOf(String project) {
        return Map.of("projectId", idOf(project), "type", "PROJECT_APPROVAL");
    }

    private static String idOf(String record) {
        return record.substring(record.lastIndexOf('/') + 1);
    }

    private static String observation(String at) {
        return created(OBSERVATIONS, recorded(at));
    }

    /** Each of another month: a month of a place is recorded once. */
    private static Map<String, Object> recorded(String at) {
        int number = NUMBER.incrementAndGet();
        return Map.of(
                "indicator",
                "RETAIL_SALES_ABOVE_DESIGNATED_SIZE",
                "divisionCode",
                at,
                "period",
                "%04d-%02d".formatted(2021 - number / 12, number % 12 + 1),
                "figures",
                figures());
    }

    private static Map<String, Object> figures() {
        return Map.of("value", 18_200_000_000L, "source", "试验月报");
    }

    private static String created(String collection, Object body) {
        return post(collection, body).then().statusCode(201).extract().header("Location");
    }
}
