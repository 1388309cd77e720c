package dev.pinglu.projects.project;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.pinglu.kit.testing.KpiCalls;
import dev.pinglu.kit.testing.TopicReader;
import dev.pinglu.projects.evidence.StageEvidence;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CourseRestatementTest {
    private static final String PROJECTS = KeyProjectResource.PATH;
    private static final KpiCalls KPIS = new KpiCalls("/api/projects/kpis");

    @Test
    void aStepIsTakenBackWithItsDateAndTheCourseKeepsBoth() {
        // Given
        var started = KPIS.value("projects.started", "2022");
        var project = takenOver("CONSTRUCTION", Map.of("start", "2022-05-18"));
        assertThat(KPIS.value("projects.started", "2022")).isEqualTo(started.add(BigDecimal.ONE));
        // When
        var restated = restate(project, "READY", "2022-10-01");
        // Then
        restated.then()
                .statusCode(200)
                .body("stage", equalTo("READY"))
                .body("actualStart", nullValue())
                .body("started", equalTo(false))
                .body("course.stage", contains("CONSTRUCTION", "READY"))
                .body("course.takenBack", contains(true, false))
                .body("course.restatement", contains(false, true))
                .body("course[1].reason", equalTo("奠基当作开工"))
                .body("course[1].document", equalTo("区督查室核查意见1号"));
        assertThat(KPIS.value("projects.started", "2022")).isEqualTo(started);
        get(project + "/history").then().body("[-1].reason", equalTo("奠基当作开工"));
    }

    @Test
    void aRestatementIsAFactForSubscribers() {
        // Given
        var project = takenOver("CONSTRUCTION", Map.of("start", "2022-05-18"));
        // When
        restate(project, "READY", "2022-10-01").then().statusCode(200);
        // Then
        try (var facts = TopicReader.of("project-status")) {
            var fact = facts.await(keyOf(project), 1).get(0).json();
            assertThat(fact.get("from").asText()).isEqualTo("CONSTRUCTION");
            assertThat(fact.get("to").asText()).isEqualTo("READY");
            assertThat(fact.get("restatement").asBoolean()).isTrue();
        }
        try (var states = TopicReader.of("projects.state")) {
            var state = states.await(keyOf(project), 2).get(1);
            assertThat(state.header("ce_cause")).isEqualTo("course-restated");
            assertThat(state.json().has("actualStart")).isFalse();
        }
    }

    @Test
    void theTrueDayOfAStepMayLieBeforeTheOneOnWhichTheWrongOneWasTakenBack() {
        // Given
        var project = registered();
        move(project, "RESERVE", "2022-01-10").then().statusCode(200);
        move(project, "PREPARATION", "2022-03-10").then().statusCode(200);
        restate(project, "RESERVE", "2022-10-01").then().statusCode(200);
        // When
        var again = move(project, "PREPARATION", "2022-02-10");
        // Then
        again.then()
                .statusCode(200)
                .body("course.on", contains("2022-01-10", "2022-03-10", "2022-10-01", "2022-02-10"));
        move(project, "READY", "2022-02-09")
                .then()
                .statusCode(422)
                .body("violations.rule", hasItem("project.date.order"));
    }

    @Test
    void aStageThatWasLeftOutIsNoneToGoBackTo() {
        // Given
        var project = takenOver("COMMISSIONED", Map.of("start", "2021-05-18", "commissioning", "2022-05-18"));
        // When
        var refused = restate(project, "COMPLETED", "2022-10-01");
        // Then
        refused.then()
                .statusCode(409)
                .body("type", equalTo("urn:pinglu:problem:transition-refused"))
                .body("allowed", contains("LEAD", "RESERVE", "PREPARATION", "READY", "CONSTRUCTION"));
        restate(project, "CONSTRUCTION", "2022-10-01")
                .then()
                .statusCode(200)
                .body("actualStart", equalTo("2021-05-18"))
                .body("actualCommissioning", nullValue())
                .body("commissionedPct", nullValue());
    }

    @Test
    void aCourseIsTakenBackOnADayOnWhichItHadComeSoFar() {
        // Given
        var project = registered();
        move(project, "RESERVE", "2022-05-10").then().statusCode(200);
        // When, then
        restate(project, "LEAD", "2022-05-09")
                .then()
                .statusCode(422)
                .body("violations.rule", contains("project.date.order"));
        restate(project, "LEAD", "2022-10-21")
                .then()
                .statusCode(422)
                .body("violations.rule", contains("project.date.future"));
    }

    @Test
    void whatIsCommissionedInPartBecomesWholeByALaterStatement() {
        // Given
        var project = takenOver("CONSTRUCTION", Map.of("start", "2021-05-18"));
        StageEvidence.supply(project, ProjectStage.COMMISSIONED, "2022-10-01");
        change(project, "/transitions", Map.of("to", "COMMISSIONED", "on", "2022-10-01", "commissionedPct", 40))
                .then()
                .statusCode(200)
                .body("commissionedPct", equalTo(40));
        move(project, "FULL_CAPACITY", "2022-10-02")
                .then()
                .statusCode(422)
                .body("violations.rule", contains("project.commissioning.partial"));
        commission(project, 40).then().statusCode(422).body("violations.rule", contains("project.commissioning.more"));
        // When
        commission(project, 100)
                .then()
                .statusCode(200)
                .body("commissionedPct", equalTo(100))
                .body("actualCommissioning", equalTo("2022-10-01"))
                .body("course.commissionedPct", contains(null, 40, 100));
        // Then
        move(project, "CLOSED", "2022-10-06").then().statusCode(200);
        commission(project, 100)
                .then()
                .statusCode(409)
                .body("violations.rule", contains("project.commissioning.stage"));
    }

    @Test
    void onlyWhatIsCommissionedHasAShare() {
        // Given
        var project = registered();
        StageEvidence.supply(project, ProjectStage.RESERVE, "2022-10-01");
        // When
        var refused =
                change(project, "/transitions", Map.of("to", "RESERVE", "on", "2022-10-01", "commissionedPct", 40));
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("project.commissioning.share"));
    }

    @Test
    void aSuspensionOfAYearEndsOnlyWithAVerifiedPermit() {
        // Given
        var project = registered();
        move(project, "RESERVE", "2021-01-10").then().statusCode(200);
        move(project, "PREPARATION", "2021-01-11").then().statusCode(200);
        overlay(project, Map.of("to", "SUSPENDED", "on", "2021-10-20", "reason", "资金未到位"))
                .then()
                .statusCode(200)
                .body("suspendedSince", equalTo("2021-10-20"));
        // When
        var refused = overlay(project, Map.of("to", "NONE", "on", "2022-10-20", "reason", "资金到位"));
        // Then
        refused.then()
                .statusCode(422)
                .body("violations.rule", contains("project.resume.verification", "project.resume.document"));
        overlay(project, verified("2021-10-19"))
                .then()
                .statusCode(422)
                .body("violations.path", contains("permitVerifiedOn"));
        overlay(project, verified("2022-10-18"))
                .then()
                .statusCode(200)
                .body("overlay", equalTo("NONE"))
                .body("suspendedSince", nullValue());
    }

    @Test
    void aSuspensionIsOneChangeHoweverMuchFollowsIt() {
        // Given: its planned start is missed, so that its light changes, and it has a formality that stands still
        var project = registered();
        move(project, "RESERVE", "2022-05-10").then().statusCode(200);
        move(project, "PREPARATION", "2022-05-11").then().statusCode(200);
        post("/api/projects/formalities/layouts", Map.of("projectId", project.substring(PROJECTS.length() + 1)))
                .then()
                .statusCode(201);
        var before = get(project).then().body("light", equalTo("RED")).extract().<Integer>path("version");
        // When
        overlay(project, Map.of("to", "SUSPENDED", "on", "2022-10-10", "reason", "资金未到位"));
        // Then
        get(project).then().body("light", equalTo("GREEN")).body("version", equalTo(before + 1));
    }

    @Test
    void nothingWasSuspendedBeforeItsLastMilestone() {
        // Given
        var row = Map.of(
                "project",
                aProject().described(),
                "stage",
                "CONSTRUCTION",
                "actual",
                Map.of("start", "2021-05-18"),
                "suspendedSince",
                "2018-05-18");
        // When
        var refused = takeOver(row);
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("project.date.order"));
    }

    @Test
    void aProjectThatWasSuspendedBeforeTheLedgerBeganKeepsItsDay() {
        // Given
        var described = aProject().described();
        takeOver(Map.of("project", described, "stage", "READY", "suspendedSince", "2021-09-30"))
                .then()
                .statusCode(201);
        var project = PROJECTS + "/" + get(PROJECTS + "?q=" + described.code()).path("items[0].id");
        get(project)
                .then()
                .body("overlay", equalTo("SUSPENDED"))
                .body("suspendedSince", equalTo("2021-09-30"))
                .body("course.on", contains("2021-09-30", "2022-09-30"));
        // When
        var refused = overlay(project, Map.of("to", "NONE", "on", "2022-10-01", "reason", "资金到位"));
        // Then
        refused.then()
                .statusCode(422)
                .body("violations.rule", contains("project.resume.verification", "project.resume.document"));
    }

    @Test
    void whatCannotBeSuspendedIsNotTakenOverSo() {
        // Given
        var row = Map.of("project", aProject().described(), "stage", "LEAD", "suspendedSince", "2022-10-01");
        // When
        var refused = takeOver(row);
        // Then
        refused.then()
                .statusCode(422)
                .body("violations.rule", contains("project.overlay.stage", "project.date.future"))
                .body("violations.path", hasItem("records[0].suspendedSince"));
    }

    @Test
    void aDayLessThanAYearNeedsNone() {
        // Given
        var project = registered();
        move(project, "RESERVE", "2021-01-10");
        move(project, "PREPARATION", "2021-01-11");
        overlay(project, Map.of("to", "SUSPENDED", "on", "2021-10-20", "reason", "资金未到位"));
        // When
        var resumed = overlay(project, Map.of("to", "NONE", "on", "2022-10-19", "reason", "资金到位"));
        // Then
        resumed.then().statusCode(200);
    }

    private static Map<String, Object> verified(String on) {
        return Map.of(
                "to", "NONE", "on", "2022-10-20", "reason", "资金到位", "document", "施工许可核验意见1号", "permitVerifiedOn", on);
    }

    private static String registered() {
        return post(PROJECTS, aProject().described()).getHeader("Location");
    }

    private static String takenOver(String stage, Map<String, String> actual) {
        var described = aProject().described();
        var row = Map.of(
                "project",
                described,
                "stage",
                stage,
                "actual",
                actual,
                "listings",
                List.of(Map.of("year", 2022, "listing", Map.of("admittedOn", "2022-01-15"))));
        takeOver(row).then().statusCode(201);
        return PROJECTS + "/" + get(PROJECTS + "?q=" + described.code()).path("items[0].id");
    }

    private static Response takeOver(Map<String, Object> row) {
        return post(
                ProjectTakeOverResource.PATH,
                Map.of("asOf", "2022-09-30", "sourceDocument", "试验台账", "records", List.of(row)));
    }

    private static Response move(String project, String to, String on) {
        return StageEvidence.step(project, to, on);
    }

    private static Response restate(String project, String to, String on) {
        return change(
                project, "/restatements", Map.of("to", to, "on", on, "reason", "奠基当作开工", "document", "区督查室核查意见1号"));
    }

    private static Response commission(String project, int pct) {
        return change(project, "/commissioning", Map.of("commissionedPct", pct, "on", "2022-10-05"));
    }

    private static Response overlay(String project, Map<String, Object> overlay) {
        return change(project, "/overlays", overlay);
    }

    private static String keyOf(String project) {
        return "project/" + project.substring(project.lastIndexOf('/') + 1);
    }
}
