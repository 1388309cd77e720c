package dev.pinglu.projects;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.park.ParkFixture.aPark;
import static dev.pinglu.projects.progress.ProgressFixture.built;
import static dev.pinglu.projects.progress.ProgressFixture.confirmed;
import static dev.pinglu.projects.progress.ProgressFixture.invested;
import static dev.pinglu.projects.progress.ProgressFixture.openingOf;
import static dev.pinglu.projects.progress.ProgressFixture.plan;
import static dev.pinglu.projects.progress.ProgressFixture.planOf;
import static dev.pinglu.projects.progress.ProgressFixture.planned;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static java.util.Map.entry;

import dev.pinglu.kit.testing.AccessCase;
import dev.pinglu.kit.testing.AccessCase.Call;
import dev.pinglu.kit.testing.AdminAccess;
import dev.pinglu.kit.testing.Api;
import dev.pinglu.kit.testing.KpiCalls;
import dev.pinglu.kit.testing.Tokens;
import dev.pinglu.kit.testing.WorkItemCalls;
import dev.pinglu.projects.contract.ContractSheets;
import dev.pinglu.projects.evidence.EvidenceCalls;
import dev.pinglu.projects.evidence.EvidenceType;
import dev.pinglu.projects.evidence.StageEvidence;
import dev.pinglu.projects.oc4ids.Oc4idsCalls;
import dev.pinglu.projects.parcel.ParcelCalls;
import dev.pinglu.projects.progress.ProgressFixture;
import dev.pinglu.projects.project.ProjectStage;
import dev.pinglu.projects.project.SheetCalls;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** How each operation of the service is called by someone who may call it. */
public final class ProjectsAccess {
    private static final String PROJECTS = "/api/projects/key-projects";
    private static final String PARKS = "/api/projects/parks";
    private static final String OCCUPANTS = "/api/projects/occupants";
    private static final String RUNS = "/api/projects/trial-runs";
    private static final String FORMALITIES = "/api/projects/formalities";
    private static final String REPORTS = "/api/projects/progress-reports";
    private static final String PLANS = "/api/projects/investment-plans";
    private static final String ISSUES = "/api/projects/issues";
    private static final String LEADERS = "/api/projects/leader-assignments";
    private static final String CONTRACTS = "/api/projects/contracts";
    private static final String OBSERVATIONS = "/api/projects/indicator-observations";
    private static final String TAKE_OVERS = PROJECTS + "/take-overs";
    private static final String TODAY = "2022-10-20";
    private static final Map<String, Object> TRIAGE = Map.of("category", "LAND", "level", "TOWNSHIP", "on", TODAY);
    private static final Map<String, Object> ASSIGNMENT = Map.of("unit", "fenghuangcheng", "on", TODAY);
    private static final Map<String, Object> RESOLUTION = Map.of("on", TODAY, "resolution", "试验");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private ProjectsAccess() {}

