package dev.pinglu.projects.leader;

import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.project.ProjectFixture.aProject;

import dev.pinglu.kit.testing.BadInput;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

@QuarkusTest
class LeaderAssignmentBadInputTest extends BadInput {
    LeaderAssignmentBadInputTest() {
        super(
                LeaderAssignmentResource.PATH,
                LeaderAssignmentBadInputTest::assigned,
                new Change("/days", () -> Map.of("from", "2022-02-01")),
                new Change("/visits", () -> Map.of("on", "2022-10-01", "found", "试验")));
    }

    static Stream<Body> badBodies() {
        return Stream.of(
                bad("json.unknown-field", "colour", 400, b -> b.put("colour", "red")),
                bad("json.wrong-type", "projectId", 400, b -> b.put("projectId", "4")),
                bad("json.wrong-type", "from", 400, b -> b.put("from", "spring")),
                bad("field.not-null", "from", 400, b -> b.remove("from")),
                bad("field.not-blank", "post", 400, b -> b.put("post", " ")),
                bad("leader.days", "to", 422, b -> b.put("to", "2021-12-31")),
                bad("leader.post", "post", 422, b -> b.put("post", "projects-ledger")),
                bad(
                        "project.unknown",
                        "projectId",
                        422,
                        b -> b.put("projectId", UUID.randomUUID().toString())));
    }

    static Stream<Query> badQueries() {
        return Stream.of(new Query("project", "4", "query.uuid"), new Query("on", "spring", "query.date"));
    }

    /** For a project of its own. */
    private static AssignLeader assigned() {
        var project = post("/api/projects/key-projects", aProject().described()).jsonPath();
        return new AssignLeader(
                UUID.fromString(project.getString("id")), "vice-head-projects", LocalDate.of(2022, 1, 1), null);
    }
}
