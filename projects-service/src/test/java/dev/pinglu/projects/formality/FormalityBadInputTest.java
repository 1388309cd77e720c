package dev.pinglu.projects.formality;

import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.project.ProjectFixture.aProject;

import dev.pinglu.kit.testing.BadInput;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

@QuarkusTest
class FormalityBadInputTest extends BadInput {
    FormalityBadInputTest() {
        super(
                FormalityResource.PATH,
                FormalityBadInputTest::opened,
                new Change("", () -> Map.of("requirement", "TBD")),
                new Change("/transitions", () -> Map.of("to", "PREPARING", "on", "2022-09-01")));
    }

    static Stream<Body> badBodies() {
        return Stream.of(
                bad("json.unknown-field", "colour", 400, b -> b.put("colour", "red")),
                bad("json.wrong-type", "projectId", 400, b -> b.put("projectId", "4")),
                bad("json.wrong-type", "requirement", 400, b -> b.put("requirement", "MAYBE")),
                bad("field.not-null", "projectId", 400, b -> b.remove("projectId")),
                bad("field.not-blank", "type", 400, b -> b.put("type", " ")),
                bad("formality.type", "type", 422, b -> b.put("type", "FISHING_PERMIT")),
                bad("formality.reason", "reason", 422, b -> b.put("requirement", "NO")),
                bad(
                        "project.unknown",
                        "projectId",
                        422,
                        b -> b.put("projectId", UUID.randomUUID().toString())));
    }

    static Stream<Query> badQueries() {
        return Stream.of(
                new Query("project", "4", "query.uuid"),
                new Query("status", "BEGUN", "query.choice"),
                new Query("requirement", "MAYBE", "query.choice"));
    }

    /** For a project of its own. */
    private static OpenFormality opened() {
        var project = post("/api/projects/key-projects", aProject().described()).jsonPath();
        return new OpenFormality(UUID.fromString(project.getString("id")), "CONSTRUCTION_PERMIT", null, null);
    }
}
