package dev.pinglu.projects.project;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.pinglu.kit.testing.DatabaseOwner;
import dev.pinglu.kit.testing.KpiCalls;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The business day is 20 October 2022. */
@QuarkusTest
class ProjectLightTest {
    private static final String PROJECTS = KeyProjectResource.PATH;

    @Inject
    LightReview review;

    @Test
    void aLightIsExplainedByRulesVersionsAndInputs() {
        // Given
        var project = listed("OL-1", 9);
        // When
        var light = get(project + "/light");
        // Then
        light.then()
                .statusCode(200)
                .body("light", equalTo("YELLOW"))
                .body("computed.light", equalTo("YELLOW"))
                .body("computed.since", equalTo("2022-10-20"))
                .body("computed.yellowSince", equalTo("2022-10-01"))
                .body("computed.findings.rule", contains("projects.missed-planned-start"))
                .body("computed.findings[0].version", equalTo(1))
                .body("computed.findings[0].name.zh", equalTo("逾期未开工"))
                .body("computed.findings[0].since", equalTo("2022-10-01"))
                .body("computed.findings[0].inputs.value", contains("2022-09", "1"))
                .body("override", nullValue());
        get(project).then().body("light", equalTo("YELLOW"));
    }

    @ParameterizedTest
    @CsvSource({"10, GREEN", "9, YELLOW", "8, YELLOW", "7, RED"})
    void theLightFollowsThePlanOfTheYear(int month, String expected) {
        get(listed("OL-PLAN", month)).then().body("light", equalTo(expected));
    }

    @Test
    void catchingUpLowersItAndTheHistoryIsKept() {
        // Given
        var project = listed("OL-UP", 7);
        // When
        put(project, "/listings/2022", Map.of("admittedOn", "2022-01-15", "plannedStartMonth", 11))
                .then()
                .body("light", equalTo("GREEN"));
        // Then
        get(project + "/light/history").then().body("fields.light.after", contains("GREEN", "RED", "GREEN"));
    }

    @ParameterizedTest
    @CsvSource({"2021-10-20, GREEN", "2021-10-19, RED"})
    void aProjectSuspendedForOverAYearIsRed(String since, String expected) {
        // Given
        var project = takenOver(Map.of(
                "project", aProject().titled("OL-SUS").described(),
                "stage", "CONSTRUCTION",
                "actual", Map.of("start", "2021-05-18")));
        // When
        change(project, "/overlays", Map.of("to", "SUSPENDED", "on", since, "reason", "试验"))
                .then()
                .statusCode(200);
        // Then
        get(project).then().body("light", equalTo(expected));
    }

    private static String takenOver(Object record) {
        post(
                        ProjectTakeOverResource.PATH,
                        Map.of("asOf", "2021-06-01", "sourceDocument", "台账", "records", java.util.List.of(record)))
                .then()
                .statusCode(201);
        var id = given().queryParam("q", "OL-SUS")
                .queryParam("sort", "-registered")
                .get(PROJECTS)
                .jsonPath()
                .getString("items[0].id");
        return PROJECTS + "/" + id;
    }

    @Test
    void aCancelledProjectHasNone() {
        // Given
        var project = listed("OL-CAN", 7);
        // When
        change(project, "/overlays", Map.of("to", "CANCELLED", "on", "2022-10-01", "reason", "试验", "document", "试验1号"))
                .then()
                .statusCode(200);
        // Then
        get(project + "/light").then().body("light", nullValue()).body("computed", nullValue());
    }

    @Test
    void theListIsFilteredByLight() {
        // Given
        listed("OL-LIST red", 7);
        listed("OL-LIST green", 11);
        // When
        var red = given().queryParam("q", "OL-LIST").queryParam("light", "RED").get(PROJECTS);
        // Then
        red.then().body("items.title", contains("OL-LIST red"));
    }

    @Test
    void projectsAreCountedByLightAndDivision() {
        // Given
        var kpis = new KpiCalls("/api/projects/kpis");
        var before = lights();
        var all = kpis.value("projects.lights", "2022");
        // When
        listed("OL-KPI", 7);
        // Then
        assertThat(kpis.value("projects.lights", "2022")).isEqualTo(all.add(BigDecimal.ONE));
        assertThat(lights()).isEqualTo(before + 1);
    }

    /** How many are red in the place of these tests. */
    private static int lights() {
        var counted = given().queryParam("period", "2022")
                .queryParam("division", "140603207")
                .queryParam("by", "light")
                .get("/api/projects/kpis/projects.lights")
                .jsonPath();
        var at = counted.getList("items.key").indexOf("RED");
        return at < 0 ? 0 : counted.getInt("items[" + at + "].value");
    }

