package dev.pinglu.projects.progress;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.put;
import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.pinglu.projects.evidence.StageEvidence;
import dev.pinglu.projects.project.ProjectStage;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What follows for a project from a report that counts: its light, and whether it may be completed. */
@QuarkusTest
class ReportedProgressTest {
    private static final String AUGUST = "2022-08";

    @Test
    void aProjectFarBehindTheTimeOfTheYearIsRedUntilARestatementSaysOtherwise() {
        // Given
        var project = planned();
        get(project + "/light").then().body("light", equalTo("GREEN")).body("computed.findings", empty());
        // When
        var report = ProgressFixture.confirmed(
                project, AUGUST, ProgressFixture.invested(100).figures());
        // Then
        get(project + "/light")
                .then()
                .body("light", equalTo("RED"))
                .body("computed.findings.rule", hasItem("projects.investment-behind"))
                .body("computed.findings.rule", hasItem("projects.statistics-entry-missing"))
                .body(
                        "computed.findings.find { it.rule == 'projects.investment-behind' }.since",
                        equalTo("2022-09-01"));
        ProgressFixture.byOfficer(
                        report,
                        "/restatements",
                        Map.of("figures", ProgressFixture.invested(800).figures(), "reason", "漏报"))
                .then()
                .statusCode(200);
        get(project + "/light").then().body("computed.findings.rule", not(hasItem("projects.investment-behind")));
    }

    @Test
    void aProjectIsCompletedOnceTheLastReportSaysThatAllIsDone() {
        // Given
        var project = planned();
        var half = ProgressFixture.confirmed(
                project, AUGUST, ProgressFixture.invested(100).done("50").figures());
        StageEvidence.supply(project, ProjectStage.COMPLETED, "2022-09-30");
        change(project, "/transitions", Map.of("to", "COMPLETED", "on", "2022-09-30"))
                .then()
                .statusCode(422)
                .body("violations.rule", contains("project.progress.physical"));
        // When
        ProgressFixture.byOfficer(
                half,
                "/restatements",
                Map.of("figures", ProgressFixture.invested(100).done("100").figures(), "reason", "漏报"));
        // Then
        change(project, "/transitions", Map.of("to", "COMPLETED", "on", "2022-09-30"))
                .then()
                .statusCode(200);
    }

    private static String planned() {
        var project = ProgressFixture.built("140603101");
        put(project, "/listings/2022", Map.of("admittedOn", "2022-01-15", "annualPlanFen", 1_200))
                .then()
                .statusCode(200);
        return project;
    }
}
