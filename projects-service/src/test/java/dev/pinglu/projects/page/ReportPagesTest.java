package dev.pinglu.projects.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.projects.page.Clerk.DESK;
import static dev.pinglu.projects.page.Clerk.TELEPHONE;
import static dev.pinglu.projects.page.Clerk.loseTheFirstAnswer;
import static dev.pinglu.projects.page.Clerk.wrong;
import static dev.pinglu.projects.progress.ProgressFixture.built;
import static dev.pinglu.projects.progress.ProgressFixture.confirmed;
import static dev.pinglu.projects.progress.ProgressFixture.invested;
import static dev.pinglu.projects.progress.ProgressFixture.report;
import static dev.pinglu.projects.progress.ProgressFixture.submitted;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.testing.Api;
import dev.pinglu.kit.testing.Browser;
import dev.pinglu.kit.testing.RequiresTool;
import dev.pinglu.projects.progress.FundSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Monthly reports as a clerk enters them, and another confirms. */
@QuarkusTest
@RequiresTool("browser")
class ReportPagesTest {
    private static final String REPORTS = "/api/projects/progress-reports";
    /** Of each source there is one row, in the order of the statistics. */
    private static final String OWN_FUNDS = "[name='funds[" + FundSource.SELF_RAISED.ordinal() + "].amountFen']";

    @TestHTTPResource("/projects/")
    @SuppressWarnings("NullAway.Init")
    String pages;

    private final Clerk clerk = Clerk.of(Roles.PROJECTS_CLERK);
    private final Clerk officer = Clerk.of(Roles.DATA_OFFICER);

    @AfterEach
    void close() {
        clerk.close();
        officer.close();
    }

    @Test
    void aReportIsOpenedEnteredAndSubmittedAndAnotherConfirmsIt() {
        // Given
        var project = idOf(built("140603101"));
        var page = clerk.opens(pages + "key-projects/" + project, DESK);
        // When
        page.click("#reports [data-opens=opening]");
        page.fill("#opening-form [name=month]", "2022-05");
        page.click("#opening-form .main");
        // Then
        page.waitForURL(Pattern.compile(".*/projects/progress-reports/[0-9a-f-]{36}\\?lang=zh"));
        assertThat(page.locator("h1")).hasText("2022年5月");
        Browser.photograph(page, "report-empty-zh");
        // When
        page.fill("[name=investedFen]", "30");
        assertThat(page.locator("[name=ytdFen]")).hasValue("30");
        page.fill("[name='before.sinceStartFen']", "12.5");
        assertThat(page.locator("[name=sinceStartFen]")).hasValue("42.5");
        page.fill("[name=ytdFen]", "31");
        page.fill(OWN_FUNDS, "20.5");
        assertThat(page.locator("[name=fundsReceivedFen]")).hasValue("20.5");
        page.fill("[name=physicalPct]", "10");
        page.fill("[name=progress]", "基础施工");
        page.click("#figures .main");
        // Then
        assertThat(wrong(page, "ytdFen")).hasText("与本年各月之和不符");
        assertThat(page.locator("label:has([name=ytdFen]) .sum.differs")).hasText("应为 30");
        Browser.photograph(page, "report-refused-zh");
        // When
        page.fill("[name=ytdFen]", "30");
        page.click("#figures .main");
        // Then
        assertThat(page.locator("#status")).hasText("已上报");
        assertThat(page.locator("#report")).containsText("须由其他人审核");
        assertThat(page.locator("[data-opens=confirming]")).hasCount(0);
        var said = get(REPORTS + "?project=" + project).jsonPath();
        assertThat(said.getLong("items[0].investedFen")).isEqualTo(30_000_000);
        assertThat(said.getLong("items[0].sinceStartFen")).isEqualTo(42_500_000);
        assertThat(said.getList("items[0].figures.funds", Map.class))
                .containsExactly(Map.of("source", "SELF_RAISED", "amountFen", 20_500_000));
        assertThat(clerk.complaints()).allMatch(one -> one.contains("422"));
        // When
        var other = officer.opens(page.url(), DESK);
        other.click("[data-opens=confirming]");
        other.click("#confirming .main");
        // Then
        assertThat(other.locator("#status")).hasText("已审核");
        assertThat(other.locator("#changes")).containsText("已上报 → 已审核");
        Browser.photograph(other, "report-confirmed-zh");
        page.navigate(pages + "key-projects/" + project);
        assertThat(page.locator("#reports tbody")).containsText("30万元");
        assertThat(page.locator("#plan")).containsText("2022年5月");
    }

