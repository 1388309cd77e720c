package dev.pinglu.projects.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.pinglu.projects.page.Clerk.DESK;
import static dev.pinglu.projects.page.Clerk.TELEPHONE;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.testing.Api;
import dev.pinglu.kit.testing.Browser;
import dev.pinglu.kit.testing.RequiresTool;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The issues of projects as clerks report, assign, solve and verify them. */
@QuarkusTest
@RequiresTool("browser")
class IssuePagesTest {
    private static final String PROJECTS = "/api/projects/key-projects";

    @TestHTTPResource("/projects/")
    @SuppressWarnings("NullAway.Init")
    String pages;

    private final Clerk clerk = Clerk.of(Roles.PROJECTS_CLERK);

    @AfterEach
    void close() {
        clerk.close();
    }

    @Test
    void anIssueIsReportedOnItsProjectAndTakenThroughToItsEnd() {
        // Given
        var page = clerk.opens(pages + "key-projects/" + project("有堵点的项目"), DESK);
        page.click("[data-opens=issue-report]");
        page.fill("#issue-report-form [name=title]", "进场道路未通");
        page.selectOption("#issue-report-form [name=category]", "LAND");
        page.selectOption("#issue-report-form [name=level]", "TOWNSHIP");
        page.fill("#issue-report-form [name=raisedOn]", "2022-10-18");
        page.fill("#issue-report-form [name=text]", "临时用地手续尚未办结，车辆无法进场。");
        // When
        page.click("#issue-report-form .main");
        page.click("#issues tbody a:has-text('进场道路未通')");
        // Then
        assertThat(page.locator("h1")).hasText("进场道路未通");
        assertThat(page.locator("#work")).containsText("研判堵点");
        // When
        page.click("[data-opens=triage]");
        page.fill("#triage-form [name=dueOn]", "2022-11-30");
        page.click("#triage-form .main");
        // Then
        assertThat(page.locator("#triage-form label:has([name=reason]) .wrong")).hasText("须说明理由");
        Browser.photograph(page, "issue-triage-refused-zh");
        // When
        page.fill("#triage-form [name=reason]", "须待省厅批复");
        page.click("#triage-form .main");
        page.click("[data-opens=assign]");
        page.selectOption("#assign-form [name=unit]", "fenghuangcheng");
        page.click("#assign-form .main");
        assertThat(page.locator("#state")).containsText("凤凰城镇");
        act(page, "take-up");
        page.click("[data-opens=resolve]");
        page.fill("#resolve-form [name=resolution]", "临时用地已批，便道已通。");
        page.click("#resolve-form .main");
        // Then
        assertThat(page.locator("[aria-current=step]")).containsText("已解决");
        assertThat(page.locator("#state")).containsText("须由其他人核验");
        assertThat(page.locator("[data-opens=verify]")).hasCount(0);
        assertThat(page.locator("#course li b")).hasText(new String[] {"上报", "研判", "交办", "认领办理", "登记解决"});
        Browser.photograph(page, "issue-resolved-zh");
        assertThat(clerk.complaints()).allMatch(one -> one.contains("422"));
    }

    @Test
    void whatSomebodyElseHasSolvedIsSentBackWithAReasonOrClosed() {
        // Given
        var issue = report(project("待核验的项目"), "施工用电未接通");
        change(issue, "/triage", Map.of("category", "LAND", "level", "TOWNSHIP", "on", "2022-10-18"));
        change(issue, "/assignments", Map.of("unit", "fenghuangcheng", "on", "2022-10-18"));
        change(issue, "/take-up", Map.of("on", "2022-10-18"));
        change(issue, "/resolution", Map.of("on", "2022-10-19", "resolution", "已接通"));
        var page = clerk.opens(pages + "issues/" + issue, DESK);
        page.click("[data-opens=verify]");
        page.selectOption("#verify-form [name=confirmed]", "false");
        // When
        page.click("#verify-form .main");
        // Then
        assertThat(page.locator("#verify-form label:has([name=reason]) .wrong")).hasText("须说明理由");
        // When
        page.fill("#verify-form [name=reason]", "现场仍未通电");
        page.click("#verify-form .main");
        // Then
        assertThat(page.locator("[aria-current=step]")).containsText("退回重办");
        assertThat(page.locator("#course")).containsText("现场仍未通电");
        assertThat(get("/api/projects/issues/" + issue).jsonPath().getInt("reopenings"))
                .isEqualTo(1);
        page.setViewportSize(TELEPHONE, 900);
        staysOnTheTelephone(page, "telephone-issue-zh");
    }

