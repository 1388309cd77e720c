package dev.pinglu.projects.project;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.created;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;

import dev.pinglu.kit.testing.AccessCase;
import dev.pinglu.kit.testing.AccessCase.Call;
import dev.pinglu.kit.testing.Api;
import dev.pinglu.kit.testing.Tokens;
import dev.pinglu.projects.evidence.StageEvidence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** How the operations of key projects are called by someone who may call them. */
public final class ProjectCalls {
    private static final String PATH = KeyProjectResource.PATH;
    private static final String TAKE_OVERS = ProjectTakeOverResource.PATH;
    private static final Map<String, Object> RESERVE = Map.of("to", "RESERVE", "on", "2022-10-01");
    private static final Map<String, Object> LISTING = Map.of("admittedOn", "2022-01-15");
    private static final Map<String, Object> OVERRIDE = Map.of("light", "GREEN", "reason", "试验", "until", "2022-10-31");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private ProjectCalls() {}

    /** By operation id. */
    public static Map<String, AccessCase> cases() {
        var cases = new HashMap<String, AccessCase>();
        cases.putAll(records());
        cases.putAll(courses());
        cases.putAll(listings());
        cases.putAll(lights());
        cases.putAll(takeOvers());
        cases.putAll(SheetCalls.cases("KeyProjects", PATH, ProjectCalls::sheetOf));
        return cases;
    }

    private static Map<String, AccessCase> records() {
        return Map.of(
                "listKeyProjects", at -> Call.get(at, PATH + "?division=" + at),
                "exportKeyProjects", at -> Call.get(at, PATH + "/export?format=CSV&division=" + at),
                "getKeyProject", at -> Call.get(at, registered(at)),
                "getHistoryOfKeyProject", at -> Call.get(at, registered(at) + "/history"),
                "getNextStepsOfKeyProject", at -> Call.get(at, registered(at) + "/next-steps"),
                "registerKeyProject",
                        at -> Call.post(at, PATH, aProject().in(at).described()),
                "reviseKeyProject",
                        at -> Call.put(at, registered(at), "", aProject().in(at).described()),
                "voidKeyProject", at -> Call.change(at, registered(at), "/voiding", Map.of("reason", "试验")));
    }

    private static Map<String, AccessCase> courses() {
        return Map.of(
                "changeStageOfKeyProject",
                at -> Call.change(at, briefed(at), "/transitions", RESERVE),
                "changeOverlayOfKeyProject",
                at -> Call.change(
                        at,
                        registered(at),
                        "/overlays",
                        Map.of("to", "CANCELLED", "on", "2022-10-01", "reason", "试验", "document", "试验1号")),
                "commissionMoreOfKeyProject",
                at -> Call.change(
                        at,
                        commissionedInPart(at),
                        "/commissioning",
                        Map.of("commissionedPct", 100, "on", "2022-10-01")),
                "restateCourseOfKeyProject",
                at -> {
                    var project = briefed(at);
                    change(project, "/transitions", RESERVE);
                    return Call.change(
                            at,
                            project,
                            "/restatements",
                            Map.of("to", "LEAD", "on", "2022-10-01", "reason", "试验", "document", "试验1号"));
                });
    }

    private static Map<String, AccessCase> listings() {
        return Map.of(
                "listKeyProjectInYear", at -> Call.put(at, registered(at), "/listings/2022", LISTING),
                "exitListingOfKeyProject",
                        at -> {
                            var project = registered(at);
                            Api.put(project, "/listings/2022", LISTING);
                            return Call.change(
                                    at, project, "/listings/2022/exit", Map.of("on", "2022-10-01", "reason", "试验"));
                        },
                "rollOverListingsOfKeyProjects",
                        at -> Call.post(
                                at, PATH + "/listings/2023/rollover?dryRun=true", Map.of("admittedOn", "2022-10-20")));
    }

    private static Map<String, AccessCase> lights() {
        return Map.of(
                "getLightOfKeyProject", at -> Call.get(at, registered(at) + "/light"),
                "getHistoryOfLightOfKeyProject", at -> Call.get(at, registered(at) + "/light/history"),
                "overrideLightOfKeyProject", at -> Call.change(at, registered(at), "/light/overrides", OVERRIDE),
                "withdrawLightOverrideOfKeyProject",
                        at -> {
                            var project = registered(at);
                            change(project, "/light/overrides", OVERRIDE);
                            return Call.change(at, project, "/light/overrides/withdrawal", Map.of("reason", "试验"));
                        });
    }

    /** A batch belongs to the division of whoever brought it in: here the whole district. */
    private static Map<String, AccessCase> takeOvers() {
        return Map.of(
                "takeOverKeyProjects", at -> Call.post(at, TAKE_OVERS, batch(at)),
                "getTakeOverOfKeyProjects", at -> Call.get(Tokens.HOME, created(TAKE_OVERS, batch(at))),
                "withdrawTakeOverOfKeyProjects",
                        at -> Call.change(Tokens.HOME, created(TAKE_OVERS, batch(at)), "/withdrawal", ""));
    }

    private static Map<String, Object> batch(String at) {
        return batchOf(Map.of(
                "project", aProject().in(at).described(),
                "stage", "CONSTRUCTION",
                "actual", Map.of("start", "2021-05-18")));
    }

    private static Map<String, Object> batchOf(Map<String, Object> row) {
        return Map.of("asOf", "2022-09-30", "sourceDocument", "试验台账", "records", List.of(row));
    }

    private static String registered(String at) {
        return aProject().in(at).registered();
    }

    /** A project with what its first step demands. */
    private static String briefed(String at) {
        var project = registered(at);
        StageEvidence.supply(project, ProjectStage.RESERVE, "2022-10-01");
        return project;
    }

    private static String commissionedInPart(String at) {
        var described = aProject().in(at).described();
        created(
                TAKE_OVERS,
                batchOf(Map.of(
                        "project",
                        described,
                        "stage",
                        "COMMISSIONED",
                        "actual",
                        Map.of("start", "2021-05-18", "commissioning", "2022-05-18"),
                        "commissionedPct",
                        50)));
        return PATH + "/" + get(PATH + "?q=" + described.code()).path("items[0].id");
    }

    private static String sheetOf(String at) {
        return SheetCalls.sheetOf(at, "AC-" + NUMBER.incrementAndGet());
    }
}