    @Test
    void whatTheMonthBeforeSaysStandsBesideAndADraftIsKept() {
        // Given
        var project = built("140603101");
        confirmed(
                project,
                "2022-05",
                invested(30_000_000).received(FundSource.BANK_LOAN, 5_000_000).figures());
        var june = idOf(report(project, "2022-06", null));
        var page = clerk.opens(pages + "progress-reports/" + june, DESK);
        assertThat(page.locator("label:has([name=investedFen]) .beside")).hasText("2022年5月 · 30");
        assertThat(page.locator("[name='before.ytdFen']")).hasCount(0);
        // When
        page.fill("[name=investedFen]", "10");
        page.fill("[name=physicalPct]", "20");
        page.fill("[name=progress]", "主体结构施工");
        page.click("#figures button:has-text('保存草稿')");
        // Then
        assertThat(page.locator("#changes")).containsText("本月完成投资：— → 10万元");
        assertThat(page.locator("#status")).hasText("待上报");
        assertThat(page.locator("[name=ytdFen]")).hasValue("40");
        assertThat(page.locator("[name=fundsReceivedFen]")).hasValue("0");
        Browser.photograph(page, "report-draft-zh");
        assertThat(clerk.complaints()).isEmpty();
    }

    @Test
    void whatIsSentBackIsMendedAndSubmittedAgain() {
        // Given
        var report = idOf(
                submitted(built("140603101"), "2022-05", invested(30_000_000).figures()));
        var other = officer.opens(pages + "progress-reports/" + report, DESK);
        // When
        other.click("[data-opens=returning]");
        other.fill("#returning [name=reason]", "与统计数不一致");
        other.click("#returning .main");
        // Then
        assertThat(other.locator("#status")).hasText("已退回");
        assertThat(other.locator("#figures")).hasCount(0);
        var page = clerk.opens(pages + "progress-reports/" + report, DESK);
        assertThat(page.locator("#report")).containsText("退回意见：与统计数不一致");
        assertThat(page.locator("#work")).containsText("按退回意见修改后重新上报");
        page.fill("[name=investedFen]", "28");
        assertThat(page.locator("[name=ytdFen]")).hasValue("28");
        page.click("#figures .main");
        assertThat(page.locator("#status")).hasText("已上报");
    }

    @Test
    void figuresThatCountAreRestatedWithTheReasonBySomebodyElse() {
        // Given
        var report = idOf(
                confirmed(built("140603101"), "2022-05", invested(30_000_000).figures()));
        var page = officer.opens(pages + "progress-reports/" + report + "/restatement", DESK);
        page.fill("[name=investedFen]", "25");
        page.fill("[name=physicalPct]", "120");
        page.click("#figures .main");
        assertThat(wrong(page, "reason")).hasText("必填");
        assertThat(wrong(page, "physicalPct")).hasText("太大");
        Browser.photograph(page, "report-restatement-zh");
        // When
        page.fill("[name=reason]", "重复统计");
        page.fill("[name=physicalPct]", "9");
        page.click("#figures .main");
        // Then
        assertThat(page.locator("#status")).hasText("已修订");
        assertThat(page.locator("#earlier")).containsText("重复统计");
        assertThat(page.locator("#earlier")).containsText("30万元");
        assertThat(page.locator("#said")).containsText("25万元");
        Browser.photograph(page, "report-restated-zh");
    }

    @Test
    void aSubmissionWhoseAnswerWasLostIsSentAgainAndDoneOnce() {
        // Given
        var report =
                idOf(report(built("140603101"), "2022-05", invested(30_000_000).figures()));
        var page = clerk.opens(pages + "progress-reports/" + report, DESK);
        loseTheFirstAnswer(page, "**/submission");
        page.fill("[name=progress]", "基础完工");
        page.click("#figures .main");
        assertThat(page.locator("#figures .refusals")).containsText("已经保存，但后一步没有完成");
        // When
        page.click("#figures .main");
        // Then
        assertThat(page.locator("#status")).hasText("已上报");
        assertThat(page.locator("#said")).containsText("基础完工");
        var history = get(REPORTS + "/" + report + "/history").jsonPath();
        assertThat(history.getList("findAll { it.fields.status?.after == 'SUBMITTED' }"))
                .hasSize(1);
    }

