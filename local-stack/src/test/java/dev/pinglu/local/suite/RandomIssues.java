package dev.pinglu.local.suite;

import static dev.pinglu.local.suite.RandomClerk.TODAY;
import static dev.pinglu.local.suite.RandomClerk.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Issues of projects; their terms run on, so that nothing becomes overdue while it is counted. */
final class RandomIssues {
    private static final String CLERK = "projects-clerk";
    private static final String PATH = "/api/projects/issues";

    private final RandomClerk clerk;

    RandomIssues(RandomClerk clerk) {
        this.clerk = clerk;
    }

    void enter(String project) {
        ObjectNode triage =
                body("category", clerk.chosen("LAND", "FUNDS")).put("level", clerk.chosen("CITY", "PROVINCE"));
        ObjectNode report = triage.deepCopy().put("projectId", project).put("title", clerk.name());
        JsonNode issue = clerk.tryToEnter(CLERK, PATH, report.put("text", "试验").put("raisedOn", "2022-09-28"));
        if (issue.isMissingNode()) {
            return;
        }
        String path = PATH + "/" + issue.path("id").asText();
        clerk.change(CLERK, path, "/triage", triage.put("on", TODAY));
        clerk.change(
                CLERK, path, "/assignments", body("unit", "urban-management").put("on", TODAY));
        for (int round = 1 + clerk.below(3); round > 0; round--) {
            goRound(path);
        }
    }

    private void goRound(String path) {
        clerk.change(CLERK, path, "/take-up", body("on", TODAY));
        clerk.change("department-clerk", path, "/resolution", body("on", TODAY).put("resolution", "试验"));
        ObjectNode verified = body("on", TODAY).put("reason", "试验").put("confirmed", clerk.tossed());
        clerk.change(CLERK, path, "/verification", verified);
    }
}
