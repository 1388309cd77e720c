package dev.pinglu.projects.issue;

import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.project.ProjectFixture.aProject;

import dev.pinglu.kit.testing.BadInput;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

@QuarkusTest
class IssueBadInputTest extends BadInput {
    IssueBadInputTest() {
        super(
                IssueResource.PATH,
                IssueBadInputTest::reported,
                new Change("", () -> Map.of("title", "示例堵点", "text", "示例情况")),
                new Change("/triage", () -> Map.of("category", "LAND", "level", "DISTRICT", "on", "2022-10-20")));
    }

    static Stream<Body> badBodies() {
        return Stream.of(
                bad("json.unknown-field", "colour", 400, b -> b.put("colour", "red")),
                bad("json.wrong-type", "projectId", 400, b -> b.put("projectId", "4")),
                bad("json.wrong-type", "level", 400, b -> b.put("level", "STREET")),
                bad("field.not-null", "projectId", 400, b -> b.remove("projectId")),
                bad("field.not-null", "raisedOn", 400, b -> b.remove("raisedOn")),
                bad("field.not-blank", "category", 400, b -> b.put("category", " ")),
                bad("field.not-blank", "title", 400, b -> b.put("title", " ")),
                bad("field.not-blank", "text", 400, b -> b.put("text", "")),
                bad("issue.category", "category", 422, b -> b.put("category", "WEATHER")),
                bad("issue.date.future", "raisedOn", 422, b -> b.put("raisedOn", "2022-10-21")),
                bad(
                        "project.unknown",
                        "projectId",
                        422,
                        b -> b.put("projectId", UUID.randomUUID().toString())));
    }

    static Stream<Query> badQueries() {
        return Stream.of(
                new Query("project", "4", "query.uuid"),
                new Query("level", "STREET", "query.choice"),
                new Query("status", "BEGUN", "query.choice"),
                new Query("overdue", "maybe", "query.truth"));
    }

    /** For a project of its own. */
    private static ReportIssue reported() {
        var project = post("/api/projects/key-projects", aProject().described()).jsonPath();
        return new ReportIssue(
                UUID.fromString(project.getString("id")),
                "LAND",
                IssueLevel.DISTRICT,
                "示例堵点",
                "示例情况",
                LocalDate.of(2022, 10, 20));
    }
}