    @Test
    void whatAnotherTabHasChangedIsNotOverwritten() {
        // Given
        var report = report(built("140603101"), "2022-05", invested(30_000_000).figures());
        var page = clerk.opens(pages + "progress-reports/" + idOf(report), DESK);
        Api.put(report, "/figures", invested(20_000_000).figures()).then().statusCode(200);
        // When
        page.fill("[name=progress]", "另一个窗口");
        page.click("#figures button:has-text('保存草稿')");
        // Then
        assertThat(page.locator("#figures .refusals")).containsText("刚刚被别人修改过");
        assertThat(get(report).jsonPath().getLong("figures.investedFen")).isEqualTo(20_000_000);
    }

    @Test
    void whoOnlyReadsSeesFiguresAndNoForm() {
        // Given
        var report = idOf(
                submitted(built("140603101"), "2022-05", invested(30_000_000).figures()));
        try (var leader = Clerk.of(Roles.LEADER)) {
            // When
            var page = leader.opens(pages + "progress-reports/" + report, DESK);
            // Then
            assertThat(page.locator("#said")).containsText("30万元");
            assertThat(page.locator("form[data-send], [data-opens], a[href*=restatement]"))
                    .hasCount(0);
            page.navigate(pages + "key-projects");
            page.navigate(pages + "progress-reports/" + report + "/restatement");
            assertThat(page.locator("h1")).hasText("无权查看");
        }
    }

    @Test
    void theListCountsWhatIsMissingAndIsFilteredAndExported() {
        // Given
        var project = built("140603201");
        confirmed(project, "2022-05", invested(30_000_000).figures());
        report(project, "2022-06", null);
        var page = clerk.opens(pages + "progress-reports?division=140603201", DESK);
        assertThat(page.locator("tbody tr").first()).containsText("2022年6月");
        assertThat(page.locator(".choices a").first()).hasText("逾期未报 1");
        Browser.photograph(page, "reports-list-zh");
        // When
        page.click(".choices a:has-text('逾期未报')");
        // Then
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("逾期");
        // When
        page.selectOption("#filter-level", "CITY");
        // Then
        assertThat(page.locator(".items .empty")).hasText("没有符合条件的月报，请放宽筛选条件。");
        assertThat(page).hasURL(Pattern.compile(".*overdue=true.*level=CITY.*"));
        // When
        page.navigate(pages + "progress-reports?division=140603201&limit=1");
        page.click("a.more");
        // Then
        assertThat(page.locator("tbody tr")).containsText("2022年5月");
        assertThat(page.locator("a[download]"))
                .hasAttribute("href", Pattern.compile("/api/projects/progress-reports/export\\?division=140603201.*"));
        assertThat(clerk.complaints()).isEmpty();
    }

    @Test
    void aTelephoneScrollsNoPageOfReportsSidewaysAndEnglishIsWhole() {
        // Given
        var project = built("140603101");
        var counted = idOf(confirmed(project, "2022-05", invested(30_000_000).figures()));
        var june = idOf(report(project, "2022-06", null));
        for (var lang : List.of("en", "zh")) {
            for (var path : List.of(
                    "progress-reports",
                    "progress-reports/" + counted,
                    "progress-reports/" + june,
                    "key-projects/" + idOf(project))) {
                // When
                var page = clerk.opens(pages + path + "?lang=" + lang, TELEPHONE);
                // Then
                assertThat(page.locator(".loading:not(#changes .loading)")).hasCount(0);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isEqualTo(TELEPHONE);
                photograph(
                        page,
                        "telephone-" + lang + "-"
                                + path.replace(counted, "counted")
                                        .replace(june, "draft")
                                        .replace(idOf(project), "project"));
            }
        }
        assertThat(clerk.complaints()).isEmpty();
    }

    private static void photograph(Page page, String name) {
        Browser.photograph(page, name.replace('/', '-'));
    }
}