    /** By operation id. */
    public static Map<String, AccessCase> cases() {
        var cases = new HashMap<String, AccessCase>();
        cases.putAll(projects());
        cases.putAll(courses());
        cases.putAll(lights());
        cases.putAll(takeOvers());
        cases.putAll(sheets());
        cases.putAll(sheets("Contracts", CONTRACTS, ContractSheets::sheetOf));
        cases.putAll(sheets("LandParcels", ParcelCalls.PATH, ParcelCalls::sheetOf));
        cases.putAll(oc4ids());
        cases.putAll(parks());
        cases.putAll(occupants());
        cases.putAll(ParcelCalls.cases());
        cases.putAll(trialRuns());
        cases.putAll(formalities());
        cases.putAll(formalityTakeOvers());
        cases.putAll(progressReports());
        cases.putAll(investmentPlans());
        cases.putAll(issues());
        cases.putAll(leaders());
        cases.putAll(evidence());
        cases.putAll(contracts());
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
                "getNextStepsOfKeyProject", at -> Call.get(at, project(at) + "/next-steps"),
                "registerKeyProject",
                        at -> Call.post(at, PROJECTS, aProject().in(at).described()),
                "reviseKeyProject",
                        at -> Call.put(at, project(at), "", aProject().in(at).described()),
                "changeStageOfKeyProject", at -> Call.change(at, briefed(at), "/transitions", reserve()),
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
                    var project = briefed(at);
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

    private static Map<String, AccessCase> lights() {
        return Map.of(
                "getLightOfKeyProject", at -> Call.get(at, project(at) + "/light"),
                "getHistoryOfLightOfKeyProject", at -> Call.get(at, project(at) + "/light/history"),
                "overrideLightOfKeyProject", at -> Call.change(at, project(at), "/light/overrides", override()),
                "withdrawLightOverrideOfKeyProject",
                        at -> {
                            var project = project(at);
                            change(project, "/light/overrides", override());
                            return Call.change(at, project, "/light/overrides/withdrawal", Map.of("reason", "试验"));
                        });
    }

    private static Map<String, Object> override() {
        return Map.of("light", "GREEN", "reason", "试验", "until", "2022-10-31");
    }

    private static Map<String, AccessCase> takeOvers() {
        return Map.of(
                "takeOverKeyProjects", at -> Call.post(at, TAKE_OVERS, batch(at)),
                "getTakeOverOfKeyProjects", at -> Call.get(Tokens.HOME, takeOver(at)),
                "withdrawTakeOverOfKeyProjects", at -> Call.change(Tokens.HOME, takeOver(at), "/withdrawal", ""));
    }

    /** A sheet belongs to the division of whoever sent it: here the whole district. */
    private static Map<String, AccessCase> sheets() {
        var cases = new HashMap<>(sheets("KeyProjects", PROJECTS, ProjectsAccess::sheet));
        cases.put("exportKeyProjects", at -> Call.get(at, PROJECTS + "/export?format=CSV&division=" + at));
        return cases;
    }

    private static Map<String, AccessCase> sheets(String collection, String path, UnaryOperator<String> sheet) {
        var imports = path + "/imports";
        return Map.of(
                "import" + collection,
                at -> Call.file(at, imports + "?dryRun=true", sheet.apply(at), "text/csv;charset=UTF-8"),
                "listImportsOf" + collection,
                at -> Call.get(at, imports + "?division=" + at),
                "getImportOf" + collection,
                at -> Call.get(Tokens.HOME, SheetCalls.sent(imports, sheet.apply(at), "?dryRun=true")),
                "getErrorSheetOf" + collection,
                at -> Call.get(Tokens.HOME, SheetCalls.sent(imports, sheet.apply(at), "?dryRun=true") + "/sheet"),
                "withdrawImportOf" + collection,
                at -> Call.change(Tokens.HOME, SheetCalls.sent(imports, sheet.apply(at), ""), "/withdrawal", ""),
                "getImportTemplateOf" + collection,
                at -> Call.get(at, path + "/import-template"));
    }

    private static Map<String, AccessCase> oc4ids() {
        return Map.of(
                "exportKeyProjectsAsOc4ids",
                        at -> {
                            project(at);
                            return Call.get(at, Oc4idsCalls.PACKAGES + "?division=" + at);
                        },
                "getKeyProjectAsOc4ids", at -> Call.get(at, project(at) + "/oc4ids"),
                "importKeyProjectsFromOc4ids",
                        at -> Call.post(
                                at,
                                Oc4idsCalls.PACKAGES + "?dryRun=true",
                                Oc4idsCalls.packageOf(at, "oc4ids-abcdef-" + NUMBER.incrementAndGet())));
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

    private static Map<String, AccessCase> occupants() {
        return Map.of(
                "listOccupants", at -> Call.get(at, OCCUPANTS + "?division=" + at),
                "exportOccupants", at -> Call.get(at, OCCUPANTS + "/export?format=CSV&division=" + at),
                "getOccupant", at -> Call.get(at, occupant(park(at))),
                "getHistoryOfOccupant", at -> Call.get(at, occupant(park(at)) + "/history"),
                "admitOccupant", at -> Call.post(at, OCCUPANTS, occupantOf(park(at))),
                "reviseOccupant",
                        at -> {
                            var park = park(at);
                            return Call.put(at, occupant(park), "", occupantOf(park));
                        },
                "tellOutputOfOccupant", at -> Call.put(at, occupant(park(at)), "/outputs/2022", Map.of("outputFen", 1)),
                "tellDepartureOfOccupant",
                        at -> Call.change(
                                at, occupant(park(at)), "/departure", Map.of("on", "2022-10-01", "reason", "试验")),
                "getLandEfficiencyOfPark", at -> Call.get(at, park(at) + "/land-efficiency"));
    }

    private static String occupant(String park) {
        return created(OCCUPANTS, occupantOf(park));
    }

    private static Map<String, Object> occupantOf(String park) {
        return Map.of("parkId", idOf(park), "enterprise", Map.of("name", "示例企业"), "admittedOn", "2022-03-01");
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

    private static Map<String, AccessCase> formalityTakeOvers() {
        return Map.of(
                "takeOverFormalities", at -> Call.post(at, FORMALITIES + "/take-overs", formalitiesOf(project(at))),
                "getTakeOverOfFormalities", at -> Call.get(Tokens.HOME, formalityTakeOver(at)),
                "withdrawTakeOverOfFormalities",
                        at -> Call.change(Tokens.HOME, formalityTakeOver(at), "/withdrawal", ""));
    }

    private static String formalityTakeOver(String at) {
        return created(FORMALITIES + "/take-overs", formalitiesOf(project(at)));
    }

    private static Map<String, Object> formalitiesOf(String project) {
        var row = Map.of("projectId", idOf(project), "type", "PROJECT_APPROVAL", "status", "PREPARING");
        return Map.of("asOf", "2022-09-30", "sourceDocument", "试验台账", "records", List.of(row));
    }

    private static Map<String, AccessCase> progressReports() {
        var figures = invested(100).figures();
        return Map.of(
                "listProgressReports", at -> Call.get(at, REPORTS + "?division=" + at),
                "getProgressReport", at -> Call.get(at, report(at)),
                "getHistoryOfProgressReport", at -> Call.get(at, report(at) + "/history"),
                "openProgressReport", at -> Call.post(at, REPORTS, openingOf(built(at), "2022-08", figures)),
                "enterFiguresOfProgressReport", at -> Call.put(at, report(at), "/figures", figures),
                "submitProgressReport", at -> Call.change(at, report(at), "/submission", ""),
                "sendBackProgressReport", at -> Call.change(at, submitted(at), "/rework", Map.of("reason", "试验")),
                "confirmProgressReport", at -> Call.change(at, submitted(at), "/confirmation", ""),
                "getInvestmentProgressOfKeyProject", at -> Call.get(at, project(at) + "/investment-progress"),
                "restateProgressReport",
                        at -> Call.change(
                                at,
                                confirmed(built(at), "2022-08", figures),
                                "/restatements",
                                Map.of("figures", figures, "reason", "试验")));
    }

    private static Map<String, AccessCase> investmentPlans() {
        var months = Collections.nCopies(12, 100);
        return Map.of(
                "listInvestmentPlans", at -> Call.get(at, PLANS + "?division=" + at),
                "exportProgressReports", at -> Call.get(at, REPORTS + "/export?format=CSV&division=" + at),
                "getInvestmentPlan", at -> Call.get(at, plan(at)),
                "getMonthsOfInvestmentPlan", at -> Call.get(at, plan(at) + "/months"),
                "getHistoryOfInvestmentPlan", at -> Call.get(at, plan(at) + "/history"),
                "setInvestmentPlan", at -> Call.post(at, PLANS, planOf(planned(at, 1_200L), 1_200)),
                "reviseInvestmentPlan",
                        at -> Call.put(
                                at, plan(at), "/months", Map.of("months", months, "reason", "试验", "document", "试验1号")),
                "withdrawInvestmentPlan", at -> Call.change(at, plan(at), "/withdrawal", Map.of("reason", "试验")),
                "rollOverListingsOfKeyProjects",
                        at -> Call.post(
                                at,
                                PROJECTS + "/listings/2023/rollover?dryRun=true",
                                Map.of("admittedOn", "2022-10-20")));
    }

    private static String report(String at) {
        return ProgressFixture.report(built(at), "2022-08", invested(100).figures());
    }

    private static String submitted(String at) {
        return ProgressFixture.submitted(built(at), "2022-08", invested(100).figures());
    }

    /** They are given to the township in which they lie. */
    private static Map<String, AccessCase> issues() {
        return Map.ofEntries(
                entry("listIssues", at -> Call.get(at, ISSUES + "?division=" + at)),
                entry("getIssue", at -> Call.get(at, issue(at))),
                entry("getHistoryOfIssue", at -> Call.get(at, issue(at) + "/history")),
                entry("listIssueCategories", at -> Call.get(at, "/api/projects/issue-categories")),
                entry("reportIssue", at -> Call.post(at, ISSUES, issueOf(project(at)))),
                entry("reviseIssue", at -> Call.put(at, issue(at), "", Map.of("title", "试验", "text", "试验"))),
                entry("triageIssue", at -> Call.change(at, issue(at), "/triage", TRIAGE)),
                entry("assignIssue", at -> Call.change(at, issue(at, 1), "/assignments", ASSIGNMENT)),
                entry("takeUpIssue", at -> Call.change(at, issue(at, 2), "/take-up", Map.of("on", TODAY))),
                entry("resolveIssue", at -> Call.change(at, issue(at, 3), "/resolution", RESOLUTION)),
                entry(
                        "verifyIssue",
                        at -> Call.change(at, issue(at, 4), "/verification", Map.of("confirmed", true, "on", TODAY))));
    }

    private static Map<String, AccessCase> leaders() {
        return Map.of(
                "listLeaderAssignments", at -> Call.get(at, LEADERS + "?division=" + at),
                "exportLeaderAssignments", at -> Call.get(at, LEADERS + "/export?format=CSV&division=" + at),
                "getLeaderAssignment", at -> Call.get(at, leader(at)),
                "getHistoryOfLeaderAssignment", at -> Call.get(at, leader(at) + "/history"),
                "assignLeader", at -> Call.post(at, LEADERS, leaderOf(project(at))),
                "setDaysOfLeaderAssignment", at -> Call.put(at, leader(at), "/days", Map.of("from", "2022-02-01")),
                "recordVisitOfLeader",
                        at -> Call.change(at, leader(at), "/visits", Map.of("on", TODAY, "found", "试验")));
    }

    private static Map<String, AccessCase> evidence() {
        return Map.of(
                "listEvidence", at -> Call.get(at, EvidenceCalls.PATH + "?division=" + at),
                "getEvidence", at -> Call.get(at, anEvidence(at)),
                "getHistoryOfEvidence", at -> Call.get(at, anEvidence(at) + "/history"),
                "recordEvidence", at -> Call.post(at, EvidenceCalls.PATH, evidenceOf(project(at))),
                "reviseEvidence",
                        at -> {
                            var project = project(at);
                            return Call.put(
                                    at, created(EvidenceCalls.PATH, evidenceOf(project)), "", evidenceOf(project));
                        },
                "attachFileToEvidence", at -> Call.file(at, anEvidence(at), "/file", "%PDF-1.7", "application/pdf"),
                "getFileOfEvidence", at -> Call.get(at, EvidenceCalls.withFile(anEvidence(at)) + "/file"),
                "verifyEvidence", at -> Call.change(at, anEvidence(at), "/verification", Map.of()),
                "withdrawEvidence", at -> Call.change(at, anEvidence(at), "/withdrawal", Map.of("reason", "试验")));
    }

    private static String anEvidence(String at) {
        return created(EvidenceCalls.PATH, evidenceOf(project(at)));
    }

    private static Map<String, Object> evidenceOf(String project) {
        return EvidenceCalls.described(project, EvidenceType.CONTRACT, "2022-09-01");
    }

    private static Map<String, AccessCase> contracts() {
        return Map.of(
                "listContracts", at -> Call.get(at, CONTRACTS + "?division=" + at),
                "exportContracts", at -> Call.get(at, CONTRACTS + "/export?format=CSV&division=" + at),
                "getContract", at -> Call.get(at, contract(at)),
                "getHistoryOfContract", at -> Call.get(at, contract(at) + "/history"),
                "registerContract", at -> Call.post(at, CONTRACTS, contractOf(project(at))),
                "reviseContract",
                        at -> {
                            var contract = contractOf(project(at));
                            return Call.put(at, created(CONTRACTS, contract), "", contract);
                        },
                "varyContract",
                        at -> Call.change(
                                at, contract(at), "/variations", Map.of("on", TODAY, "changeFen", 1, "reason", "试验")),
                "changeStatusOfContract",
                        at -> Call.change(at, contract(at), "/transitions", Map.of("to", "FULFILLED", "on", TODAY)));
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

    /** A project with what its first step demands. */
    private static String briefed(String at) {
        var project = project(at);
        StageEvidence.supply(project, ProjectStage.RESERVE, "2022-10-01");
        return project;
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

    private static String issue(String at) {
        return created(ISSUES, issueOf(project(at)));
    }

    /** An issue that has taken some steps of its way. */
    private static String issue(String at, int steps) {
        var issue = issue(at);
        List<Map.Entry<String, Map<String, Object>>> way = List.of(
                entry("/triage", TRIAGE),
                entry("/assignments", ASSIGNMENT),
                entry("/take-up", Map.of("on", TODAY)),
                entry("/resolution", RESOLUTION));
        way.subList(0, steps)
                .forEach(step ->
                        change(issue, step.getKey(), step.getValue()).then().statusCode(200));
        return issue;
    }

    private static Map<String, Object> issueOf(String project) {
        return Map.of(
                "projectId", idOf(project),
                "category", "LAND",
                "level", "TOWNSHIP",
                "title", "试验",
                "text", "试验",
                "raisedOn", TODAY);
    }

    private static String leader(String at) {
        return created(LEADERS, leaderOf(project(at)));
    }

    private static Map<String, Object> leaderOf(String project) {
        return Map.of("projectId", idOf(project), "post", "vice-head-projects", "from", "2022-01-01");
    }

    private static String contract(String at) {
        return created(CONTRACTS, contractOf(project(at)));
    }

    private static Map<String, Object> contractOf(String project) {
        return Map.of(
                "projectId", idOf(project),
                "number", "SG-1",
                "kind", "CONSTRUCTION",
                "title", "试验",
                "party", Map.of("name", "试验"),
                "amountFen", 10_000,
                "signedOn", "2022-04-01");
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
