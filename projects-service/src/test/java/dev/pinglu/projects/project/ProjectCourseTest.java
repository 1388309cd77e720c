package dev.pinglu.projects.project;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.pinglu.projects.evidence.StageEvidence;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProjectCourseTest {
    private static final String PROJECTS = KeyProjectResource.PATH;

    @Test
    void aProjectWalksFromLeadToClosed() {
        // Given
        var project = register();
        var course = Map.of(
                "RESERVE", "2022-01-10",
                "PREPARATION", "2022-02-10",
                "READY", "2022-03-10",
                "CONSTRUCTION", "2022-04-10",
                "COMPLETED", "2022-07-10",
                "COMMISSIONED", "2022-08-10",
                "FULL_CAPACITY", "2022-09-10",
                "CLOSED", "2022-10-10");
        // When
        for (var stage : ProjectStage.values()) {
            if (stage != ProjectStage.LEAD) {
                move(project, stage.name(), course.get(stage.name())).then().statusCode(200);
            }
        }
        // Then
        get(project)
                .then()
                .body("stage", equalTo("CLOSED"))
                .body("actualStart", equalTo("2022-04-10"))
                .body("actualCompletion", equalTo("2022-07-10"))
                .body("actualCommissioning", equalTo("2022-08-10"))
                .body("actualFullCapacity", equalTo("2022-09-10"))
                .body("started", equalTo(true))
                .body("next", empty());
    }

    @Test
    void anIllegalStepIsRefusedWithTheAllowedOnes() {
        // Given
        var project = register();
        // When
        var refused = move(project, "CONSTRUCTION", "2022-04-10");
        // Then
        refused.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pinglu:problem:transition-refused"))
                .body("allowed", contains("RESERVE"));
        get(project).then().body("stage", equalTo("LEAD"));
    }

    @Test
    void aStartInTheFutureIsRefused() {
        // Given
        var project = register();
        move(project, "RESERVE", "2022-01-10");
        move(project, "PREPARATION", "2022-02-10");
        move(project, "READY", "2022-03-10");
        // When
        var refused = move(project, "CONSTRUCTION", "2022-10-21");
        // Then
        refused.then()
                .statusCode(422)
                .body("violations.rule", hasItem("project.date.future"))
                .body("violations.path", hasItem("on"));
    }

    @Test
    void aStepBeforeTheLastOneIsRefused() {
        // Given
        var project = register();
        move(project, "RESERVE", "2022-05-10");
        // When
        var refused = move(project, "PREPARATION", "2022-05-09");
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("project.date.order"));
    }

    @Test
    void preparationNeedsTheProjectCode() {
        // Given
        var project = post(PROJECTS, aProject().coded(null).described()).getHeader("Location");
        move(project, "RESERVE", "2022-01-10");
        // When
        var refused = move(project, "PREPARATION", "2022-02-10");
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("project.code.missing"));
    }

    @Test
    void theNextStepsTellWhatWouldRefuseThem() {
        // Given
        var project = post(PROJECTS, aProject().coded(null).described()).getHeader("Location");
        move(project, "RESERVE", "2022-01-10");
        // When
        var told = get(project + "/next-steps");
        // Then
        told.then()
                .statusCode(200)
                .body("to", contains("PREPARATION"))
                .body("name", contains("前期"))
                .body("[0].missing.rule", hasItem("project.code.missing"));
    }

    @Test
    void everyStepKeepsWhatItRestsOn() {
        // Given
        var project = register();
        // When
        var decision = Map.of("to", "CANCELLED", "on", "2022-10-01", "reason", "不再建设", "document", "平政发〔2022〕1号");
        change(project, "/overlays", decision).then().statusCode(200);
        // Then
        get(project)
                .then()
                .body("course", hasSize(1))
                .body("course[0].overlay", equalTo("CANCELLED"))
                .body("course[0].on", equalTo("2022-10-01"))
                .body("course[0].document", equalTo("平政发〔2022〕1号"));
    }

    @Test
    void aSuspendedProjectResumesWhereItWas() {
        // Given
        var project = register();
        move(project, "RESERVE", "2022-01-10");
        move(project, "PREPARATION", "2022-02-10");
        lay(project, "SUSPENDED").then().statusCode(200).body("overlay", equalTo("SUSPENDED"));
        // When
        lay(project, "NONE").then().statusCode(200);
        // Then
        get(project).then().body("stage", equalTo("PREPARATION")).body("overlay", equalTo("NONE"));
    }

    @Test
    void aCancellationNeedsItsDecisionAndGivesTheCodeBack() {
        // Given
        var description = aProject().described();
        var project = post(PROJECTS, description).getHeader("Location");
        lay(project, "CANCELLED").then().statusCode(422);
        var decision = Map.of("to", "CANCELLED", "on", "2022-10-01", "reason", "不再建设", "document", "平政发〔2022〕1号");
        change(project, "/overlays", decision).then().statusCode(200);
        // When
        var again = post(PROJECTS, description);
        // Then
        again.then().statusCode(201);
    }

    @Test
    void aCancelledProjectIsClosedForChanges() {
        // Given
        var project = register();
        change(
                project,
                "/overlays",
                Map.of("to", "CANCELLED", "on", "2022-10-01", "reason", "不再建设", "document", "平政发〔2022〕1号"));
        // When
        var refused = put(project, "", aProject().described());
        // Then
        refused.then().statusCode(409).body("violations.rule", contains("project.cancelled"));
    }

    private static String register() {
        return post(PROJECTS, aProject().described()).getHeader("Location");
    }

    private static Response move(String project, String to, String on) {
        return StageEvidence.step(project, to, on);
    }

    private static Response lay(String project, String overlay) {
        return change(project, "/overlays", Map.of("to", overlay, "on", "2022-10-01", "reason", "试验"));
    }
}
