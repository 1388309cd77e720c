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

/** The contracts of projects as their clerk keeps them. */
@QuarkusTest
@RequiresTool("browser")
class ContractPagesTest {
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
    void aContractIsRegisteredVariedAndEndedOnThePageOfItsProject() {
        // Given
        var page = clerk.opens(pages + "key-projects/" + project("有合同的项目"), DESK);
        page.click("[data-opens=contract-sign]");
        page.fill("#contract-sign-form [name=title]", "土建施工合同");
        page.fill("#contract-sign-form [name=number]", "SG-2022-1");
        page.selectOption("#contract-sign-form [name=kind]", "CONSTRUCTION");
        page.fill("#contract-sign-form [name='party.name']", "示例建筑有限公司");
        page.fill("#contract-sign-form [name='party.creditCode']", "91140603MA0KEXAM0A");
        page.fill("#contract-sign-form [name=amountFen]", "1200.5");
        page.fill("#contract-sign-form [name=signedOn]", "2022-05-01");
        // When
        page.click("#contract-sign-form .main");
        // Then
        assertThat(page.locator("#contract-sign-form label:has([name='party.creditCode']) .wrong"))
                .containsText("不是统一社会信用代码");
        Browser.photograph(page, "contract-refused-zh");
        // When
        page.fill("#contract-sign-form [name='party.creditCode']", "");
        page.click("#contract-sign-form .main");
        assertThat(page.locator("#contracts tbody")).containsText("1,200.5万元");
        page.click("[data-opens=contract-vary]");
        page.fill("#contract-vary-form [name=changeFen]", "-200.5");
        page.fill("#contract-vary-form [name=reason]", "工程量核减");
        page.click("#contract-vary-form .main");
        // Then
        assertThat(page.locator("#contracts tbody")).containsText("1,000万元");
        assertThat(page.locator("#contracts tbody")).containsText("−200.5万元 工程量核减");
        assertThat(page.locator("[data-opens=contract-revise]")).hasCount(0);
        // When
        page.click("[data-opens=contract-end]");
        page.selectOption("#contract-end-form [name=to]", "FULFILLED");
        page.click("#contract-end-form .main");
        // Then
        assertThat(page.locator("#contracts tbody")).containsText("履行完毕");
        assertThat(page.locator("#contracts tbody button")).hasCount(0);
        assertThat(clerk.complaints()).allMatch(one -> one.contains("422"));
    }

    @Test
    void theListIsFilteredAndExportedAsItIsFiltered() {
        // Given
        var project = project("台账里有合同的项目");
        sign(project, "JL-1", "SUPERVISION", "监理合同");
        sign(project, "SG-1", "CONSTRUCTION", "施工合同");
        var page = clerk.opens(pages + "contracts?project=" + project, DESK);
        assertThat(page.locator("tbody tr")).hasCount(2);
        // When
        page.selectOption("#filter-kind", "SUPERVISION");
        // Then
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText("台账里有合同的项目");
        Browser.photograph(page, "contracts-zh");
        assertThat(page.locator("a[download]")).hasAttribute("href", Pattern.compile("kind=SUPERVISION"));
        var export = page.locator("a[download]").getAttribute("href");
        assertThat(export).startsWith("/api/projects/contracts/export?").contains("kind=SUPERVISION");
        assertThat(get(export + "&format=CSV").asString())
                .contains("合同编号", "签订金额(万元)", "JL-1", "监理")
                .doesNotContain("SG-1");
        assertThat(clerk.complaints()).isEmpty();
        page.navigate(pages + "contracts?lang=en");
        page.setViewportSize(TELEPHONE, 900);
        staysOnTheTelephone(page, "telephone-contracts-en");
    }

    @Test
    void aVariationWhoseAnswerWasLostIsSentAgainAndDoneOnce() {
        // Given
        var project = project("答复丢失的合同项目");
        var contract = sign(project, "SG-9", "CONSTRUCTION", "施工合同");
        var page = clerk.opens(pages + "key-projects/" + project, DESK);
        page.click("[data-opens=contract-vary]");
        page.fill("#contract-vary-form [name=changeFen]", "10");
        page.fill("#contract-vary-form [name=reason]", "设计变更");
        page.route(
                Pattern.compile(".*/variations"),
                route -> {
                    route.fetch();
                    route.abort();
                },
                new Page.RouteOptions().setTimes(1));
        page.click("#contract-vary-form .main");
        assertThat(page.locator("#contract-vary-form .refusals")).containsText("不会重复办理");
        // When
        page.click("#contract-vary-form .main");
        // Then
        assertThat(page.locator("#contracts tbody")).containsText("+10万元 设计变更");
        assertThat(get("/api/projects/contracts/" + contract).jsonPath().getInt("variations"))
                .isEqualTo(1);
    }

    private static String project(String title) {
        return Api.post(PROJECTS, aProject().titled(title).described())
                .jsonPath()
                .getString("id");
    }

    private static String sign(String project, String number, String kind, String title) {
        return Api.post(
                        "/api/projects/contracts",
                        Map.of(
                                "projectId",
                                project,
                                "number",
                                number,
                                "kind",
                                kind,
                                "title",
                                title,
                                "party",
                                Map.of("name", "示例有限公司"),
                                "amountFen",
                                100_000_000,
                                "signedOn",
                                "2022-03-02"))
                .jsonPath()
                .getString("id");
    }

    private static void staysOnTheTelephone(Page page, String name) {
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(TELEPHONE);
        Browser.photograph(page, name);
    }
}
