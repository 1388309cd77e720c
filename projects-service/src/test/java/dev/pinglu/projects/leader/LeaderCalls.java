package dev.pinglu.projects.leader;

import static dev.pinglu.kit.testing.Api.created;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.projects.project.ProjectFixture.aProject;

import dev.pinglu.kit.testing.AccessCase;
import dev.pinglu.kit.testing.AccessCase.Call;
import java.util.Map;

/** How the operations of the leaders of projects are called by someone who may call them. */
public final class LeaderCalls {
    private static final String PATH = LeaderAssignmentResource.PATH;

    private LeaderCalls() {}

    /** By operation id. */
    public static Map<String, AccessCase> cases() {
        return Map.of(
                "listLeaderAssignments", at -> Call.get(at, PATH + "?division=" + at),
                "exportLeaderAssignments", at -> Call.get(at, PATH + "/export?format=CSV&division=" + at),
                "getLeaderAssignment", at -> Call.get(at, assigned(at)),
                "getHistoryOfLeaderAssignment", at -> Call.get(at, assigned(at) + "/history"),
                "assignLeader", at -> Call.post(at, PATH, described(at)),
                "setDaysOfLeaderAssignment", at -> Call.put(at, assigned(at), "/days", Map.of("from", "2022-02-01")),
                "recordVisitOfLeader",
                        at -> Call.change(at, assigned(at), "/visits", Map.of("on", "2022-10-20", "found", "试验")));
    }

    private static String assigned(String at) {
        return created(PATH, described(at));
    }

    /** Of a project of its own. */
    private static Map<String, Object> described(String at) {
        return Map.of(
                "projectId", idOf(aProject().in(at).registered()), "post", "vice-head-projects", "from", "2022-01-01");
    }
}
