package dev.pinglu.projects.project;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.json;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.pinglu.projects.evidence.StageEvidence;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProjectTakeOverTest {
    private static final String PROJECTS = "/api/projects/key-projects";

    @Test
    void projectsEnterInTheStateTheyHave() {
        // Given
        var place = "140603202";
        // When
        var batch = post(
                ProjectTakeOverResource.PATH,
                batchOf(carried(aProject().in(place)), carried(aProject().in(place))));
        // Then
        batch.then().statusCode(201).body("records", equalTo(2)).body("clerk", equalTo("all-clerks"));
        given().queryParam("division", place)
                .get(PROJECTS)
                .then()
                .body("items", hasSize(2))
                .body("items.stage", contains("CONSTRUCTION", "CONSTRUCTION"))
                .body("items.carriedOver", contains(true, true))
                .body("items[0].listings[0].class", equalTo("CONTINUING"));
    }

    @Test
    void oneBadRowLeavesNothingBehind() {
        // Given
        var place = "140603203";
        var bad = carried(aProject().in(place).coded("wrong"));
        // When
        var refused =
                post(ProjectTakeOverResource.PATH, batchOf(carried(aProject().in(place)), bad));
        // Then
        refused.then().statusCode(422).body("violations.path", contains("records[1].project.code"));
        given().queryParam("division", place).get(PROJECTS).then().body("items", hasSize(0));
    }

    @Test
    void aStageWithoutTheDateItPresupposesIsRefused() {
        // Given
        var row = Map.of("project", aProject().described(), "stage", "COMMISSIONED");
        // When
        var refused = post(ProjectTakeOverResource.PATH, batchOf(row));
        // Then
        refused.then()
                .statusCode(422)
                .body("violations.path", contains("records[0].actual.start", "records[0].actual.commissioning"));
    }

    @Test
    void aCodeThatStandsTwiceLeavesNothingBehind() {
        // Given
        var place = "140603207";
        var code = "2107-140603-44-02-900001";
        // When
        var refused = post(
                ProjectTakeOverResource.PATH,
                batchOf(
                        carried(aProject().in(place).coded(code)),
                        carried(aProject().in(place).coded(code))));
        // Then
        refused.then().statusCode(409).body("violations[0].rule", equalTo("project.code.unique"));
        given().queryParam("division", place).get(PROJECTS).then().body("items", hasSize(0));
    }

    @Test
    void aListingThatNoPlanKnowsIsRefusedHereToo() {
        // Given
        var row = Map.of(
                "project", aProject().described(),
                "stage", "LEAD",
                "listings", List.of(Map.of("year", 2090, "listing", Map.of("admittedOn", "2022-01-15"))));
        // When
        var refused = post(ProjectTakeOverResource.PATH, batchOf(row));
        // Then
        refused.then().statusCode(422).body("violations.path", contains("records[0].listings[0].year"));
    }

    @Test
    void aBatchIsWithdrawnWhileNothingInItHasMovedOn() {
        // Given
        var place = "140603204";
        var batch = post(
                        ProjectTakeOverResource.PATH, batchOf(carried(aProject().in(place))))
                .getHeader("Location");
        // When
        change(batch, "/withdrawal", "").then().statusCode(200);
        // Then
        given().queryParam("division", place).get(PROJECTS).then().body("items", hasSize(0));
    }

    @Test
    void aRepeatedWithdrawalIsAnsweredAsTheFirstTime() {
        // Given
        var batch =
                post(ProjectTakeOverResource.PATH, batchOf(carried(aProject()))).getHeader("Location");
        var key = UUID.randomUUID();
        withdraw(batch, key).then().statusCode(200).header("ETag", "\"1\"");
        // When
        var replay = withdraw(batch, key);
        // Then
        replay.then().statusCode(200).header("ETag", "\"1\"").header("Idempotent-Replayed", "true");
    }

    @Test
    void aBatchIsWithdrawnOnce() {
        // Given
        var batch =
                post(ProjectTakeOverResource.PATH, batchOf(carried(aProject()))).getHeader("Location");
        change(batch, "/withdrawal", "");
        // When
        var again = change(batch, "/withdrawal", "");
        // Then
        again.then().statusCode(409).body("violations[0].rule", equalTo("take-over.withdrawn"));
    }

    @Test
    void aBatchStaysOnceARecordInItHasMovedOn() {
        // Given
        var place = "140603206";
        var batch = post(
                        ProjectTakeOverResource.PATH, batchOf(carried(aProject().in(place))))
                .getHeader("Location");
        var id = given().queryParam("division", place).get(PROJECTS).jsonPath().getString("items[0].id");
        StageEvidence.step(PROJECTS + "/" + id, "COMPLETED", "2022-10-01");
        // When
        var refused = change(batch, "/withdrawal", "");
        // Then
        refused.then().statusCode(409).body("violations[0].rule", equalTo("take-over.moved-on"));
        get(PROJECTS + "/" + id).then().statusCode(200);
    }

    @Test
    void aBatchStaysOnceSomethingRestsOnAProjectInIt() {
        // Given
        var place = "140603204";
        var batch = post(
                        ProjectTakeOverResource.PATH, batchOf(carried(aProject().in(place))))
                .getHeader("Location");
        var id = given().queryParam("division", place).get(PROJECTS).path("items[0].id");
        post("/api/projects/formalities", Map.of("projectId", id, "type", "CONSTRUCTION_PERMIT", "requirement", "YES"))
                .then()
                .statusCode(201);
        // When
        var refused = withdraw(batch, UUID.randomUUID());
        // Then
        refused.then().statusCode(409).body("violations.rule", contains("project.withdrawal.resting"));
        given().queryParam("division", place).get(PROJECTS).then().body("items", hasSize(1));
    }

    private static Response withdraw(String batch, UUID key) {
        return json("").header("Idempotency-Key", key)
                .header("If-Match", "\"0\"")
                .post(batch + "/withdrawal");
    }

    private static Map<String, Object> batchOf(Object... rows) {
        return Map.of("asOf", "2022-09-30", "sourceDocument", "重点工程台账2022年9月", "records", List.of(rows));
    }

    private static Map<String, Object> carried(ProjectFixture project) {
        return Map.of(
                "project", project.described(),
                "stage", "CONSTRUCTION",
                "actual", Map.of("start", "2021-05-18"),
                "listings", List.of(Map.of("year", 2022, "listing", Map.of("admittedOn", "2022-01-15"))));
    }
}
