package dev.pinglu.gateway.work;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.pinglu.gateway.testing.WorkItemState.anItem;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import dev.pinglu.gateway.testing.Publisher;
import dev.pinglu.gateway.testing.WorkItemState;
import dev.pinglu.kit.testing.Browser;
import dev.pinglu.kit.testing.RequiresTool;
import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of work as people have it open. */
@QuarkusTest
@RequiresTool("browser")
class WorkPageTest {
    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    String address;

    private final Publisher publisher = new Publisher();
    private final WorkItemState late = anItem("“清洁家园”志愿服务活动", "140603101");

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @BeforeEach
    void someWork() {
        Work.publish(
                publisher,
                List.of(
                        late,
                        anItem("向阳小区改造", "140603100").due("2022-10-31").forRole("community-clerk"),
                        anItem("敬老志愿服务活动", "140603100").due(null).thenUrged("2022-10-19T07:30:00Z"),
                        anItem("法治宣传进社区", "140603200").due("2022-10-12").thenDelegatedTo("civility-ledger-b")));
        browser = new Browser();
    }

    @AfterEach
    void close() {
        browser.close();
        publisher.close();
    }

    @Test
    void aLeaderFindsTheListInTheHeadOfThePageAndUrges() {
        // Given
        var page = browser.page(1320, 900);
        browser.logIn(page, address, "leader", Tokens.HOME);
        assertThat(page.locator("#live.open")).isVisible();
        assertThat(page.locator("#todo")).containsText("辖区待办");
        Browser.photograph(page, "cockpit-with-work");
        page.locator("#todo").click();
        assertThat(page.locator("h1")).hasText("待办");
        var sent = new ArrayList<Request>();
        page.route("**/work-items/*/urge", route -> {
            sent.add(route.request());
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody("{\"item\": {\"urged\": 1}}"));
        });
        Browser.photograph(page, "work-leader-zh");
        var row = row(page);
        // When
        row.locator("[data-act=urge]").click();
        assertThat(page.locator("#urged-item")).hasText("按期开展活动 · “清洁家园”志愿服务活动");
        Browser.photograph(page, "work-urging-zh");
        page.locator("#urging .action").click();
        // Then
        assertThat(row.locator(".urged")).hasText("已催办 1 次，刚刚");
        assertThat(row.locator("[data-act=urge]")).hasCount(0);
        assertThat(page.locator("#urge")).isHidden();
        assertThat(sent).singleElement().satisfies(request -> {
            assertThat(request.url()).endsWith("/api/civility/work-items/" + late.id() + "/urge");
            assertThat(request.headers()).containsKeys("idempotency-key", "x-csrf-token");
            assertThat(request.postData()).contains("请抓紧办理");
        });
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aClerkChoosesAndReadsWhatWasSaid() {
        // Given
        var page = browser.page(1320, 900);
        page.route(
                "**/api/civility/work-items/" + late.id(),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(
                                "{\"item\": {}, \"sentBack\": \"名单不全\", \"lastUrge\": {\"by\": \"leader\", \"message\":"
                                        + " \"请于本周内办结\"}}")));
        browser.logIn(page, address + "work?mine=true", "civility-clerk", Tokens.HOME);
        // When
        page.locator(".choices a", new Page.LocatorOptions().setHasText("仅看超期")).click();
        // Then
        assertThat(page.locator(".choices a[aria-current]").nth(1)).hasText("仅看超期");
        assertThat(page.locator("tbody tr.late")).not().hasCount(0);
        assertThat(page.locator("tbody tr:not(.late)")).hasCount(0);
        // When
        row(page).locator("[data-act=read]").click();
        // Then
        assertThat(page.locator("#said")).containsText("名单不全");
        assertThat(page.locator("#said")).containsText("请于本周内办结");
        Browser.photograph(page, "work-reading-zh");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aTelephoneShowsTheListWithoutScrollingSideways() {
        var page = browser.page(390, 844);

        browser.logIn(page, address + "work?lang=en", "leader", Tokens.HOME);

        assertThat(page.locator("h1")).hasText("Work");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        Browser.photograph(page, "work-telephone-en");
        assertThat(browser.complaints()).isEmpty();
    }

    private com.microsoft.playwright.Locator row(Page page) {
        return Work.row(page, late);
    }
}
