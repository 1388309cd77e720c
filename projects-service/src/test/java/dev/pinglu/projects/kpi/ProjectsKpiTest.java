package dev.pinglu.projects.kpi;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.etagOf;
import static dev.pinglu.kit.testing.Api.json;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.pinglu.kit.testing.KpiCalls;
import dev.pinglu.kit.testing.Tokens;
import dev.pinglu.projects.progress.BroughtForward;
import dev.pinglu.projects.progress.Figures;
import dev.pinglu.projects.progress.FundSource;
import dev.pinglu.projects.progress.FundsReceived;
import dev.pinglu.projects.progress.ProgressFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    void investmentCountsOnceItIsConfirmedAndWhileTheProjectIsListed() {
        // Given
        var project = ProgressFixture.built("140603101");
        put(project, "/listings/2022", Map.of("admittedOn", "2022-01-15", "annualPlanFen", 1_200));
        var figures = Map.of(
                "projects.investment",
                "2022-08",
                "projects.funds-received",
                "2022",
                "projects.reports-made",
                "2022-08");
        var before = values(figures);
        var planned = KPIS.value("projects.annual-plan", "2022");
        // When
        var report = ProgressFixture.submitted(project, "2022-08", reported());
        // Then
        assertThat(grown(figures, before)).isEqualTo(Map.of("projects.reports-made", 1L));
        ProgressFixture.confirm(report);
        assertThat(grown(figures, before))
                .isEqualTo(Map.of(
                        "projects.investment",
                        300L + 500L,
                        "projects.funds-received",
                        80L + 40L,
                        "projects.reports-made",
                        1L));
        assertThat(KPIS.by("projects.funds-received", "2022", "fundSource").getList("items.key"))
                .contains("BANK_LOAN");
        // And no more when it leaves the plan of the year
        change(project, "/listings/2022/exit", Map.of("on", "2022-06-01", "reason", "调整"));
        assertThat(grown(figures, before)).isEmpty();
        assertThat(KPIS.value("projects.annual-plan", "2022")).isEqualTo(planned.subtract(BigDecimal.valueOf(1_200)));
    }

    @Test
    void ratesOfInvestmentAreWhatTheyAreMadeOf() {
        // Given
        var project = ProgressFixture.planned("140603101", 1_200L);
        var curve = KPIS.value("projects.planned-investment", "2022-01..06");
        var july = KPIS.value("projects.planned-investment", "2022-07");
        // When
        post("/api/projects/investment-plans", ProgressFixture.planOf(project, 1_200))
                .then()
                .statusCode(201);
        // Then
        assertThat(KPIS.value("projects.planned-investment", "2022-01..06"))
                .isEqualTo(curve.add(BigDecimal.valueOf(1_200)));
        assertThat(KPIS.value("projects.planned-investment", "2022-07")).isEqualTo(july);
        assertRate("projects.investment-completion", "2022", "projects.investment", "projects.annual-plan");
        assertRate("projects.funds-in-place-rate", "2022", "projects.funds-received", "projects.annual-plan");
        assertRate("projects.planned-curve-rate", "2022-01..09", "projects.investment", "projects.planned-investment");
        KPIS.ask("projects.reporting-rate", "1990-01", "").body("reason", equalTo("zero-denominator"));
    }

    private static void assertRate(String rate, String period, String above, String below) {
        assertThat(new BigDecimal(KPIS.by(rate, period, "").getString("value")))
                .isEqualByComparingTo(
                        KPIS.value(above, period).divide(KPIS.value(below, period), java.math.MathContext.DECIMAL64));
    }

    /** 300 of August and 500 brought forward. */
    private static Figures reported() {
        return new Figures(
                300L,
                0L,
                800L,
                800L,
                new BroughtForward(500, 500, List.of(new FundsReceived(FundSource.BANK_LOAN, 40))),
                80L,
                List.of(new FundsReceived(FundSource.BANK_LOAN, 80)),
                BigDecimal.TEN,
                "主体结构施工",
                null,
                null);
    }

    private static Map<String, BigDecimal> values(Map<String, String> periods) {
        return periods.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> KPIS.value(one.getKey(), one.getValue())));
    }

    private static Map<String, Long> grown(Map<String, String> periods, Map<String, BigDecimal> before) {
        return values(periods).entrySet().stream()
                .filter(now -> now.getValue().compareTo(before.get(now.getKey())) != 0)
                .collect(toMap(
                        Map.Entry::getKey,
                        now -> now.getValue().subtract(before.get(now.getKey())).longValueExact()));
    }

    @Test
    void anIssueCountsInTheMonthInWhichItWasRaised() {
        // Given
        var raised = KPIS.value("projects.issues-raised", "2022-10");
        var resolved = KPIS.value("projects.issues-resolved", "2022-10");
        var reopened = KPIS.value("projects.issues-reopened", "2022Q4");
        var closed = KPIS.value("projects.issues-closed", "2022");
        var onTime = KPIS.value("projects.issues-closed-on-time", "2022");
        var issue = report("2022-10-10");
        step(issue, "/triage", Map.of("category", "FUNDS", "level", "PROVINCE", "on", "2022-10-10"));
        step(issue, "/assignments", Map.of("unit", "finance", "on", "2022-10-11"));
        step(issue, "/take-up", Map.of("on", "2022-10-12"));
        step(issue, "/resolution", Map.of("on", "2022-10-13", "resolution", "已到位"));
        verify(issue, Map.of("confirmed", false, "on", "2022-10-14", "reason", "未到位"));
        step(issue, "/take-up", Map.of("on", "2022-10-17"));
        step(issue, "/resolution", Map.of("on", "2022-10-18", "resolution", "已到位"));
        // When
        verify(issue, Map.of("confirmed", true, "on", "2022-10-20"));
        // Then
        assertThat(KPIS.value("projects.issues-raised", "2022-10")).isEqualTo(raised.add(BigDecimal.ONE));
        assertThat(KPIS.value("projects.issues-resolved", "2022-10")).isEqualTo(resolved.add(BigDecimal.ONE));
        assertThat(KPIS.value("projects.issues-reopened", "2022Q4")).isEqualTo(reopened.add(BigDecimal.ONE));
        assertThat(KPIS.value("projects.issues-closed", "2022")).isEqualTo(closed.add(BigDecimal.ONE));
        assertThat(KPIS.value("projects.issues-closed-on-time", "2022")).isEqualTo(onTime.add(BigDecimal.ONE));
        assertThat(KPIS.by("projects.issue-closing-rate", "2022-10", "category").getList("items.key"))
                .contains("FUNDS");
        KPIS.ask("projects.issue-reopen-rate", "1990-01", "")
                .body("value", equalTo(null))
                .body("reason", equalTo("zero-denominator"));
    }

    private static String report(String raisedOn) {
        var project = post(PROJECTS, aProject().described()).jsonPath().getString("id");
        return post(
                        "/api/projects/issues",
                        Map.of(
                                "projectId", project,
                                "category", "FUNDS",
                                "level", "PROVINCE",
                                "title", "资金未到位",
                                "text", "示例情况",
                                "raisedOn", raisedOn))
                .getHeader("Location");
    }

    private static void step(String issue, String step, Map<String, Object> body) {
        change(issue, step, body).then().statusCode(200);
    }

    private static void verify(String issue, Map<String, Object> body) {
        json(body)
                .auth()
                .oauth2(Tokens.of("projects-clerk", Tokens.HOME))
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", etagOf(issue))
                .post(issue + "/verification")
                .then()
                .statusCode(200);
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
