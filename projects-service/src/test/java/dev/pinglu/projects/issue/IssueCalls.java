package dev.pinglu.projects.issue;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.created;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static java.util.Map.entry;

import dev.pinglu.kit.testing.AccessCase;
import dev.pinglu.kit.testing.AccessCase.Call;
import java.util.List;
import java.util.Map;

/** How the operations of issues are called by someone who may call them. */
public final class IssueCalls {
    private static final String PATH = IssueResource.PATH;
    private static final String TODAY = "2022-10-20";
    private static final Map<String, Object> TRIAGE = Map.of("category", "LAND", "level", "TOWNSHIP", "on", TODAY);
    /** They are given to the township in which they lie. */
    private static final Map<String, Object> ASSIGNMENT = Map.of("unit", "fenghuangcheng", "on", TODAY);

    private static final Map<String, Object> TAKE_UP = Map.of("on", TODAY);
    private static final Map<String, Object> RESOLUTION = Map.of("on", TODAY, "resolution", "试验");

    private IssueCalls() {}

    /** By operation id. */
    public static Map<String, AccessCase> cases() {
        return Map.ofEntries(
                entry("listIssues", at -> Call.get(at, PATH + "?division=" + at)),
                entry("getIssue", at -> Call.get(at, reported(at))),
                entry("getHistoryOfIssue", at -> Call.get(at, reported(at) + "/history")),
                entry("listIssueCategories", at -> Call.get(at, "/api/projects/issue-categories")),
                entry("reportIssue", at -> Call.post(at, PATH, described(at))),
                entry("reviseIssue", at -> Call.put(at, reported(at), "", Map.of("title", "试验", "text", "试验"))),
                entry("triageIssue", at -> Call.change(at, reported(at), "/triage", TRIAGE)),
                entry("assignIssue", at -> Call.change(at, after(at, 1), "/assignments", ASSIGNMENT)),
                entry("takeUpIssue", at -> Call.change(at, after(at, 2), "/take-up", TAKE_UP)),
                entry("resolveIssue", at -> Call.change(at, after(at, 3), "/resolution", RESOLUTION)),
                entry(
                        "verifyIssue",
                        at -> Call.change(at, after(at, 4), "/verification", Map.of("confirmed", true, "on", TODAY))));
    }

    private static String reported(String at) {
        return created(PATH, described(at));
    }

    /** An issue that has taken some steps of its way. */
    private static String after(String at, int steps) {
        var issue = reported(at);
        List<Map.Entry<String, Map<String, Object>>> way = List.of(
                entry("/triage", TRIAGE),
                entry("/assignments", ASSIGNMENT),
                entry("/take-up", TAKE_UP),
                entry("/resolution", RESOLUTION));
        way.subList(0, steps)
                .forEach(step ->
                        change(issue, step.getKey(), step.getValue()).then().statusCode(200));
        return issue;
    }

    /** Of a project of its own. */
    private static Map<String, Object> described(String at) {
        return Map.of(
                "projectId", idOf(aProject().in(at).registered()),
                "category", "LAND",
                "level", "TOWNSHIP",
                "title", "试验",
                "text", "试验",
                "raisedOn", TODAY);
    }
}