    @Test
    void aLeaderDecidesOtherwiseForATimeAndTakesItBack() {
        // Given
        var project = listed("OL-OVER", 7);
        // When
        change(project, "/light/overrides", decision("GREEN", "2022-10-31"))
                .then()
                .statusCode(200)
                .body("light", equalTo("GREEN"))
                .body("computed.light", equalTo("RED"))
                .body("override.reason", equalTo("已调度"))
                .body("override.by", equalTo("all-clerks"));
        // Then
        get(project).then().body("light", equalTo("GREEN"));
        change(project, "/light/overrides/withdrawal", Map.of("reason", "收回"))
                .then()
                .statusCode(200)
                .body("light", equalTo("RED"))
                .body("override", nullValue());
        get(project + "/light/history").then().body("reason", hasItem("已调度")).body("reason", hasItem("收回"));
    }

    @ParameterizedTest
    @CsvSource({"2022-10-19", "2023-01-21"})
    void aDecisionHoldsFromTodayForThreeMonthsAtMost(String until) {
        // Given
        var project = listed("OL-UNTIL", 7);
        // When
        var refused = change(project, "/light/overrides", decision("GREEN", until));
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("light.override.until"));
        get(project).then().body("light", equalTo("RED"));
    }

    @Test
    void whatIsNotOverriddenCannotBeTakenBack() {
        change(listed("OL-NOT", 7), "/light/overrides/withdrawal", Map.of("reason", "收回"))
                .then()
                .statusCode(409)
                .body("violations[0].rule", equalTo("light.override.none"));
    }

    @Test
    void aDecisionExpiresWithTheEndOfItsDay() throws SQLException {
        // Given
        var last = listed("OL-LAST", 7);
        change(last, "/light/overrides", decision("GREEN", "2022-10-20"));
        var over = listed("OL-EXP", 7);
        change(over, "/light/overrides", decision("GREEN", "2022-10-20"));
        DatabaseOwner.execute(
                "update project set light_override = jsonb_set(light_override, '{until}', '\"2022-10-19\"')"
                        + " where id = '" + over.substring(PROJECTS.length() + 1) + "'");
        // When
        review.run();
        // Then
        get(last).then().body("light", equalTo("GREEN"));
        get(over).then().body("light", equalTo("RED"));
        get(over + "/light").then().body("override", nullValue());
    }

    @Test
    void whatTheCalendarAloneMakesAnotherLightIsFoundOnceADay() throws SQLException {
        // Given
        var project = listed("OL-DAY", 7);
        var version = get(project).jsonPath().getInt("version");
        DatabaseOwner.execute("update project set light = null, light_verdict = null where id = '"
                + project.substring(PROJECTS.length() + 1) + "'");
        // When
        review.run();
        // Then
        get(project).then().body("light", equalTo("RED")).body("version", equalTo(version + 1));
        assertThat(review.run()).as("nothing is left to be judged").isZero();
    }

    @Test
    void aProjectThatCannotBeJudgedIsInNobodysWay() throws SQLException {
        // Given
        var stuck = listed("OL-STUCK", 7);
        var next = listed("OL-BEHIND", 7);
        DatabaseOwner.execute("update project set light = null, light_verdict = null where id in ('"
                + stuck.substring(PROJECTS.length() + 1) + "', '" + next.substring(PROJECTS.length() + 1) + "')");
        DatabaseOwner.execute("create function stuck() returns trigger language plpgsql as"
                + " $$ begin raise exception 'planted by a test'; end $$");
        DatabaseOwner.execute("create trigger stuck before update on project for each row"
                + " when (new.title = 'OL-STUCK') execute function stuck()");
        // When
        assertThatThrownBy(review::run).hasMessageContaining("1 projects");
        DatabaseOwner.execute("drop function stuck() cascade");
        // Then
        get(next).then().body("light", equalTo("RED"));
        assertThat(review.run()).as("it is made up for").isEqualTo(1);
    }

    private static Map<String, Object> decision(String light, String until) {
        return Map.of("light", light, "reason", "已调度", "until", until);
    }

    /** A lead that is to start in a month of the year. */
    private static String listed(String title, int month) {
        var project = post(PROJECTS, aProject().titled(title).in("140603207").described())
                .then()
                .statusCode(201)
                .body("light", equalTo("GREEN"))
                .extract()
                .header("Location");
        put(project, "/listings/2022", Map.of("admittedOn", "2022-01-15", "plannedStartMonth", month))
                .then()
                .statusCode(200);
        return project;
    }
}
