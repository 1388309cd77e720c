package dev.pinglu.projects.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.pinglu.projects.parcel.ParcelFixture.aParcel;
import static dev.pinglu.projects.park.ParkFixture.aPark;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.testing.Api;
import dev.pinglu.kit.testing.Browser;
import dev.pinglu.kit.testing.RequiresTool;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Land on the pages of parks and projects. The business day is 20 October 2022. */
@QuarkusTest
@RequiresTool("browser")
class LandPagesTest {
    private static final int DESK = 1366;
    private static final int TELEPHONE = 390;

    @TestHTTPResource("/projects/")
    @SuppressWarnings("NullAway.Init")
    String pages;

    @Test
    void aParcelOfAParkIsRegisteredAndItsStartIsTold() {
        // Given
        var park = aPark().registered();
        var idle = aParcel().ofPark(park).agreedToStart("2021-01-31").registered();
        Api.change(idle, "/determination", Map.of("on", "2022-10-01", "document", "试验认定书1号"))
                .then()
                .statusCode(200);
        try (var clerk = Clerk.of(Roles.PARK_CLERK)) {
            var page = clerk.opens(pages + "parks/" + park, DESK);
            assertThat(page.locator("#land tbody tr")).containsText("认定闲置");
            assertThat(page.locator("#land tbody .tag.rose").last()).hasText("满20个月");
            // When
            page.click("[data-opens=land-dialog]");
            page.fill("#land-form [name=parcelName]", "示例西区2号地块");
            page.fill("#land-form [name='land.suppliedMu']", "120.5");
            page.fill("#land-form [name=agreedStartOn]", "2022-01-15");
            page.fill("#land-form [name=agreedIntensityFenPerMu]", "300");
            page.click("#land-form .main");
            // Then
            assertThat(page.locator("#land-form .wrong")).hasText("供地日期、供应方式和供应面积须一并填写");
            Browser.photograph(page, "land-form-zh");
            // When
            page.selectOption("#land-form [name=supplyWay]", "GRANT");
            page.fill("#land-form [name=suppliedOn]", "2021-12-01");
            page.click("#land-form .main");
            // Then
            var line = page.locator("#land tbody tr").last();
            assertThat(line).containsText("示例西区2号地块");
            assertThat(line).containsText("已供未动工");
            assertThat(line.locator(".tag.amber")).hasText("满9个月");
            Browser.photograph(page, "land-park-zh");
            // When
            line.locator("[data-opens]").click();
            Browser.photograph(page, "land-start-zh");
            page.locator("dialog[open] .main").click();
            // Then
            assertThat(page.locator("#land tbody tr").last()).containsText("开发建设中");
            assertThat(clerk.complaints()).allMatch(one -> one.contains("422"));
        }
        assertThat(get("/api/projects/land-parcels?park=" + park)
                        .jsonPath()
                        .getLong("items[1].agreedIntensityFenPerMu"))
                .isEqualTo(300_000_000L);
    }

    @Test
    void aProjectShowsItsLandToReadersWhoCanAddNone() {
        // Given
        var project =
                Api.post("/api/projects/key-projects", aProject().described()).getHeader("Location");
        var address = pages + "key-projects/" + project.substring(project.lastIndexOf('/') + 1);
        try (var leader = Clerk.of(Roles.LEADER)) {
            assertThat(leader.opens(address, DESK).locator("#land")).isHidden();
            // When
            var parcel =
                    aParcel().ofProject(project).agreedToStart("2021-01-31").registered();
            // Then
            var page = leader.opens(address + "?lang=en", TELEPHONE);
            assertThat(page.locator("#land tbody")).containsText("Supplied, not started");
            assertThat(page.locator("#land button")).hasCount(0);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(TELEPHONE);
            page.locator("#land").scrollIntoViewIfNeeded();
            Browser.photograph(page, "land-project-en-phone");
            var desk = leader.opens(address + "?lang=en", DESK);
            assertThat(desk.locator("#land tbody")).containsText("20 months");
            Browser.photograph(desk, "land-project-en");
            desk.navigate(pages + "land-parcels/" + parcel.substring(parcel.lastIndexOf('/') + 1));
            assertThat(desk).hasURL(address + "?lang=zh#land");
            assertThat(leader.complaints()).isEmpty();
        }
    }

    @Test
    void theLandOfAllIsListedFilteredAndExported() {
        // Given
        var park = aPark().registered();
        aParcel().ofPark(park).agreedToStart("2021-01-31").registered();
        try (var leader = Clerk.of(Roles.LEADER)) {
            var page = leader.opens(pages + "land-parcels?park=" + park, DESK);
            assertThat(page.locator("tbody tr")).hasCount(1);
            // When
            page.selectOption("#filter-status", "SUPPLIED");
            // Then
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody")).containsText("满20个月");
            Browser.photograph(page, "land-list-zh");
            assertThat(page.locator("a[download]")).hasAttribute("href", Pattern.compile("status=SUPPLIED"));
            var export = page.locator("a[download]").getAttribute("href");
            assertThat(export).contains("park=" + park).contains("status=SUPPLIED");
            assertThat(get(export + "&format=CSV").asString()).contains("已供地面积(亩)", "出让", "已供未动工");
            // When
            page.selectOption("#filter-status", "IDLE");
            // Then
            assertThat(page.locator(".empty")).isVisible();
            assertThat(leader.complaints()).isEmpty();
        }
    }
}
