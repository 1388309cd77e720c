package dev.pinglu.projects.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.pinglu.projects.page.Clerk.DESK;
import static dev.pinglu.projects.page.Clerk.TELEPHONE;
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

/** The enterprises in parks as the clerk of the parks keeps them. */
@QuarkusTest
@RequiresTool("browser")
class OccupantPagesTest {

    @TestHTTPResource("/projects/")
    @SuppressWarnings("NullAway.Init")
    String pages;

    private final Clerk clerk = Clerk.of(Roles.PARK_CLERK);

    @AfterEach
    void close() {
        clerk.close();
    }

    @Test
    void anEnterpriseIsAdmittedTellsItsOutputAndLeaves() {
        // Given
        var page = clerk.opens(pages + "parks/" + park("enterprises-park"), DESK);
        page.click("[data-opens=occupant-admit]");
        page.fill("#occupant-admit-form [name='enterprise.name']", "示例新材料有限公司");
        page.fill("#occupant-admit-form [name=admittedOn]", "2021-03-01");
        page.fill("#occupant-admit-form [name=landMu]", "120.5");
        page.fill("#occupant-admit-form [name=investmentFen]", "23,000");
        // When
        page.click("#occupant-admit-form .main");
        // Then
        assertThat(page.locator("#enterprises tbody")).containsText("2.3亿元");
        // When
        page.click("[data-opens=occupant-output]");
        page.fill("#occupant-output-form [name=year]", "2020");
        page.fill("#occupant-output-form [name=outputFen]", "3100");
        page.click("#occupant-output-form .main");
        // Then
        assertThat(page.locator("#occupant-output-form label:has([name=year]) .wrong"))
                .containsText("这一年企业不在园");
        Browser.photograph(page, "occupant-output-refused-zh");
        // When
        page.fill("#occupant-output-form [name=year]", "2021");
        page.click("#occupant-output-form .main");
        // Then
        assertThat(page.locator("#enterprises tbody")).containsText("2021 3,100万元");
        // When
        page.click("[data-opens=occupant-leave]");
        page.fill("#occupant-leave-form [name=reason]", "搬迁");
        page.click("#occupant-leave-form .main");
        // Then
        assertThat(page.locator("#enterprises tbody")).containsText("已退出 2022-10-20");
        assertThat(page.locator("[data-opens=occupant-revise]")).hasCount(0);
        assertThat(clerk.complaints()).allMatch(one -> one.contains("422"));
    }

    @Test
    void theListIsFilteredAndExportedWithTheOutputsOfTheYears() {
        // Given
        var park = park("listed-park");
        var occupant = Api.post(
                        "/api/projects/occupants",
                        Map.of(
                                "parkId",
                                park,
                                "enterprise",
                                Map.of("name", "台账里的企业"),
                                "admittedOn",
                                "2021-03-01",
                                "plantSqm",
                                3600))
                .jsonPath()
                .getString("id");
        Api.put("/api/projects/occupants/" + occupant, "/outputs/2021", Map.of("outputFen", 3_100_000_000L))
                .then()
                .statusCode(200);
        var page = clerk.opens(pages + "occupants?q=台账里的企业", DESK);
        // When
        page.selectOption("#filter-present", "true");
        // Then
        assertThat(page).hasURL(Pattern.compile(".*present=true.*"));
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText("3,600");
        Browser.photograph(page, "occupants-zh");
        assertThat(get("/api/projects/occupants/export?format=CSV&park=" + park).asString())
                .contains("使用厂房面积(平方米)", "2021年产值(万元)", "台账里的企业", "3600", "3100");
        assertThat(clerk.complaints()).isEmpty();
        page.navigate(pages + "occupants?lang=en");
        page.setViewportSize(TELEPHONE, 900);
        staysOnTheTelephone(page, "telephone-occupants-en");
    }

    @Test
    void whoeverMayNotReadOutputsSeesTheParkWithoutItsEnterprises() {
        // Given
        var park = park("township-park");
        try (var township = Clerk.of(Roles.TOWNSHIP_CLERK)) {
            // When
            var page = township.opens(pages + "parks/" + park, DESK);
            // Then
            assertThat(page.locator("#occupants")).containsText("还没有项目入驻");
            assertThat(page.locator("#enterprises")).hasCount(0);
            assertThat(page.locator(".ways")).not().containsText("入园企业");
            assertThat(township.complaints()).isEmpty();
        }
    }

    private static String park(String code) {
        return Api.post("/api/projects/parks", Map.of("code", code, "name", "示例产业园", "divisionCode", "140603101"))
                .jsonPath()
                .getString("id");
    }

    private static void staysOnTheTelephone(Page page, String name) {
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(TELEPHONE);
        Browser.photograph(page, name);
    }
}
