package dev.pinglu.projects.kpi;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.pinglu.kit.testing.KpiCalls;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records of other tests stand in the same tables, so what is tested is by how much a figure changes. */
@QuarkusTest
class ProjectsKpiTest {
    private static final String PROJECTS = "/api/projects/key-projects";
    private static final KpiCalls KPIS = new KpiCalls("/api/projects/kpis");

    @Test
    void aProjectCountsFromItsListingToItsExit() {
        // Given
        var listed = KPIS.value("projects.listed", "2022");
        var project = post(PROJECTS, aProject().described()).getHeader("Location");
        assertThat(KPIS.value("projects.listed", "2022")).isEqualTo(listed);
        // When
        put(project, "/listings/2022", Map.of("admittedOn", "2022-01-15", "plannedStartMonth", 5));
        // Then
        assertThat(KPIS.value("projects.listed", "2022")).isEqualTo(listed.add(BigDecimal.ONE));
        change(project, "/listings/2022/exit", Map.of("on", "2022-06-01", "reason", "调整"))
                .then()
                .statusCode(200);
        assertThat(KPIS.value("projects.listed", "2022")).isEqualTo(listed);
    }

    @Test
    void aStartCountsInItsYearItsMonthAndItsLevel() {
        // Given
        var yearly = KPIS.value("projects.started", "2022");
        var inMay = KPIS.value("projects.starts", "2022-05");
        var inSpring = KPIS.value("projects.starts", "2022Q2");
        var inJune = KPIS.value("projects.starts", "2022-06");
        var plannedInMay = KPIS.value("projects.planned-starts", "2022-04..05");
        // When
        var project = takeOver("CONSTRUCTION", Map.of("start", "2022-05-18"));
        // Then
        assertThat(KPIS.value("projects.started", "2022")).isEqualTo(yearly.add(BigDecimal.ONE));
        assertThat(KPIS.value("projects.starts", "2022-05")).isEqualTo(inMay.add(BigDecimal.ONE));
        assertThat(KPIS.value("projects.starts", "2022Q2")).isEqualTo(inSpring.add(BigDecimal.ONE));
        assertThat(KPIS.value("projects.starts", "2022-06")).isEqualTo(inJune);
        assertThat(KPIS.value("projects.planned-starts", "2022-04..05")).isEqualTo(plannedInMay.add(BigDecimal.ONE));
        assertThat(KPIS.by("projects.started", "2022", "level").getList("items.key"))
                .contains("DISTRICT");
        // And no more when it is cancelled
        change(project, "/overlays", Map.of("to", "CANCELLED", "on", "2022-10-01", "reason", "试验", "document", "试验1号"))
                .then()
                .statusCode(200);
        assertThat(KPIS.value("projects.started", "2022")).isEqualTo(yearly);
        assertThat(KPIS.value("projects.starts", "2022-05")).isEqualTo(inMay);
    }

    @Test
    void aRateShowsWhatItIsMadeOfAndIsUnknownWithoutAnything() {
        // Given
        takeOver("CONSTRUCTION", Map.of("start", "2022-05-18"));
        // When
        var rate = KPIS.by("projects.start-rate", "2022", "");
        // Then
        var started = new BigDecimal(rate.getString("numerator"));
        var listed = new BigDecimal(rate.getString("denominator"));
        assertThat(new BigDecimal(rate.getString("value")))
                .isEqualByComparingTo(started.divide(listed, java.math.MathContext.DECIMAL64));
        KPIS.ask("projects.start-rate", "1990", "")
                .body("value", equalTo(null))
                .body("reason", equalTo("zero-denominator"))
                .body("denominator", equalTo(0));
    }

    @Test
    void everyFigureOfAPeriodIsListedAndThoseOfAYearOnlyForYears() {
        given().queryParam("period", "2022")
                .get("/api/projects/kpis")
                .then()
                .statusCode(200)
                .body("items.kpi", hasItems("projects.listed", "projects.starts", "economy.retail-sales"))
                .body("items.division", hasItem("140603"))
                .body("items.asOf", hasItem("2022-10-20"));
        given().queryParam("period", "2022-08")
                .get("/api/projects/kpis")
                .then()
                .body("items.kpi", hasItem("projects.starts"))
                .body("items.kpi", not(hasItem("projects.listed")));
    }

    @ParameterizedTest
    @CsvSource({
        "projects.listed, 2022-08, '', 400, kpi.period",
        "projects.listed, 2022, park, 400, kpi.dimension",
        "projects.listed, last year, '', 400, period.format"
    })
    void aQuestionThatCannotBeAnsweredIsRefused(String kpi, String period, String by, int status, String rule) {
        KPIS.ask(kpi, period, by).statusCode(status).body("violations[0].rule", equalTo(rule));
    }

    @Test
    void aFigureThatIsNotCountedHereIsNotFound() {
        KPIS.ask("rural.projects", "2022", "").statusCode(404);
    }

    private static String takeOver(String stage, Map<String, String> actual) {
        var row = Map.of(
                "project",
                aProject().described(),
                "stage",
                stage,
                "actual",
                actual,
                "listings",
                List.of(Map.of("year", 2022, "listing", Map.of("admittedOn", "2022-01-15", "plannedStartMonth", 5))));
        var batch = post(
                PROJECTS + "/take-overs",
                Map.of("asOf", "2022-09-30", "sourceDocument", "试验台账", "records", List.of(row)));
        batch.then().statusCode(201);
        return PROJECTS
                + "/"
                + given().queryParam("sort", "-registered")
                        .queryParam("limit", 1)
                        .get(PROJECTS)
                        .jsonPath()
                        .getString("items[0].id");
    }
}
