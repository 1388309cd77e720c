package dev.pinglu.projects.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.pinglu.projects.page.Clerk.DESK;
import static dev.pinglu.projects.page.Clerk.TELEPHONE;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.testing.Api;
import dev.pinglu.kit.testing.Browser;
import dev.pinglu.kit.testing.RequiresTool;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The formalities of a project as its clerk takes them through. */
@QuarkusTest
@RequiresTool("browser")
class FormalityPagesTest {
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
    void aFormalityIsTakenFromTheApplicationToItsApprovalAndTellsItsCourse() {
        // Given
        var page = clerk.opens(pages + "key-projects/" + laidOut("办手续的项目"), DESK);
        // When
        step(page, "PROJECT_APPROVAL", "PREPARING", "2022-08-01");
        step(page, "PROJECT_APPROVAL", "SUBMITTED", "2022-08-02");
        step(page, "PROJECT_APPROVAL", "ACCEPTED", "2022-08-03");
        open(page, "PROJECT_APPROVAL", "SUPPLEMENT");
        page.fill("#formality-SUPPLEMENT-form [name=on]", "2022-08-02");
        page.fill("#formality-SUPPLEMENT-form [name=reason]", "补正资金证明");
        page.click("#formality-SUPPLEMENT-form .main");
        // Then
        assertThat(page.locator("#formality-SUPPLEMENT-form label:has([name=on]) .wrong"))
                .hasText("早于上一步的日期");
        // When
        page.fill("#formality-SUPPLEMENT-form [name=on]", "2022-08-05");
        page.click("#formality-SUPPLEMENT-form .main");
        // Then
        assertThat(line(page, "PROJECT_APPROVAL")).containsText("暂停计时");
        assertThat(line(page, "PROJECT_APPROVAL").locator(".acts button")).hasText("补正完成");
        // When
        step(page, "PROJECT_APPROVAL", "ACCEPTED", "2022-08-08");
        open(page, "PROJECT_APPROVAL", "APPROVED");
        page.fill("#formality-APPROVED-form [name=on]", "2022-08-10");
        page.fill("#formality-APPROVED-form [name=documentNo]", "平发改备〔2022〕8号");
        page.click("#formality-APPROVED-form .main");
        // Then
        assertThat(line(page, "PROJECT_APPROVAL")).containsText("已批复");
        assertThat(line(page, "PROJECT_APPROVAL")).containsText("平发改备〔2022〕8号");
        assertThat(line(page, "PROJECT_APPROVAL").locator(".beats li")).hasText(new String[] {
            "2022-08-02 申报", "2022-08-03 受理", "2022-08-05 补正，暂停计时补正资金证明", "2022-08-08 恢复计时", "2022-08-10 批复"
        });
        assertThat(line(page, "LAND_PREVIEW").locator(".tag:has-text('✓')")).hasCount(1);
        assertThat(clerk.complaints()).allMatch(one -> one.contains("422"));
    }

    @Test
    void whatIsMissingIsToldAndWhatIsNotNeededHasItsReason() {
        // Given
        var page = clerk.opens(pages + "key-projects/" + laidOut("缺前置手续的项目"), DESK);
        assertThat(line(page, "EIA_FORM").locator(".acts button")).hasText("是否办理");
        step(page, "CONSTRUCTION_DRAWINGS", "PREPARING", "2022-08-01");
        // When
        open(page, "CONSTRUCTION_DRAWINGS", "SUBMITTED");
        page.click("#formality-SUBMITTED-form .main");
        // Then
        assertThat(page.locator("#formality-SUBMITTED-form .refusals")).containsText("前置手续未办结：");
        Browser.photograph(page, "formality-refused-zh");
        // When
        page.locator("#formality-SUBMITTED .close").click();
        line(page, "EIA_FORM").locator("[data-opens=formality-need]").click();
        page.selectOption("#formality-need-form [name=requirement]", "NO");
        page.click("#formality-need-form .main");
        assertThat(page.locator("#formality-need-form label:has([name=reason]) .wrong"))
                .hasText("须说明理由");
        page.fill("#formality-need-form [name=reason]", "编制报告书");
        page.click("#formality-need-form .main");
        // Then
        assertThat(line(page, "EIA_FORM")).containsText("不需要办理");
        assertThat(line(page, "EIA_FORM")).containsText("编制报告书");
        Browser.photograph(page, "formalities-timeline-zh");
    }

