package dev.pinglu.projects.progress;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.projects.progress.FundSource.BANK_LOAN;
import static dev.pinglu.projects.progress.FundSource.SELF_RAISED;
import static dev.pinglu.projects.progress.ProgressFixture.PATH;
import static dev.pinglu.projects.progress.ProgressFixture.built;
import static dev.pinglu.projects.progress.ProgressFixture.byOfficer;
import static dev.pinglu.projects.progress.ProgressFixture.confirmed;
import static dev.pinglu.projects.progress.ProgressFixture.invested;
import static dev.pinglu.projects.progress.ProgressFixture.openingOf;
import static dev.pinglu.projects.progress.ProgressFixture.report;
import static dev.pinglu.projects.progress.ProgressFixture.submitted;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.pinglu.kit.testing.TopicReader;
import dev.pinglu.projects.evidence.StageEvidence;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgressReportTest {
    private static final String PLACE = "140603101";

    @Inject
    ReportCalendar calendar;

    @Inject
    DataSource database;

    @Test
    void aReportIsEnteredSubmittedSentBackMendedAndConfirmed() {
        // Given
        var project = built(PLACE);
        var report = report(project, "2022-09", null);
        get(report)
                .then()
                .body("status", equalTo("DRAFT"))
                .body("owed", equalTo(true))
                .body("dueOn", equalTo("2022-10-08"))
                .body("figures", nullValue());
        put(report, "/figures", invested(100).received(BANK_LOAN, 80).figures())
                .then()
                .statusCode(200)
                .body("investedFen", nullValue())
                .body("figures.investedFen", equalTo(100));
        change(report, "/submission", "").then().statusCode(200).body("investedFen", equalTo(100));
        work(report).then().body("items.kind", contains("progress-report.confirm"));
        byOfficer(report, "/rework", Map.of("reason", "到位资金与银行流水不符"))
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("returnReason", equalTo("到位资金与银行流水不符"));
        work(report).then().body("items.kind", contains("progress-report.mend")).body("items.sentBack", contains(true));
        put(report, "/figures", invested(90).received(SELF_RAISED, 70).figures())
                .then()
                .statusCode(200);
        change(report, "/submission", "").then().statusCode(200).body("returnReason", nullValue());
        // When
        var confirmed = byOfficer(report, "/confirmation", "");
        // Then
        confirmed
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("counts", equalTo(true))
                .body("funds.source", contains("SELF_RAISED"));
        work(report).then().body("items", empty());
        get(report + "/history")
                .then()
                .body("change", contains("CREATED", "UPDATED", "UPDATED", "UPDATED", "UPDATED", "UPDATED", "UPDATED"))
                .body("[3].reason", equalTo("到位资金与银行流水不符"))
                .body("[-1].actor", equalTo("data-officer"));
    }

    @Test
    void whoSubmittedDoesNotConfirm() {
        // Given
        var report = submitted(built(PLACE), "2022-09", invested(100).figures());
        // When
        var refused = change(report, "/confirmation", "");
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("progress.four-eyes"));
        put(report, "/figures", invested(90).figures())
                .then()
                .statusCode(409)
                .body("violations.rule", contains("progress.submitted"));
        get(report).then().body("status", equalTo("SUBMITTED"));
    }

    @Test
    void aMonthIsReportedOnceAndAfterThoseBefore() {
        // Given
        var project = built(PLACE);
        var july = report(project, "2022-07", null);
        post(PATH, openingOf(project, "2022-07", null))
                .then()
                .statusCode(409)
                .body("violations.rule", contains("progress.report.month.unique"));
        // Then
        post(PATH, openingOf(project, "2022-08", invested(100).figures()))
                .then()
                .statusCode(422)
                .body("violations.rule", contains("progress.month.order"));
        put(july, "/figures", invested(50).figures()).then().statusCode(200);
        var august = report(project, "2022-08", invested(100).after(50, 50).figures());
        change(august, "/submission", "")
                .then()
                .statusCode(422)
                .body("violations.rule", contains("progress.month.order"));
        change(july, "/submission", "").then().statusCode(200);
        change(august, "/submission", "").then().statusCode(200);
        byOfficer(august, "/confirmation", "")
                .then()
                .statusCode(422)
                .body("violations.message", contains("2022-07 has not been confirmed"));
        post(PATH, openingOf(project, "2022-06", invested(1).figures()))
                .then()
                .statusCode(422)
                .body("violations.message", contains("2022-07 has been reported already"));
    }

    @Test
    void aMonthBeforeOneThatHasFiguresIsNotOpenedWithoutThemEither() {
        // Given
        var project = built(PLACE);
        var july = confirmed(project, "2022-07", invested(50).figures());
        // When
        var refused = post(PATH, openingOf(project, "2022-06", null));
        // Then: what follows can still be reported
        refused.then()
                .statusCode(422)
                .body("violations.rule", contains("progress.month.order"))
                .body("violations.path", contains("month"))
                .body("violations.message", contains("2022-07 has been reported already"));
        get(july).then().body("status", equalTo("CONFIRMED"));
        confirmed(project, "2022-08", invested(100).after(50, 50).figures());
    }

    @Test
    void aRestatementKeepsWhatCountedAndCarriesItsSumsForward() {
        // Given
        var project = built(PLACE);
        var july = confirmed(project, "2022-07", invested(100).figures());
        var august = confirmed(project, "2022-08", invested(50).after(100, 100).figures());
        // When
        var restated =
                byOfficer(july, "/restatements", Map.of("figures", invested(70).figures(), "reason", "核减重复计量"));
        // Then
        restated.then()
                .statusCode(200)
                .body("status", equalTo("RESTATED"))
                .body("investedFen", equalTo(70))
                .body("earlier.figures.investedFen", contains(100))
                .body("earlier.reason", contains("核减重复计量"))
                .body("earlier.until", contains("2022-10-20"));
        get(august)
                .then()
                .body("status", equalTo("CONFIRMED"))
                .body("investedFen", equalTo(50))
                .body("ytdFen", equalTo(120))
                .body("sinceStartFen", equalTo(120));
        assertThat(causes(august, 4)).containsExactly("recorded", "submitted", "confirmed", "carried-forward");
    }

    @Test
    void aReportThatWasSentBackCarriesItsChangeForwardAsWell() {
        // Given
        var project = built(PLACE);
        var july = submitted(project, "2022-07", invested(100).figures());
        var august = submitted(project, "2022-08", invested(50).after(100, 100).figures());
        byOfficer(july, "/rework", Map.of("reason", "试验")).then().statusCode(200);
        // When
        put(july, "/figures", invested(130).figures()).then().statusCode(200);
        // Then
        get(august).then().body("ytdFen", equalTo(180));
    }

    @Test
    void whatIsWorthASecondLookIsFlaggedAndNotRefused() {
        // When
        var report =
                report(built(PLACE), "2022-07", invested(60_000_000).done("100").figures());
        var ahead =
                report(built(PLACE), "2022-07", invested(60_000_000).done("30").figures());
        // Then
        get(report).then().body("flags.rule", contains("progress.full-for-long"));
        get(ahead).then().body("flags.rule", contains("progress.financial-ahead"));
        given().queryParam("project", projectOf(ahead))
                .get(PATH)
                .then()
                .body("items[0].flags.text.zh", contains("投资进度明显超前于形象进度，请核实"));
    }

    @Test
    void theProgressOfAProjectIsHeldAgainstItsPlanAndTheTimeThatHasPassed() {
        // Given
        var project = ProgressFixture.built(PLACE);
        put(project, "/listings/2022", Map.of("admittedOn", "2022-01-15", "annualPlanFen", 1_200));
        post(InvestmentPlanResource.PATH, ProgressFixture.planOf(project, 1_200));
        confirmed(project, "2022-07", invested(600).done("40").figures());
        submitted(project, "2022-08", invested(100).after(600, 600).done("40").figures());
        // When
        var august = given().queryParam("month", "2022-08").get(project + "/investment-progress");
        // Then: what is not confirmed does not count
        august.then()
                .statusCode(200)
                .body("reportedThrough", equalTo("2022-07"))
                .body("ytdFen", equalTo(600))
                .body("completion", equalTo(0.5f))
                .body("timeGapPoints", equalTo(-16.67f))
                .body("plannedYtdFen", equalTo(1_200))
                .body("plannedCurveRate", equalTo(0.5f))
                .body("financialPct", equalTo(0.0006f))
                .body("physicalPct", equalTo(40));
        given().queryParam("month", "2022-05")
                .get(project + "/investment-progress")
                .then()
                .body("ytdFen", nullValue())
                .body("completion", nullValue())
                .body("plannedYtdFen", equalTo(0));
        get(project + "/investment-progress").then().body("month", equalTo("2022-09"));
        given().queryParam("month", "2022-13")
                .get(project + "/investment-progress")
                .then()
                .statusCode(400)
                .body("violations.rule", contains("query.month"));
    }

    @Test
    void theListIsFilteredAndSorted() {
        // Given
        var project = built(PLACE);
        confirmed(project, "2022-06", invested(10).figures());
        report(project, "2022-07", invested(20).after(10, 10).figures());
        // Then
        list(project, "month", "2022-06").then().body("items.investedFen", contains(10));
        list(project, "month", "2022").then().body("items.month", contains("2022-06", "2022-07"));
        list(project, "sort", "-month").then().body("items.month", contains("2022-07", "2022-06"));
        list(project, "status", "CONFIRMED").then().body("items.month", contains("2022-06"));
        list(project, "overdue", "true").then().body("items.month", contains("2022-07"));
        list(project, "division", "140603202").then().body("items", empty());
        list(project, "q", "示例").then().body("items.month", hasItem("2022-06"));
    }

    @Test
    void theListIsExportedAsClerksReadIt() {
        // Given
        var project = built(PLACE);
        confirmed(
                project,
                "2022-06",
                invested(1_234_500).received(BANK_LOAN, 500_000).done("12.5").figures());
        report(project, "2022-07", null);
        // When
        var sheet = given().queryParam("project", idOf(project))
                .queryParam("format", "CSV")
                .get(PATH + "/export")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("%E6%9C%88%E5%BA%A6%E8%BF%9B%E5%BA%A6.csv"))
                .extract()
                .body()
                .asByteArray();
        // Then
        assertThat(new String(sheet, UTF_8).lines())
                .satisfiesExactly(
                        heading -> assertThat(heading).contains("本月完成投资(万元)", "国内贷款(万元)", "形象进度(%)"),
                        june -> assertThat(june).contains("2022-06", "已审核", "1.2345", ",0.5,", "12.5"),
                        july -> assertThat(july).contains("2022-07", "待上报", "2022-08-05"));
    }

    @Test
    void theReportOfAMonthThatHasEndedIsOpenedOnceAndAlarmedAbout() {
        // Given: today is 20 October; September was due on the 8th
        var project = built(PLACE);
        calendar.run();
        // When
        calendar.run();
        // Then
        list(project, "month", "2022")
                .then()
                .body("items.month", contains("2022-09"))
                .body("items.owed", contains(true))
                .body("items.version", contains(0));
        var report = PATH + "/" + list(project, "month", "2022").jsonPath().getString("items[0].id");
        work(report)
                .then()
                .body("items.kind", contains("progress-report.submit"))
                .body("items.since", contains("2022-10-01"))
                .body("items.due", contains("2022-10-08"))
                .body("items.title.zh", contains(endsWith("（2022年9月）")));
        assertThat(causes(report, 1)).containsExactly("registered");
    }

    @Test
    void whoHasReportedBeforeOwesTheMonthsThatFollow() {
        // Given
        var project = built(PLACE);
        confirmed(project, "2022-06", invested(10).figures());
        // When
        calendar.run();
        // Then
        list(project, "sort", "month").then().body("items.month", contains("2022-06", "2022-07", "2022-08", "2022-09"));
    }

    @Test
    void aProjectThatIsNotBuiltOrWasSuspendedOwesNothing() {
        // Given
        var lead = post(ProgressFixture.PROJECTS, aProject().described()).getHeader("Location");
        var suspended = built(PLACE);
        overlay(suspended, "SUSPENDED", "2022-09-20");
        // When
        calendar.run();
        // Then
        list(lead, "month", "2022").then().body("items", empty());
        list(suspended, "month", "2022").then().body("items", empty());
    }

    @Test
    void aReportFollowsItsProjectAndGoesEmptyWhenThatIsCancelled() {
        // Given
        var project = built(PLACE);
        var filled = report(project, "2022-08", invested(10).figures());
        var empty = report(project, "2022-09", null);
        // When
        put(project, "/listings/2022", Map.of("admittedOn", "2022-01-15"));
        put(project, "", aProject().in("140603100").titled("改名后的项目").described());
        // Then
        get(filled)
                .then()
                .body("projectTitle", equalTo("改名后的项目"))
                .body("divisionCode", equalTo("140603100"))
                .body("listed", equalTo(true));
        // And
        overlay(project, "CANCELLED", "2022-10-01");
        get(filled).then().statusCode(200);
        get(empty).then().statusCode(404);
        post(PATH, openingOf(project, "2022-09", null)).then().statusCode(409);
    }

    @Test
    void whatIsOwedFollowsACourseThatIsToldLate() {
        // Given
        var project = built(PLACE);
        var submitted = submitted(project, "2022-07", invested(10).figures());
        var filled = report(project, "2022-08", invested(10).after(10, 10).figures());
        calendar.run();
        list(project, "overdue", "true").then().body("items.month", contains("2022-08", "2022-09"));
        // When: it had not been started
        change(
                        project,
                        "/restatements",
                        Map.of("to", "READY", "on", "2022-10-01", "reason", "奠基当作开工", "document", "试验1号"))
                .then()
                .statusCode(200);
        // Then
        list(project, "month", "2022").then().body("items.month", contains("2022-07", "2022-08"));
        list(project, "overdue", "true").then().body("items", empty());
        get(filled)
                .then()
                .body("owed", equalTo(false))
                .body("dueOn", nullValue())
                .body("status", equalTo("DRAFT"));
        get(submitted).then().body("owed", equalTo(true));
    }

    @Test
    void anEmptyReportGoesWhenItIsToldLateThatItsMonthEndedInASuspension() {
        // Given
        var project = built(PLACE);
        calendar.run();
        list(project, "month", "2022").then().body("items.month", contains("2022-09"));
        // When
        overlay(project, "SUSPENDED", "2022-09-20");
        // Then
        calendar.run();
        list(project, "month", "2022").then().body("items", empty());
    }

    @Test
    void aReportThatWasOpenedBeforeTheStartWasToldIsOwedFromThenOn() {
        // Given
        var project =
                post(ProgressFixture.PROJECTS, aProject().in(PLACE).described()).getHeader("Location");
        var report = report(project, "2022-09", null);
        put(project, "/listings/2022", Map.of("admittedOn", "2022-01-15"));
        get(report).then().body("listed", equalTo(true)).body("owed", equalTo(false));
        // When
        for (var step : List.of("RESERVE", "PREPARATION", "READY", "CONSTRUCTION")) {
            StageEvidence.step(project, step, "2022-05-18").then().statusCode(200);
        }
        // Then
        get(report).then().body("owed", equalTo(true)).body("dueOn", equalTo("2022-10-08"));
    }

    @Test
    void aChangeOfAProjectThatConcernsNoReportWaitsForNone() throws SQLException {
        // Given
        var project = built(PLACE);
        var report = submitted(project, "2022-07", invested(10).figures());
        try (var connection = database.getConnection();
                var lock =
                        connection.prepareStatement("select id from progress_report where id = ?::uuid for update")) {
            connection.setAutoCommit(false);
            lock.setString(1, idOf(report));
            lock.execute();
            // When
            var changed = assertTimeoutPreemptively(
                    Duration.ofSeconds(30), () -> put(project, "/listings/2021", Map.of("admittedOn", "2021-01-15")));
            // Then
            changed.then().statusCode(200);
            connection.rollback();
        }
    }

    private static void overlay(String project, String to, String on) {
        change(project, "/overlays", Map.of("to", to, "on", on, "reason", "试验", "document", "试验1号"))
                .then()
                .statusCode(200);
    }

    private static Response list(String project, String parameter, String value) {
        return given().queryParam("project", idOf(project))
                .queryParam(parameter, value)
                .get(PATH);
    }

    private static String projectOf(String report) {
        return get(report).jsonPath().getString("projectId");
    }

    private static List<String> causes(String report, int atLeast) {
        try (var states = TopicReader.of("projects.state")) {
            return states.await("progress-report/" + idOf(report), atLeast).stream()
                    .map(state -> state.header("ce_cause"))
                    .toList();
        }
    }

    private static Response work(String report) {
        return given().queryParam("record", "progress-report/" + idOf(report)).get("/api/projects/work-items");
    }
}
