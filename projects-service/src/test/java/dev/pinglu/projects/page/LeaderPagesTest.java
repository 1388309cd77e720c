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

/** The leaders of projects and their visits as the clerk keeps them. */
@QuarkusTest
@RequiresTool("browser")
class LeaderPagesTest {
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
    void aLeaderStandsUpForAProjectVisitsItAndEnds() {
        // Given
        var project = project("有包联领导的项目");
        Api.post(
                        "/api/projects/issues",
                        Map.of(
                                "projectId",
                                project,
                                "category",
                                "LAND",
                                "level",
                                "TOWNSHIP",
                                "title",
                                "调研发现的堵点",
                                "text",
                                "示例情况",
                                "raisedOn",
                                "2022-10-17"))
                .then()
                .statusCode(201);
        var page = clerk.opens(pages + "key-projects/" + project, DESK);
        page.click("[data-opens=leader-assign]");
        page.selectOption("#leader-assign-form [name=post]", "vice-head-projects");
        page.fill("#leader-assign-form [name=from]", "2022-03-01");
        // When
        page.click("#leader-assign-form .main");
        // Then
        assertThat(page.locator("#leaders tbody")).containsText("2022-03-01 — 至今");
        // When
        page.click("[data-opens=leader-visit]");
        page.fill("#leader-visit-form [name=on]", "2022-02-01");
        page.fill("#leader-visit-form [name=found]", "用地手续滞后");
        page.check("#leader-visit-form [type=checkbox]");
        page.click("#leader-visit-form .main");
        // Then
        assertThat(page.locator("#leader-visit-form label:has([name=on]) .wrong"))
                .hasText("不在包联期间内");
        Browser.photograph(page, "leader-visit-refused-zh");
        // When
        page.fill("#leader-visit-form [name=on]", "2022-10-17");
        page.click("#leader-visit-form .main");
        // Then
        assertThat(page.locator("#leaders tbody")).containsText("用地手续滞后");
        assertThat(page.locator("#leaders tbody a:has-text('查看堵点')")).hasCount(1);
        // When
        page.click("[data-opens=leader-days]");
        page.fill("#leader-days-form [name=to]", "2022-10-20");
        page.fill("#leader-days-form [name=reason]", "分工调整");
        page.click("#leader-days-form .main");
        // Then
        assertThat(page.locator("#leaders tbody")).containsText("2022-03-01 — 2022-10-20");
        Browser.photograph(page, "project-ledgers-zh");
        assertThat(clerk.complaints()).allMatch(one -> one.contains("422"));
    }

    @Test
    void theListIsFilteredAndExportedAsItIsFiltered() {
        // Given
        var project = project("台账里有领导的项目");
        Api.post(
                        "/api/projects/leader-assignments",
                        Map.of("projectId", project, "post", "district-head", "from", "2022-01-01"))
                .then()
                .statusCode(201);
        var page = clerk.opens(pages + "leader-assignments?q=台账里有领导", DESK);
        // When
        page.selectOption("#filter-post", "district-head");
        // Then
        assertThat(page).hasURL(Pattern.compile(".*post=district-head.*"));
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText("区长");
        Browser.photograph(page, "leaders-zh");
        assertThat(get("/api/projects/leader-assignments/export?format=CSV&project=" + project)
                        .asString())
                .contains("包联领导职务", "台账里有领导的项目", "区长");
        assertThat(clerk.complaints()).isEmpty();
        page.navigate(pages + "leader-assignments?lang=en");
        page.setViewportSize(TELEPHONE, 900);
        staysOnTheTelephone(page, "telephone-leaders-en");
    }

    private static String project(String title) {
        return Api.post(PROJECTS, aProject().titled(title).described())
                .jsonPath()
                .getString("id");
    }

    private static void staysOnTheTelephone(Page page, String name) {
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(TELEPHONE);
        Browser.photograph(page, name);
    }
}