    @Test
    void whatSomebodyElseHasChangedIsNotOverwritten() {
        // Given
        var project = laidOut("两人办理的项目");
        var page = clerk.opens(pages + "key-projects/" + project, DESK);
        open(page, "PROJECT_APPROVAL", "PREPARING");
        var formality = get("/api/projects/formalities?type=PROJECT_APPROVAL&project=" + project)
                .jsonPath()
                .getString("items[0].id");
        Api.change(
                        "/api/projects/formalities/" + formality,
                        "/transitions",
                        Map.of("to", "PREPARING", "on", "2022-08-01"))
                .then()
                .statusCode(200);
        // When
        page.click("#formality-PREPARING-form .main");
        // Then
        assertThat(page.locator("#formality-PREPARING-form .refusals")).containsText("刚刚被别人修改过");
    }

    @Test
    void whoeverOnlyReadsSeesTheCourseAndNoForm() {
        // Given
        var project = laidOut("领导看的项目");
        try (var leader = Clerk.of(Roles.LEADER)) {
            // When
            var page = leader.opens(pages + "key-projects/" + project + "?lang=en", TELEPHONE);
            // Then
            assertThat(line(page, "CONSTRUCTION_PERMIT")).containsText("Depends on");
            assertThat(page.locator("#formalities button")).hasCount(0);
            assertThat(page.locator("#issues button, #contracts button, #leaders button"))
                    .hasCount(0);
            staysOnTheTelephone(page, "telephone-formalities-en");
            assertThat(leader.complaints()).isEmpty();
        }
    }

    @Test
    void aCancelledProjectOffersNothingThatWouldBeRefused() {
        // Given
        var project = laidOut("撤销了的项目");
        Api.change(
                        PROJECTS + "/" + project,
                        "/overlays",
                        Map.of("to", "CANCELLED", "on", "2022-10-01", "reason", "不建了", "document", "平政发〔2022〕1号"))
                .then()
                .statusCode(200);
        // When
        var page = clerk.opens(pages + "key-projects/" + project, DESK);
        // Then
        assertThat(page.locator("#formalities")).containsText("项目已撤销");
        assertThat(page.locator("#formalities button")).hasCount(0);
        assertThat(page.locator("#issues [data-opens=issue-report]")).hasCount(0);
    }

    @Test
    void aFormalityOfTheListOfWorkIsShownOnThePageOfItsProject() {
        // Given
        var project = laidOut("从待办来的项目");
        var formality = get("/api/projects/formalities?type=PROJECT_APPROVAL&project=" + project)
                .jsonPath()
                .getString("items[0].id");
        // When
        var page = clerk.opens(pages + "formalities/" + formality, DESK);
        // Then
        assertThat(page).hasURL(pages + "key-projects/" + project + "?lang=zh#formalities");
        // Under whatever name the browser came.
        given().redirects()
                .follow(false)
                .get("/projects/formalities/" + formality)
                .then()
                .statusCode(303)
                .header("Location", "/projects/key-projects/" + project + "?lang=zh#formalities");
        assertThat(line(page, "PROJECT_APPROVAL")).isVisible();
    }

    private static String laidOut(String title) {
        var project = Api.post(PROJECTS, aProject().titled(title).described())
                .jsonPath()
                .getString("id");
        Api.post("/api/projects/formalities/layouts", Map.of("projectId", project))
                .then()
                .statusCode(201);
        return project;
    }

    private static Locator line(Page page, String type) {
        return page.locator("#formalities tr[data-type=" + type + "]");
    }

    private static void open(Page page, String type, String to) {
        line(page, type).locator("[data-opens=formality-" + to + "]").click();
    }

    private static void step(Page page, String type, String to, String on) {
        open(page, type, to);
        page.fill("#formality-" + to + "-form [name=on]", on);
        page.click("#formality-" + to + "-form .main");
        assertThat(page.locator("#formality-" + to)).not().isVisible();
        assertThat(line(page, type)).isVisible();
    }

    private static void staysOnTheTelephone(Page page, String name) {
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(TELEPHONE);
        Browser.photograph(page, name);
    }
}
