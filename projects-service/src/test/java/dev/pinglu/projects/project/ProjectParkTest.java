package dev.pinglu.projects.project;

import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.projects.park.ParkFixture.aPark;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProjectParkTest {
    private static final String PROJECTS = KeyProjectResource.PATH;

    @Test
    void aProjectCarriesTheCodeOfItsParkAndIsFoundByIt() {
        // Given
        var park = aPark().coded("solar-park").registered();
        // When
        var project = post(PROJECTS, aProject().inPark(park, 1).titled("示例入园项目").described());
        // Then
        project.then()
                .statusCode(201)
                .body("park.id", equalTo(park.toString()))
                .body("park.code", equalTo("solar-park"))
                .body("park.batch", equalTo(1));
        given().queryParam("park", "solar-park").get(PROJECTS).then().body("items.title", contains("示例入园项目"));
    }

    @Test
    void aRevisedProjectLeavesThePark() {
        // Given
        var fixture = aProject();
        var project = post(PROJECTS, fixture.inPark(aPark().registered(), null).described())
                .getHeader("Location");
        get(project).then().body("$", hasKey("park"));
        // When
        put(project, "", fixture.inPark(null, null).described()).then().statusCode(200);
        // Then
        get(project).then().body("$", not(hasKey("park")));
    }

    @Test
    void anUnknownParkIsRefused() {
        post(PROJECTS, aProject().inPark(UUID.randomUUID(), 1).described())
                .then()
                .statusCode(422)
                .body("violations.rule", contains("park.unknown"))
                .body("violations.path", contains("parkId"));
    }

    @Test
    void anUnknownParkIsRefusedInATakeOverToo() {
        // Given
        var row = Map.of("project", aProject().inPark(UUID.randomUUID(), 1).described(), "stage", "LEAD");
        // When
        var refused = post(
                ProjectTakeOverResource.PATH,
                Map.of("asOf", "2022-09-30", "sourceDocument", "台账", "records", List.of(row)));
        // Then
        refused.then().statusCode(422).body("violations.path", contains("records[0].project.parkId"));
    }

    @Test
    void aBatchWithoutParkIsRefused() {
        post(PROJECTS, aProject().inPark(null, 1).described())
                .then()
                .statusCode(422)
                .body("violations.rule", contains("project.park.batch"));
    }

    @Test
    void landIsKeptStepByStep() {
        // When
        var project = post(PROJECTS, aProject().on(land("1200", "600")).described());
        // Then
        project.then()
                .statusCode(201)
                .body("land.surveyedMu", equalTo(1200))
                .body("land.reportedMu", equalTo(600))
                .body("land", not(hasKey("approvedMu")));
    }

    @Test
    void moreLandThanSurveyedCannotBeReported() {
        post(PROJECTS, aProject().on(land("600", "600.5")).described())
                .then()
                .statusCode(422)
                .body("violations.rule", contains("project.land.reported"))
                .body("violations.path", contains("land.reportedMu"));
    }

    @Test
    void aNegativeAreaIsRefused() {
        post(PROJECTS, aProject().on(land("-1", null)).described())
                .then()
                .statusCode(400)
                .body("violations.path", contains("land.surveyedMu"));
    }

    private static Land land(String surveyedMu, @Nullable String reportedMu) {
        return new Land(new BigDecimal(surveyedMu), reportedMu == null ? null : new BigDecimal(reportedMu), null, null);
    }
}
