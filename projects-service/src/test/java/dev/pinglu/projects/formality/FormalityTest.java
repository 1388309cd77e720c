package dev.pinglu.projects.formality;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.pinglu.kit.testing.TopicReader;
import dev.pinglu.projects.evidence.StageEvidence;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FormalityTest {
    private static final String PATH = FormalityResource.PATH;
    private static final String PROJECTS = "/api/projects/key-projects";

    @Inject
    FormalityExpiry expiry;

    @Inject
    DataSource database;

    @Test
    void theCatalogueIsLaidOutOnce() {
        // Given
        var project = project();
        // When
        var laidOut = post(PATH + "/layouts", Map.of("projectId", idOf(project)));
        // Then
        laidOut.then()
                .statusCode(201)
                .header("Location", PATH + "?project=" + idOf(project))
                .body("type", hasItems("PROJECT_APPROVAL", "EIA_REPORT", "CONSTRUCTION_PERMIT"))
                .body("status", everyItem(equalTo("NOT_STARTED")))
                .body("find { it.type == 'EIA_REPORT' }.requirement", equalTo("TBD"))
                .body("find { it.type == 'CONSTRUCTION_PERMIT' }.requirement", equalTo("YES"))
                .body("find { it.type == 'CONSTRUCTION_PERMIT' }.source", containsString("建筑法"));
        post(PATH + "/layouts", Map.of("projectId", idOf(project)))
                .then()
                .statusCode(201)
                .body("", empty());
    }

    @Test
    void anApplicationOutOfOrderIsRefusedWithExactlyWhatIsMissing() {
        // Given
        var project = project();
        approve(open(project, "PROJECT_APPROVAL"), "2022-09-01");
        open(project, "LAND_SUPPLY");
        put(open(project, "CONSTRUCTION_DRAWINGS"), "", Map.of("requirement", "TBD"));
        var permit = open(project, "CONSTRUCTION_PERMIT");
        move(permit, "PREPARING", "2022-09-01").then().statusCode(200);
        // When
        var refused = move(permit, "SUBMITTED", "2022-09-01");
        // Then
        refused.then()
                .statusCode(422)
                .body("violations.rule", everyItem(equalTo("formality.dependency")))
                .body(
                        "violations.message",
                        containsInAnyOrder(
                                "供地（划拨决定书或出让合同）：未启动 · LAND_SUPPLY is NOT_STARTED",
                                "WORKS_PLANNING_PERMIT has not been opened",
                                "施工图设计文件审查：是否办理尚未确定 · CONSTRUCTION_DRAWINGS is not decided to be needed or not"));
    }

    @Test
    void whatIsNotNeededIsNotMissing() {
        // Given
        var project = project();
        put(open(project, "PROJECT_APPROVAL"), "", Map.of("requirement", "NO", "reason", "试验"))
                .then()
                .statusCode(200);
        var drawings = open(project, "CONSTRUCTION_DRAWINGS");
        move(drawings, "PREPARING", "2022-09-01");
        // When
        var submitted = move(drawings, "SUBMITTED", "2022-09-01");
        // Then
        submitted.then().statusCode(200).body("status", equalTo("SUBMITTED"));
    }

    @Test
    void theStatutoryTermIsDueAsWork() {
        // Given
        var formality = open(project(), "PROJECT_APPROVAL");
        var land = openIndependent();
        // When
        move(land, "ACCEPTED", "2022-09-29").then().statusCode(200).body("dueOn", equalTo("2022-11-01"));
        // Then
        work(land).then().body("items.kind", contains("formality.conclude")).body("items.due", contains("2022-11-01"));
        work(formality)
                .then()
                .body("items.kind", contains("formality.submit"))
                .body("items.title.zh", contains(endsWith(" · 示例项目")));
    }

    @Test
    void aStopTakesTheDueDayAwayAndAResumptionSetsAnother() {
        // Given
        var land = openIndependent();
        move(land, "ACCEPTED", "2022-09-26");
        // When
        change(land, "/transitions", Map.of("to", "SUPPLEMENT", "on", "2022-09-30", "reason", "补正勘测定界报告"))
                .then()
                .statusCode(200)
                .body("dueOn", nullValue())
                .body("remainingDays", equalTo(16))
                .body("stops.reason", contains("补正勘测定界报告"));
        // Then: the weekend after National Day is worked
        move(land, "ACCEPTED", "2022-10-07")
                .then()
                .statusCode(200)
                .body("dueOn", equalTo("2022-10-27"))
                .body("clockStops", equalTo(1));
    }

    @Test
    void aProjectIsReadyOnceAllThatIsNeededBeforeIsGranted() {
        // Given
        var project = preparation();
        var filing = open(project, "PROJECT_APPROVAL");
        var permit = open(project, "CONSTRUCTION_PERMIT");
        stage(project, "READY", "2022-09-20")
                .then()
                .statusCode(422)
                .body("violations.rule", contains("project.formality.missing"))
                .body("violations.message", contains(containsString("PROJECT_APPROVAL")));
        // When
        approve(filing, "2022-09-20");
        // Then: the permit is needed for the construction only
        stage(project, "READY", "2022-09-20").then().statusCode(200);
        stage(project, "CONSTRUCTION", "2022-09-21")
                .then()
                .statusCode(422)
                .body("violations.message", contains(containsString("CONSTRUCTION_PERMIT")));
        put(permit, "", Map.of("requirement", "NO", "reason", "限额以下工程")).then().statusCode(200);
        stage(project, "CONSTRUCTION", "2022-09-21").then().statusCode(200);
    }

    @Test
    void aProjectIsAskedForWhatTheCatalogueWantsAndNobodyHasOpened() {
        // Given
        var project = preparation();
        put(open(project, "EIA_FORM"), "", Map.of("requirement", "NO", "reason", "豁免"))
                .then()
                .statusCode(200);
        // When
        var next = get(project + "/next-steps");
        // Then
        next.then()
                .statusCode(200)
                .body(
                        "find { it.to == 'READY' }.missing.findAll { it.rule == 'project.formality.missing' }.message",
                        contains(
                                "企业投资项目备案：尚未建立 · PROJECT_APPROVAL has not been opened",
                                "建设项目用地预审与选址意见书：尚未建立 · LAND_PREVIEW has not been opened",
                                "节能审查意见：尚未建立 · ENERGY_REVIEW has not been opened",
                                "环境影响报告书审批：尚未建立 · EIA_REPORT has not been opened",
                                "水土保持方案审批：尚未建立 · WATER_AND_SOIL has not been opened",
                                "供地（划拨决定书或出让合同）：尚未建立 · LAND_SUPPLY has not been opened",
                                "不动产权证书（国有建设用地使用权）：尚未建立 · REAL_ESTATE_TITLE has not been opened",
                                "建设用地规划许可证：尚未建立 · LAND_PLANNING_PERMIT has not been opened",
                                "建设工程规划许可证：尚未建立 · WORKS_PLANNING_PERMIT has not been opened",
                                "施工图设计文件审查：尚未建立 · CONSTRUCTION_DRAWINGS has not been opened"));
    }

    @Test
    void whatWasValidThroughYesterdayExpiresAndMayBeOpenedAnew() {
        // Given: today is 20 October
        var project = project();
        var outlived = approve(open(project, "PROJECT_APPROVAL"), "2022-09-01", "2022-10-19");
        var valid = approve(open(project(), "PROJECT_APPROVAL"), "2022-09-01", "2022-10-20");
        post(PATH, Map.of("projectId", idOf(project), "type", "PROJECT_APPROVAL"))
                .then()
                .statusCode(409)
                .body("violations[0].rule", equalTo("formality.open.unique"));
        // When
        expiry.run();
        // Then
        get(outlived).then().body("status", equalTo("EXPIRED"));
        get(valid).then().body("status", equalTo("APPROVED"));
        get(outlived + "/history").then().body("[-1].fields.status.after", equalTo("EXPIRED"));
        open(project, "PROJECT_APPROVAL");
    }

    @Test
    void whatWasMadeUseOfInTimeDoesNotExpire() {
        // Given
        var project = preparation();
        var used = approve(open(project, "PROJECT_APPROVAL"), "2022-09-19", "2022-10-01");
        stage(project, "READY", "2022-09-20").then().statusCode(200);
        stage(project, "CONSTRUCTION", "2022-09-21").then().statusCode(200);
        // When
        expiry.run();
        // Then
        get(used).then().body("status", equalTo("APPROVED"));
    }

    @Test
    void theEarliestStartNamesTheWayToItAndWhatBlocksIt() {
        // Given
        var project = project();
        post(PATH + "/layouts", Map.of("projectId", idOf(project)));
        // When
        var start = get(project + "/earliest-start");
        // Then: filing and land supply have no term, 20 + 20 + 20 + 7 working days; that Sunday is worked for the
        // Spring Festival
        start.then()
                .statusCode(200)
                .body("asOf", equalTo("2022-10-20"))
                .body("earliestStart", equalTo("2023-01-29"))
                .body(
                        "criticalPath.type",
                        contains(
                                "PROJECT_APPROVAL",
                                "LAND_PREVIEW",
                                "LAND_SUPPLY",
                                "LAND_PLANNING_PERMIT",
                                "WORKS_PLANNING_PERMIT",
                                "CONSTRUCTION_PERMIT"))
                .body("blocking.type", equalTo("PROJECT_APPROVAL"))
                .body("undecided", hasItems("EIA_REPORT", "EIA_FORM"))
                .body("withoutTerm", hasItem("LAND_SUPPLY"))
                .body("notOpened", empty())
                .body("calendarIncomplete", equalTo(false));
    }

    @Test
    void aListIsFiltered() {
        // Given
        var project = project();
        open(project, "PROJECT_APPROVAL");
        open(project, "CONSTRUCTION_PERMIT");
        // When
        var found = given().queryParam("project", idOf(project))
                .queryParam("status", "NOT_STARTED")
                .queryParam("q", "施工许可")
                .get(PATH);
        // Then
        found.then().statusCode(200).body("items.type", contains("CONSTRUCTION_PERMIT"));
    }

    @Test
    void aSuspensionOfTheProjectStopsTheClockAndNobodyOwesAnythingMeanwhile() {
        // Given
        var project = preparation();
        approve(open(project, "PROJECT_APPROVAL"), "2022-09-01");
        var land = open(project, "LAND_PREVIEW");
        for (var to : List.of("PREPARING", "SUBMITTED", "ACCEPTED")) {
            move(land, to, "2022-09-26").then().statusCode(200);
        }
        // When: four of twenty days are used by 30 September
        overlay(project, "SUSPENDED", "2022-09-30").then().statusCode(200);
        // Then
        get(land)
                .then()
                .body("status", equalTo("ACCEPTED"))
                .body("suspendedSince", equalTo("2022-09-30"))
                .body("dueOn", nullValue())
                .body("remainingDays", equalTo(16))
                .body("stops.cause", contains("PROJECT"));
        work(land).then().body("items", empty());
        overlay(project, "NONE", "2022-10-07").then().statusCode(200);
        get(land).then().body("suspendedSince", nullValue()).body("dueOn", equalTo("2022-10-27"));
        work(land).then().body("items.due", contains("2022-10-27"));
    }

    @Test
    void nothingIsDoneAboutAFormalityOfACancelledProject() {
        // Given
        var project = preparation();
        var filing = open(project, "PROJECT_APPROVAL");
        overlay(project, "CANCELLED", "2022-09-30").then().statusCode(200);
        // When
        var refused = move(filing, "PREPARING", "2022-10-01");
        // Then
        refused.then().statusCode(409).body("violations[0].rule", equalTo("project.cancelled"));
        work(filing).then().body("items", empty());
    }

    @Test
    void aListShowsWhatExpiresSoonAndWhatIsOverdue() {
        // Given: today is 20 October
        var project = preparation();
        var filing = approve(open(project, "PROJECT_APPROVAL"), "2022-09-01", "2022-10-30");
        var land = open(project, "LAND_PREVIEW");
        move(land, "PREPARING", "2022-09-26");
        move(land, "SUBMITTED", "2022-09-26").then().statusCode(200);
        // When, then
        list(project, "expiresWithin", "10").then().body("items.id", contains(idOf(filing)));
        list(project, "expiresWithin", "9").then().body("items", empty());
        list(project, "overdue", "true").then().body("items.id", contains(idOf(land)));
        list(project, "overdue", "false").then().body("items.id", contains(idOf(filing)));
    }

    @Test
    void whatExpiresSoonIsAlarmedAboutUntilTheProjectStarts() throws SQLException {
        // Given
        var project = preparation();
        var filing = approve(open(project, "PROJECT_APPROVAL"), "2022-09-19", "2022-11-19");
        assertThat(alerts(filing)).containsExactly("projects.permit-expiring CRITICAL");
        stage(project, "READY", "2022-09-20").then().statusCode(200);
        // When
        stage(project, "CONSTRUCTION", "2022-09-21").then().statusCode(200);
        // Then
        assertThat(alerts(filing)).isEmpty();
    }

    @Test
    void whatHasExpiredIsAlarmedAboutUntilAnotherIsOpened() throws SQLException {
        // Given
        var project = project();
        var outlived = approve(open(project, "PROJECT_APPROVAL"), "2022-09-01", "2022-10-19");
        expiry.run();
        assertThat(alerts(outlived)).containsExactly("projects.permit-expired CRITICAL");
        // When
        open(project, "PROJECT_APPROVAL");
        // Then
        assertThat(alerts(outlived)).isEmpty();
        get(outlived).then().body("succeeded", equalTo(true));
    }

    @Test
    void everyStepIsInTheHistoryAndPublished() {
        // Given
        var formality = open(project(), "PROJECT_APPROVAL");
        // When
        approve(formality, "2022-09-01");
        // Then
        get(formality + "/history").then().body("", hasSize(5));
        try (var states = TopicReader.of("projects.state")) {
            assertThat(states.await("formality/" + idOf(formality), 5))
                    .extracting(r -> r.header("ce_cause"))
                    .containsExactly("registered", "started", "submitted", "accepted", "approved");
        }
    }

    private static String project() {
        return post(PROJECTS, aProject().described()).getHeader("Location");
    }

    private static String preparation() {
        var project = project();
        for (var stage : List.of("RESERVE", "PREPARATION")) {
            stage(project, stage, "2022-09-01").then().statusCode(200);
        }
        return project;
    }

    private static Response stage(String project, String to, String on) {
        return StageEvidence.step(project, to, on);
    }

    private static Response overlay(String project, String to, String on) {
        return change(project, "/overlays", Map.of("to", to, "on", on, "reason", "试验", "document", "试验1号"));
    }

    private static Response list(String project, String parameter, String value) {
        return given().queryParam("project", idOf(project))
                .queryParam(parameter, value)
                .get(PATH);
    }

    private List<String> alerts(String formality) throws SQLException {
        var open = new ArrayList<String>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select rule || ' ' || severity from alert where record = ? and not removed")) {
            select.setString(1, "formality/" + idOf(formality));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    open.add(rows.getString(1));
                }
            }
        }
        return open;
    }

    private static String open(String project, String type) {
        return post(PATH, Map.of("projectId", idOf(project), "type", type, "requirement", "YES"))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** A land preview that is applied for; it has a term of twenty working days, and what it depends on is there. */
    private static String openIndependent() {
        var project = project();
        approve(open(project, "PROJECT_APPROVAL"), "2022-09-01");
        var land = open(project, "LAND_PREVIEW");
        move(land, "PREPARING", "2022-09-01").then().statusCode(200);
        move(land, "SUBMITTED", "2022-09-21").then().statusCode(200);
        return land;
    }

    private static String approve(String formality, String on) {
        return approve(formality, on, "2024-09-01");
    }

    private static String approve(String formality, String on, String validTo) {
        for (var to : List.of("PREPARING", "SUBMITTED", "ACCEPTED")) {
            move(formality, to, on).then().statusCode(200);
        }
        change(
                        formality,
                        "/transitions",
                        Map.of("to", "APPROVED", "on", on, "documentNo", "平发改备〔2022〕1号", "validTo", validTo))
                .then()
                .statusCode(200);
        return formality;
    }

    private static Response move(String formality, String to, String on) {
        return change(formality, "/transitions", Map.of("to", to, "on", on));
    }

    private static Response work(String formality) {
        return given().queryParam("record", "formality/" + idOf(formality)).get("/api/projects/work-items");
    }
}
