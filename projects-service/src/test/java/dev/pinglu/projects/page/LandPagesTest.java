package dev.pinglu.projects.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.projects.page.Clerk.DESK;
import static dev.pinglu.projects.page.Clerk.TELEPHONE;
import static dev.pinglu.projects.parcel.ParcelFixture.aParcel;
import static dev.pinglu.projects.park.ParkFixture.aPark;
import static dev.pinglu.projects.progress.ProgressFixture.built;
import static dev.pinglu.projects.progress.ProgressFixture.confirmed;
import static dev.pinglu.projects.progress.ProgressFixture.invested;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.testing.Api;
import dev.pinglu.kit.testing.Browser;
import dev.pinglu.kit.testing.RequiresTool;
import dev.pinglu.projects.project.Land;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Land on the pages of parks and projects. The business day is 20 October 2022. */
@QuarkusTest
@RequiresTool("browser")
class LandPagesTest {

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
            page.click("[data-opens=parcel-register]");
            page.fill("#parcel-register-form [name=parcelName]", "示例西区2号地块");
            page.fill("#parcel-register-form [name='land.suppliedMu']", "120.5");
            page.fill("#parcel-register-form [name=agreedStartOn]", "2022-01-15");
            page.fill("#parcel-register-form [name=agreedIntensityFenPerMu]", "300");
            page.click("#parcel-register-form .main");
            // Then
            assertThat(page.locator("#parcel-register-form .wrong")).hasText("供地日期、供应方式和供应面积须一并填写");
            Browser.photograph(page, "land-form-zh");
            // When
            page.selectOption("#parcel-register-form [name=supplyWay]", "GRANT");
            page.fill("#parcel-register-form [name=suppliedOn]", "2021-12-01");
            page.click("#parcel-register-form .main");
            // Then
            var line = page.locator("#land tbody tr").last();
            assertThat(line).containsText("示例西区2号地块");
            assertThat(line).containsText("已供未动工");
            assertThat(line.locator(".tag.amber")).hasText("满9个月");
            Browser.photograph(page, "land-park-zh");
            // When
            line.locator("[data-opens=parcel-start]").click();
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
    void worksStopAndGoOnAndEachStepIsOfferedWhenItMayFollow() {
        // Given
        var park = aPark().registered();
        var parcel = aParcel().ofPark(park).agreedToStart("2021-01-31").registered();
        Api.change(parcel, "/start", Map.of("on", "2022-03-01")).then().statusCode(200);
        try (var clerk = Clerk.of(Roles.PARK_CLERK)) {
            var page = clerk.opens(pages + "parks/" + park, DESK);
            assertThat(page.locator("#land .acts button")).hasText(new String[] {"登记停工", "修改", "撤回登记"});
            page.click("[data-opens=parcel-suspend]");
            page.fill("#parcel-suspend-form [name=on]", "2022-04-01");
            page.fill("#parcel-suspend-form [name=developedMu]", "400");
            page.fill("#parcel-suspend-form [name=investedPct]", "5");
            page.fill("#parcel-suspend-form [name=reason]", "资金不到位");
            // When
            page.click("#parcel-suspend-form .main");
            // Then
            assertThat(Clerk.wrong(page, "developedMu")).hasText("开发面积超过供应面积");
            Browser.photograph(page, "land-suspend-refused-zh");
            // When
            page.fill("#parcel-suspend-form [name=developedMu]", "10");
            page.click("#parcel-suspend-form .main");
            // Then
            assertThat(page.locator("#land tbody")).containsText("中止开发");
            assertThat(page.locator("#land .acts button")).hasText(new String[] {"登记复工", "不计入天数", "修改", "撤回登记"});
            // When
            page.click("[data-opens=parcel-exempt]");
            page.fill("#parcel-exempt-form [name=days]", "30");
            page.fill("#parcel-exempt-form [name=document]", "平应急〔2022〕3号");
            page.fill("#parcel-exempt-form [name=reason]", "防疫管控");
            page.click("#parcel-exempt-form .main");
            // Then
            assertThat(page.locator("#land tbody")).containsText("另有30天不计入");
            page.click("[data-opens=parcel-exempt]");
            assertThat(page.locator("#parcel-exempt-form [name=reason]")).hasValue("防疫管控");
            page.keyboard().press("Escape");
            // When
            page.click("[data-opens=parcel-resume]");
            page.click("#parcel-resume-form .main");
            // Then
            assertThat(page.locator("#land tbody")).containsText("开发建设中");
            assertThat(clerk.complaints()).allMatch(one -> one.contains("422"));
        }
    }

