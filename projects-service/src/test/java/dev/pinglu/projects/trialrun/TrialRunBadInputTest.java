package dev.pinglu.projects.trialrun;

import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static dev.pinglu.projects.trialrun.TrialRunFixture.aTrialRun;

import dev.pinglu.kit.testing.BadInput;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

@QuarkusTest
class TrialRunBadInputTest extends BadInput {
    TrialRunBadInputTest() {
        super(
                TrialRunResource.PATH,
                TrialRunBadInputTest::plan,
                new Change("", TrialRunBadInputTest::plan),
                new Change("/transitions", () -> Map.of("to", "RUNNING", "at", "2022-09-01T08:00:00+08:00")));
    }

    static Stream<Body> badBodies() {
        return Stream.of(
                bad("json.unknown-field", "colour", 400, b -> b.put("colour", "red")),
                bad("json.wrong-type", "projectId", 400, b -> b.put("projectId", "4")),
                bad("json.wrong-type", "requiredHours", 400, b -> b.put("requiredHours", 1.5)),
                bad("field.not-null", "projectId", 400, b -> b.remove("projectId")),
                bad("field.not-blank", "unit", 400, b -> b.put("unit", " ")),
                bad("field.min", "requiredHours", 400, b -> b.put("requiredHours", 0)),
                bad("field.positive", "capacityMw", 400, b -> b.put("capacityMw", 0)),
                bad(
                        "project.unknown",
                        "projectId",
                        422,
                        b -> b.put("projectId", UUID.randomUUID().toString())));
    }

    static Stream<Query> badQueries() {
        return Stream.of(new Query("project", "4", "query.uuid"), new Query("stage", "BEGUN", "query.choice"));
    }

    /** For a project of its own. */
    private static PlanTrialRun plan() {
        var project = post("/api/projects/key-projects", aProject().described()).jsonPath();
        return aTrialRun().of(UUID.fromString(project.getString("id"))).planned();
    }
}
