package dev.pinglu.projects.trialrun;

import static dev.pinglu.kit.testing.Api.created;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.projects.project.ProjectFixture.aProject;

import dev.pinglu.kit.testing.AccessCase;
import dev.pinglu.kit.testing.AccessCase.Call;
import java.util.Map;

/** How the operations of trial runs are called by someone who may call them. */
public final class TrialRunCalls {
    private static final String PATH = TrialRunResource.PATH;

    private TrialRunCalls() {}

    /** By operation id. */
    public static Map<String, AccessCase> cases() {
        return Map.of(
                "listTrialRuns", at -> Call.get(at, PATH + "?division=" + at),
                "getTrialRun", at -> Call.get(at, planned(at)),
                "getHistoryOfTrialRun", at -> Call.get(at, planned(at) + "/history"),
                "planTrialRun", at -> Call.post(at, PATH, described(at)),
                "replanTrialRun",
                        at -> {
                            var run = described(at);
                            return Call.put(at, created(PATH, run), "", run);
                        },
                "changeStageOfTrialRun",
                        at -> Call.change(
                                at,
                                planned(at),
                                "/transitions",
                                Map.of("to", "RUNNING", "at", "2022-09-01T08:00:00+08:00")));
    }

    /** The key of a trial run, which is to be started. */
    public static String recordToActOn(String at) {
        return "trial-run/" + idOf(planned(at));
    }

    private static String planned(String at) {
        return created(PATH, described(at));
    }

    /** Of a project of its own. */
    private static Map<String, Object> described(String at) {
        return Map.of("projectId", idOf(aProject().in(at).registered()), "unit", "4号机组", "capacityMw", 1_000);
    }
}