    @Test
    void landIsDeterminedIdleAndDisposedOfAndAWrongParcelIsTakenOut() {
        // Given
        var park = aPark().registered();
        aParcel().ofPark(park).agreedToStart("2021-01-31").registered();
        try (var clerk = Clerk.of(Roles.PROJECTS_CLERK)) {
            var page = clerk.opens(pages + "parks/" + park, DESK);
            page.click("[data-opens=parcel-determine]");
            page.fill("#parcel-determine-form [name=on]", "2021-06-01");
            page.fill("#parcel-determine-form [name=document]", "平自然资闲认〔2022〕1号");
            // When
            page.click("#parcel-determine-form .main");
            // Then
            assertThat(Clerk.wrong(page, "on")).hasText("闲置未满规定的月数，不能认定");
            // When
            page.fill("#parcel-determine-form [name=on]", "2022-10-01");
            page.click("#parcel-determine-form .main");
            // Then
            assertThat(page.locator("#land tbody .tag").first()).hasText("认定闲置");
            Browser.photograph(page, "land-idle-zh");
            // When
            page.click("[data-opens=parcel-dispose]");
            assertThat(page.locator("#parcel-dispose-form [name=startBy]")).isHidden();
            page.selectOption("#parcel-dispose-form [name=disposal]", "EXTENDED");
            page.fill("#parcel-dispose-form [name=document]", "平自然资闲处〔2022〕1号");
            page.fill("#parcel-dispose-form [name=startBy]", "2024-10-20");
            page.click("#parcel-dispose-form .main");
            // Then
            assertThat(Clerk.wrong(page, "startBy")).hasText("应晚于决定之日，且不超过规定的延长期限");
            Browser.photograph(page, "land-dispose-refused-zh");
            // When
            page.fill("#parcel-dispose-form [name=startBy]", "2023-06-30");
            page.click("#parcel-dispose-form .main");
            // Then
            assertThat(page.locator("#land tbody")).containsText("延长动工期限 2022-10-20");
            assertThat(page.locator("#land tbody")).containsText("2023-06-30");
            // When
            page.click("[data-opens=parcel-revise]");
            assertThat(page.locator("#parcel-revise-form [name='land.suppliedMu']"))
                    .hasValue("300");
            page.fill("#parcel-revise-form [name=parcelNo]", "140603-2022-007");
            page.click("#parcel-revise-form .main");
            // Then
            assertThat(page.locator("#land tbody")).containsText("140603-2022-007");
            // When
            page.click("[data-opens=parcel-withdraw]");
            page.fill("#parcel-withdraw-form [name=reason]", "重复登记");
            page.click("#parcel-withdraw-form .main");
            // Then
            assertThat(page.locator("#land .empty")).isVisible();
            assertThat(clerk.complaints()).allMatch(one -> one.contains("422"));
        }
    }

    @Test
    void whatIsToBeDecidedOfLandOnWhichWorksBeganIsNoLaterStart() {
        // Given
        var park = aPark().registered();
        var parcel = aParcel().ofPark(park).agreedToStart("2021-01-31").registered();
        Api.change(parcel, "/start", Map.of("on", "2021-03-01")).then().statusCode(200);
        Api.change(
                        parcel,
                        "/suspension",
                        Map.of("on", "2021-04-01", "developedMu", 10, "investedPct", 5, "reason", "资金不到位"))
                .then()
                .statusCode(200);
        Api.change(parcel, "/determination", Map.of("on", "2022-10-01", "document", "试验认定书2号"))
                .then()
                .statusCode(200);
        try (var clerk = Clerk.of(Roles.PARK_CLERK)) {
            var page = clerk.opens(pages + "parks/" + park + "?lang=en", TELEPHONE);
            // When
            page.click("[data-opens=parcel-dispose-begun]");
            // Then
            assertThat(page.locator("#parcel-dispose-begun-form option"))
                    .hasText(new String[] {"Choose", "Charge for idle land", "Taken back"});
            Browser.photograph(page, "land-dispose-en-phone");
            page.keyboard().press("Escape");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(TELEPHONE);
            Browser.photograph(page, "land-acts-en-phone");
            var desk = clerk.opens(pages + "parks/" + park + "?lang=en", DESK);
            desk.click("[data-opens=parcel-revise]");
            assertThat(desk.locator("#parcel-revise-form [name=parcelName]")).hasValue("示例东区1号地块");
            Browser.photograph(desk, "land-revise-en");
            desk.keyboard().press("Escape");
            Browser.photograph(desk, "land-acts-en");
            var telephone = clerk.opens(pages + "parks/" + park, TELEPHONE);
            telephone.click("[data-opens=parcel-exempt]");
            Browser.photograph(telephone, "land-exempt-zh-phone");
            assertThat(clerk.complaints()).isEmpty();
        }
    }

    @Test
    void theLandOfAProjectTellsWhatIsInvestedOnItBesideWhatWasAgreed() {
        // Given
        var project = built("140603101");
        confirmed(project, "2022-05", invested(30_000_000).figures());
        aParcel()
                .ofProject(project)
                .on(new Land(null, null, null, BigDecimal.TEN))
                .bearing(4_000_000)
                .registered();
        try (var leader = Clerk.of(Roles.LEADER)) {
            // When
            var page = leader.opens(pages + "key-projects/" + idOf(project), DESK);
            // Then
            assertThat(page.locator("#land td[data-is^=投资强度]")).hasText("3万元截至 2022年5月约定 4万元 · 75%");
            assertThat(page.locator("#land button")).hasCount(0);
            Browser.photograph(page, "land-intensity-zh");
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
