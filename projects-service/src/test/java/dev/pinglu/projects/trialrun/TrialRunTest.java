package dev.pinglu.projects.trialrun;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static dev.pinglu.projects.trialrun.TrialRunFixture.aTrialRun;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.pinglu.kit.testing.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TrialRunTest {
    private static final String RUNS = TrialRunResource.PATH;

    @Test
    void aRunOf168HoursPasses() {
        // Given
        var run = plan();
        move(run, "RUNNING", "2022-09-18T08:00:00+08:00").then().statusCode(200);
        // When
        var passed = move(run, "PASSED", "2022-09-25T08:00:00+08:00");
        // Then
        passed.then()
                .statusCode(200)
                .body("passed", equalTo(true))
                .body("requiredHours", equalTo(168))
                .body("startedAt", equalTo("2022-09-18T00:00:00Z"))
                .body("endedAt", equalTo("2022-09-25T00:00:00Z"))
                .body("divisionCode", equalTo("140603101"));
    }

    @Test
    void anInterruptedRunCountsAnewAndKeepsTheReason() {
        // Given
        var run = plan();
        move(run, "RUNNING", "2022-09-01T08:00:00+08:00");
        change(run, "/transitions", Map.of("to", "INTERRUPTED", "at", "2022-09-05T08:00:00+08:00", "reason", "给水泵检修"))
                .then()
                .statusCode(200)
                .body("interruptions", equalTo(1));
        move(run, "RUNNING", "2022-09-06T08:00:00+08:00").then().statusCode(200);
        // When
        var early = move(run, "PASSED", "2022-09-08T08:00:00+08:00");
        // Then
        early.then().statusCode(422).body("violations.rule", contains("trial-run.hours"));
        get(run).then()
                .body("stage", equalTo("RUNNING"))
                .body("course[0].reason", equalTo("给水泵检修"))
                .body("course[0].restartedAt", equalTo("2022-09-06T00:00:00Z"));
    }

    @Test
    void whatMustBeProvenStandsOnceTheRunHasStarted() {
        // Given
        var project = project();
        var run = plan(project);
        put(run, "", aTrialRun().of(project).requiring(72).planned())
                .then()
                .statusCode(200)
                .body("requiredHours", equalTo(72));
        move(run, "RUNNING", "2022-09-01T08:00:00+08:00");
        // When
        var refused = put(run, "", aTrialRun().of(project).requiring(1).planned());
        // Then
        refused.then().statusCode(409).body("violations.rule", contains("trial-run.started"));
    }

    @Test
    void aRunStaysWithItsProject() {
        put(plan(), "", aTrialRun().of(project()).planned())
                .then()
                .statusCode(422)
                .body("violations.rule", contains("trial-run.project"));
    }

    @Test
    void aUnitHasOneRunAtATimeAndAnotherAfterAFailedOne() {
        // Given
        var project = project();
        var run = plan(project);
        post(RUNS, aTrialRun().of(project).planned())
                .then()
                .statusCode(409)
                .body("violations[0].rule", equalTo("trial.run.open.unique"));
        move(run, "RUNNING", "2022-09-01T08:00:00+08:00");
        change(run, "/transitions", Map.of("to", "FAILED", "at", "2022-09-02T08:00:00+08:00", "reason", "振动超限"));
        // When
        var again = post(RUNS, aTrialRun().of(project).planned());
        // Then
        again.then().statusCode(201);
        get(run).then().body("failureReason", equalTo("振动超限"));
    }

    @Test
    void nothingIsTriedOfAProjectThatIsCancelled() {
        // Given
        var project = project();
        var run = plan(project);
        change(
                        "/api/projects/key-projects/" + project,
                        "/overlays",
                        Map.of("to", "CANCELLED", "on", "2022-10-01", "reason", "试验", "document", "试验1号"))
                .then()
                .statusCode(200);
        // When
        var refused = move(run, "RUNNING", "2022-10-02T08:00:00+08:00");
        // Then
        refused.then().statusCode(409).body("violations[0].rule", equalTo("project.cancelled"));
        post(RUNS, aTrialRun().of(project).of("5号机组").planned())
                .then()
                .statusCode(409)
                .body("violations[0].rule", equalTo("project.cancelled"));
        given().queryParam("record", "trial-run/" + run.substring(run.lastIndexOf('/') + 1))
                .get("/api/projects/work-items")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void aStepOfTomorrowIsRefused() {
        move(plan(), "RUNNING", "2022-10-21T00:00:01+08:00")
                .then()
                .statusCode(422)
                .body("violations.rule", contains("trial-run.time.future"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"2022-09-01T08:00:00\"", "\"2022-09-01\"", "1662000000", "\"-5000-01-01T00:00:00Z\"", "\"now\""
            })
    void aTimeWithoutOffsetIsRefused(String at) {
        // Given
        var run = plan();
        // When
        var refused = change(run, "/transitions", "{\"to\":\"RUNNING\",\"at\":" + at + "}");
        // Then
        refused.then()
                .statusCode(400)
                .body("violations.rule", contains("json.wrong-type"))
                .body("violations.path", contains("at"));
    }

    @Test
    void aListIsFiltered() {
        // Given
        var project = project();
        plan(project);
        post(RUNS, aTrialRun().of(project).of("3号机组").planned());
        // When
        var found = given().queryParam("project", project)
                .queryParam("stage", "PLANNED")
                .queryParam("q", "3号")
                .get(RUNS);
        // Then
        found.then().statusCode(200).body("items.unit", contains("3号机组"));
    }

    @Test
    void everyStepIsInTheHistoryAndPublished() {
        // Given
        var run = plan();
        move(run, "RUNNING", "2022-09-01T08:00:00+08:00");
        // When
        change(run, "/transitions", Map.of("to", "INTERRUPTED", "at", "2022-09-05T08:00:00+08:00", "reason", "给水泵检修"));
        // Then
        get(run + "/history").then().body("", hasSize(3)).body("[2].reason", equalTo("给水泵检修"));
        try (var states = TopicReader.of("projects.state")) {
            var records = states.await("trial-run/" + run.substring(run.lastIndexOf('/') + 1), 3);
            assertThat(records)
                    .extracting(r -> r.header("ce_cause"))
                    .containsExactly("planned", "started", "interrupted");
        }
    }

    private static UUID project() {
        return UUID.fromString(post("/api/projects/key-projects", aProject().described())
                .jsonPath()
                .getString("id"));
    }

    private static String plan() {
        return plan(project());
    }

    private static String plan(UUID project) {
        return post(RUNS, aTrialRun().of(project).planned()).getHeader("Location");
    }

    private static Response move(String run, String to, String at) {
        return change(run, "/transitions", Map.of("to", to, "at", at));
    }
}
