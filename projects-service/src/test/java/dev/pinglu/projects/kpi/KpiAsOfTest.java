package dev.pinglu.projects.kpi;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import dev.pinglu.kit.testing.DatabaseOwner;
import dev.pinglu.projects.progress.FundSource;
import dev.pinglu.projects.progress.ProgressFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the ledger said at the end of a past day; the changes of these tests are put back to days on which nothing else was recorded. */
@QuarkusTest
class KpiAsOfTest {
    private static final String PROJECTS = "/api/projects/key-projects";
    private static final String TOWN = "140603203";
    /** A year that no other test lists anything in. */
    private static final String YEAR = "2009";

    @Test
    void aFigureIsToldAsItWasAtTheEndOfADay() throws SQLException {
        // Given
        var project = post(PROJECTS, aProject().in(TOWN).described()).getHeader("Location");
        put(project, "/listings/" + YEAR, Map.of("admittedOn", "2009-01-15", "annualPlanFen", 100));
        recordedAt("project_aud", project, "2009-03-01T23:59:59+08");
        // When
        change(project, "/listings/" + YEAR + "/exit", Map.of("on", "2009-06-01", "reason", "调整"))
                .then()
                .statusCode(200);
        // Then
        listed("2009-03-01").body("value", equalTo(1)).body("asOf", equalTo("2009-03-01"));
        listed("2022-10-20").body("value", equalTo(0));
        listed("2009-02-28").body("value", equalTo(null)).body("reason", equalTo("not-known-then"));
    }

    @Test
    void everyFigureCanBeAskedForAsOfADay() {
        given().queryParam("period", "2022")
                .queryParam("asOf", "2022-10-19")
                .get("/api/projects/kpis")
                .then()
                .statusCode(200)
                .body("items.asOf", everyItem(equalTo("2022-10-19")));
    }

    @Test
    void fundsThatTheDatabaseTakesOutOfFiguresAreToldAsOfADayToo() throws SQLException {
        // Given
        var project = ProgressFixture.built(TOWN);
        put(project, "/listings/2022", Map.of("admittedOn", "2022-01-15"))
                .then()
                .statusCode(200);
        var report = ProgressFixture.confirmed(
                project,
                "2022-08",
                ProgressFixture.invested(100).received(FundSource.BOND, 70).figures());
        // When
        recordedAt("progress_report_aud", report, "2022-10-19T12:00:00+08");
        // Then
        given().queryParam("period", "2022-08")
                .queryParam("division", TOWN)
                .queryParam("by", "fundSource")
                .queryParam("asOf", "2022-10-19")
                .get("/api/projects/kpis/projects.funds-received")
                .then()
                .statusCode(200)
                .body("items.key", contains("BOND"))
                .body("items.value", contains(70));
    }

    @Test
    void aDayThatCannotBeReadIsRefused() {
        listed("yesterday").statusCode(400).body("violations[0].path", equalTo("asOf"));
    }

    private static ValidatableResponse listed(String asOf) {
        return given().queryParam("period", YEAR)
                .queryParam("division", TOWN)
                .queryParam("asOf", asOf)
                .get("/api/projects/kpis/projects.listed")
                .then();
    }

    /** As if all that is known of the record had been recorded then. */
    private static void recordedAt(String history, String record, String at) throws SQLException {
        var id = record.substring(record.lastIndexOf('/') + 1);
        assertThat(id).hasSize(36);
        DatabaseOwner.execute("update revision set at = '" + at + "' where rev in (select rev from " + history
                + " where id = '" + id + "')");
    }
}
