package dev.pinglu.projects.formality;

import static dev.pinglu.kit.testing.Api.created;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.projects.project.ProjectFixture.aProject;

import dev.pinglu.kit.testing.AccessCase;
import dev.pinglu.kit.testing.AccessCase.Call;
import dev.pinglu.kit.testing.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the operations of formalities are called by someone who may call them. */
public final class FormalityCalls {
    private static final String PATH = FormalityResource.PATH;
    private static final String TAKE_OVERS = FormalityTakeOverResource.PATH;

    private FormalityCalls() {}

    /** By operation id. */
    public static Map<String, AccessCase> cases() {
        var cases = new HashMap<String, AccessCase>();
        cases.putAll(records());
        cases.putAll(takeOvers());
        return cases;
    }

    private static Map<String, AccessCase> records() {
        return Map.of(
                "listFormalities", at -> Call.get(at, PATH + "?division=" + at),
                "getFormality", at -> Call.get(at, opened(at)),
                "getHistoryOfFormality", at -> Call.get(at, opened(at) + "/history"),
                "listFormalityTypes", at -> Call.get(at, "/api/projects/formality-types?approvalMode=FILING"),
                "openFormality", at -> Call.post(at, PATH, described(at)),
                "layOutFormalities", at -> Call.post(at, PATH + "/layouts", Map.of("projectId", idOf(project(at)))),
                "decideFormality", at -> Call.put(at, opened(at), "", Map.of("requirement", "TBD")),
                "changeStatusOfFormality",
                        at -> Call.change(
                                at, opened(at), "/transitions", Map.of("to", "PREPARING", "on", "2022-09-01")),
                "getEarliestStartOfKeyProject", at -> Call.get(at, project(at) + "/earliest-start"));
    }

    /** A batch belongs to the division of whoever brought it in: here the whole district. */
    private static Map<String, AccessCase> takeOvers() {
        return Map.of(
                "takeOverFormalities", at -> Call.post(at, TAKE_OVERS, batch(at)),
                "getTakeOverOfFormalities", at -> Call.get(Tokens.HOME, created(TAKE_OVERS, batch(at))),
                "withdrawTakeOverOfFormalities",
                        at -> Call.change(Tokens.HOME, created(TAKE_OVERS, batch(at)), "/withdrawal", ""));
    }

    private static String project(String at) {
        return aProject().in(at).registered();
    }

    private static String opened(String at) {
        return created(PATH, described(at));
    }

    /** Of a project of its own. */
    private static Map<String, Object> described(String at) {
        return Map.of("projectId", idOf(project(at)), "type", "PROJECT_APPROVAL");
    }

    private static Map<String, Object> batch(String at) {
        var row = Map.of("projectId", idOf(project(at)), "type", "PROJECT_APPROVAL", "status", "PREPARING");
        return Map.of("asOf", "2022-09-30", "sourceDocument", "试验台账", "records", List.of(row));
    }
}