    @Test
    void theListIsFilteredSortedAndLeadsToAnIssue() {
        // Given
        var project = project("堵点清单里的项目");
        report(project, "第一个堵点");
        report(project, "第二个堵点");
        var page = clerk.opens(pages + "issues?project=" + project, DESK);
        assertThat(page.locator("tbody tr")).hasCount(2);
        // When
        page.selectOption("#filter-status", "REPORTED");
        assertThat(page).hasURL(Pattern.compile(".*status=REPORTED.*"));
        page.selectOption("#filter-sort", "dueOn");
        assertThat(page).hasURL(Pattern.compile(".*project=" + project + ".*sort=dueOn.*"));
        page.fill("#filter-q", "第二个");
        page.locator("#filter-q").press("Enter");
        // Then
        assertThat(page.locator("tbody tr")).hasCount(1);
        Browser.photograph(page, "issues-zh");
        // When
        page.click("tbody a:has-text('第二个堵点')");
        // Then
        assertThat(page.locator("h1")).hasText("第二个堵点");
        // When
        page.navigate(pages + "issues?overdue=true&project=" + project);
        // Then
        assertThat(page.locator("#filter-overdue")).hasValue("true");
        assertThat(page.locator(".items .empty")).hasText("没有符合条件的记录，请放宽筛选条件。");
        assertThat(clerk.complaints()).isEmpty();
    }

    @Test
    void whoeverOnlyReadsSeesTheCourseAndNoForm() {
        // Given
        var issue = report(project("领导看的堵点项目"), "领导看的堵点");
        try (var leader = Clerk.of(Roles.LEADER);
                var township = Clerk.of(Roles.TOWNSHIP_CLERK)) {
            // When
            var page = leader.opens(pages + "issues/" + issue + "?lang=en", TELEPHONE);
            // Then
            assertThat(page.locator("#state button")).hasCount(0);
            assertThat(page.locator("#course")).containsText("Reported");
            staysOnTheTelephone(page, "telephone-issue-en");
            // When
            var plain = township.opens(pages + "issues/" + issue, DESK);
            // Then
            assertThat(plain.locator("#state button")).hasCount(0);
            assertThat(plain.locator("#course li")).hasText("2022-10-17上报");
            assertThat(leader.complaints()).isEmpty();
        }
    }

    private static void act(Page page, String step) {
        page.click("[data-opens=" + step + "]");
        page.click("#" + step + "-form .main");
        assertThat(page.locator("#" + step)).hasCount(0);
    }

    private static String project(String title) {
        return Api.post(PROJECTS, aProject().titled(title).in("140603101").described())
                .jsonPath()
                .getString("id");
    }

    private static String report(String project, String title) {
        return Api.post(
                        "/api/projects/issues",
                        Map.of(
                                "projectId",
                                project,
                                "category",
                                "LAND",
                                "level",
                                "TOWNSHIP",
                                "title",
                                title,
                                "text",
                                "示例情况",
                                "raisedOn",
                                "2022-10-17"))
                .jsonPath()
                .getString("id");
    }

    private static void change(String issue, String step, Object body) {
        Api.change("/api/projects/issues/" + issue, step, body).then().statusCode(200);
    }

    private static void staysOnTheTelephone(Page page, String name) {
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(TELEPHONE);
        Browser.photograph(page, name);
    }
}
