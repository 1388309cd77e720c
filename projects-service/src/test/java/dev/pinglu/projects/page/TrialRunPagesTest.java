package dev.pinglu.projects.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.projects.page.Clerk.DESK;
import static dev.pinglu.projects.page.Clerk.TELEPHONE;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.testing.Api;
import dev.pinglu.kit.testing.Browser;
import dev.pinglu.kit.testing.RequiresTool;
import dev.pinglu.projects.progress.ProgressFixture;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The trial runs of a project as its clerk keeps them. */
@QuarkusTest
@RequiresTool("browser")
class TrialRunPagesTest {
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
    void aTrialRunIsStartedInterruptedRestartedAndPasses() {
        // Given
        var project = project("试运行的项目");
        Api.post("/api/projects/trial-runs", Map.of("projectId", project, "unit", "4号机组", "requiredHours", 168))
                .then()
                .statusCode(201);
        var page = clerk.opens(pages + "key-projects/" + project, DESK);
        // When
        step(page, "RUNNING", "2022-09-01T08:00", "");
        step(page, "INTERRUPTED", "2022-09-02T09:30", "给水泵跳闸");
        step(page, "RUNNING", "2022-09-03T08:00", "");
        open(page, "PASSED", "2022-09-04T08:00", "");
        // Then
        assertThat(page.locator("#trial-run-PASSED-form label:has([name=at]) .wrong"))
                .hasText("连续运行时间未达到要求");
        Browser.photograph(page, "trial-run-refused-zh");
        // When
        page.fill("#trial-run-PASSED-form [name=at]", "2022-09-10T08:00");
        page.click("#trial-run-PASSED-form .main");
        // Then
        assertThat(page.locator("#trial-runs tbody")).containsText("通过");
        assertThat(page.locator("#trial-runs tbody")).containsText("2022-09-02 09:30 给水泵跳闸");
        assertThat(page.locator("#trial-runs tbody button")).hasCount(0);
        assertThat(clerk.complaints()).allMatch(one -> one.contains("422"));
    }

    @Test
    void aTrialRunIsPlannedOnceTheProjectIsBuilt() {
        // Given
        var early = clerk.opens(pages + "key-projects/" + project("未开工的项目"), DESK);
        assertThat(early.locator("#issues h2").first()).isVisible();
        assertThat(early.locator("#trial-runs")).not().isVisible();
        var page = clerk.opens(pages + "key-projects/" + idOf(ProgressFixture.built("140603")), DESK);
        page.click("[data-opens=trial-run-plan]");
        page.fill("#trial-run-plan-form [name=unit]", "1号机组");
        page.fill("#trial-run-plan-form [name=capacityMw]", "350");
        // When
        page.click("#trial-run-plan-form .main");
        // Then
        assertThat(page.locator("#trial-runs tbody")).containsText("350 MW · 需满168小时");
        // When
        page.click("[data-opens=trial-run-replan]");
        page.fill("#trial-run-replan-form [name=unit]", "2号机组");
        page.click("#trial-run-replan-form .main");
        // Then
        assertThat(page.locator("#trial-runs tbody")).containsText("2号机组");
        Browser.photograph(page, "project-under-construction-zh");
        assertThat(clerk.complaints()).isEmpty();
        page.setViewportSize(TELEPHONE, 900);
        staysOnTheTelephone(page, "telephone-project-under-construction");
    }

    @Test
    void aTrialRunOfTheListOfWorkIsShownOnThePageOfItsProject() {
        // Given
        var project = project("从待办来的试运行项目");
        var run = Api.post("/api/projects/trial-runs", Map.of("projectId", project, "unit", "5号机组"))
                .jsonPath()
                .getString("id");
        // When
        var page = clerk.opens(pages + "trial-runs/" + run, DESK);
        // Then
        assertThat(page).hasURL(pages + "key-projects/" + project + "?lang=zh#trial-runs");
        assertThat(page.locator("#trial-runs tbody")).containsText("5号机组");
    }

    private static void open(Page page, String to, String at, String reason) {
        page.click("#trial-runs [data-opens=trial-run-" + to + "]");
        page.fill("#trial-run-" + to + "-form [name=at]", at);
        page.fill("#trial-run-" + to + "-form [name=reason]", reason);
        page.click("#trial-run-" + to + "-form .main");
    }

    private static void step(Page page, String to, String at, String reason) {
        open(page, to, at, reason);
        assertThat(page.locator("#trial-run-" + to)).not().isVisible();
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
