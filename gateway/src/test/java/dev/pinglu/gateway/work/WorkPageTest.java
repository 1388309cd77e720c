package dev.pinglu.gateway.work;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.pinglu.gateway.testing.WorkItemState.anItem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.regex.Pattern;
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
    private final WorkItemState delegated =
            anItem("法治宣传进社区", "140603200").due("2022-10-12").thenDelegatedTo("civility-ledger-b");

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @BeforeEach
    void someWork() {
        var items = List.of(
                late,
                anItem("向阳小区改造", "140603100").due("2022-10-31").forRole("community-clerk"),
                anItem("敬老志愿服务活动", "140603100").due(null).thenUrged("2022-10-19T07:30:00Z"),
                delegated);
        items.forEach(item -> publisher.send(item.record()));
        await("the items are read")
                .until(() -> given().get("/api/work/counts").jsonPath().getInt("open") >= items.size());
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

    @Test
    void aClerkGivesAnItemToTheDeputyAndTheRefusalStandsAtTheField() {
        // Given
        var page = browser.page(1366, 900);
        keep(page, late, 7);
        var sent = new ArrayList<Request>();
        page.route("**/work-items/*/delegation", route -> {
            sent.add(route.request());
            route.fulfill(
                    sent.size() == 1
                            ? new Route.FulfillOptions()
                                    .setStatus(422)
                                    .setContentType("application/problem+json")
                                    .setBody("{\"violations\": [{\"rule\": \"work.delegation.days\", \"path\": \"to\","
                                            + " \"message\": \"A delegation ends within a year\"}]}")
                            : new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody("{\"item\": {}}"));
        });
        browser.logIn(page, address + "work?mine=true", "civility-clerk", Tokens.HOME);
        row(page).locator("[data-act=delegate]").click();
        assertThat(page.locator("#delegation [name=post] option")).hasText(new String[] {"请选择", "文明创建台账经办人（B角） · 示例卯"});
        page.selectOption("#delegation [name=post]", "civility-ledger-b");
        assertThat(page.locator("#delegation [name=from]")).hasValue("2022-10-20");
        page.fill("#delegation [name=to]", "2024-10-28");
        page.fill("#delegation [name=reason]", "外出培训");
        // When
        page.click("#delegation .main");
        // Then
        assertThat(page.locator("#delegation label:has([name=to]) .wrong")).hasText("日期应自今天起，一年以内");
        Browser.photograph(page, "work-delegating-zh");
        // When
        page.fill("#delegation [name=to]", "2022-10-28");
        page.click("#delegation .main");
        // Then
        assertThat(page.locator("#delegate")).isHidden();
        assertThat(row(page).locator(".urged")).hasText("已委托");
        assertThat(row(page).locator("[data-act=delegate]")).hasCount(0);
        assertThat(sent).last().satisfies(request -> {
            assertThat(request.headers())
                    .containsEntry("if-match", "\"7\"")
                    .containsKeys("idempotency-key", "x-csrf-token");
            assertThat(request.postData())
                    .isEqualTo("{\"post\":\"civility-ledger-b\",\"from\":\"2022-10-20\",\"to\":\"2022-10-28\","
                            + "\"reason\":\"外出培训\"}");
        });
        assertThat(browser.complaints()).allMatch(one -> one.contains("422"));
    }

    @Test
    void everythingOfOneKindIsGivenAwayAtOnceAndWhatFailsIsCounted() {
        // Given
        var other = anItem("敬老志愿服务活动（二）", "140603100").due("2022-10-30");
        publisher.send(other.record());
        await("it is read").until(() -> listed(other));
        var page = browser.page(1366, 900);
        var sent = new ArrayList<String>();
        page.route("**/api/civility/work-items/*", route -> answer(route, 200, "{\"item\": {}, \"version\": 7}"));
        page.route("**/work-items/*/delegation", route -> {
            sent.add(route.request().url());
            answer(route, route.request().url().contains(other.id().toString()) ? 412 : 200, "{\"item\": {}}");
        });
        browser.logIn(page, address + "work?mine=true", "civility-clerk", Tokens.HOME);
        row(page).locator("[data-act=delegate]").click();
        page.selectOption("#delegation [name=post]", "civility-ledger-b");
        page.selectOption("#delegation [name=which]", "kind");
        page.fill("#delegation [name=to]", "2022-10-28");
        page.fill("#delegation [name=reason]", "外出培训");
        // When
        page.click("#delegation .main");
        // Then
        assertThat(page.locator("#delegation .refusals")).hasText("这一项已委托；另有1项没有办成，请刷新页面后再试。");
        assertThat(sent)
                .startsWith(address + "api/civility/work-items/" + late.id() + "/delegation")
                .contains(address + "api/civility/work-items/" + other.id() + "/delegation")
                .noneMatch(url -> url.contains(delegated.id().toString()))
                .doesNotHaveDuplicates();
        Browser.photograph(page, "work-delegated-in-part-zh");
        assertThat(browser.complaints()).allMatch(one -> one.contains("412"));
    }

    @Test
    void whatWasGivenAwayIsListedAndTakenBack() {
        // Given
        var page = browser.page(390, 844);
        keep(page, delegated, 3);
        var sent = new ArrayList<Request>();
        page.route("**/work-items/*/recall", route -> {
            sent.add(route.request());
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody("{\"item\": {}}"));
        });
        browser.logIn(page, address + "work?lang=en", "civility-clerk", Tokens.HOME);
        // When
        page.locator(".choices a", new Page.LocatorOptions().setHasText(Pattern.compile("^Delegated$")))
                .click();
        // Then
        assertThat(row(page, late)).hasCount(0);
        assertThat(row(page, delegated)).containsText("2022-10-28");
        assertThat(row(page, delegated).locator("[data-act=delegate]")).hasCount(0);
        Browser.photograph(page, "work-given-away-en-phone");
        // When
        row(page, delegated).locator("[data-act=recall]").click();
        page.fill("#recalling [name=reason]", "提前返岗");
        Browser.photograph(page, "work-recalling-en-phone");
        page.click("#recalling .main");
        // Then
        assertThat(row(page, delegated).locator(".urged")).hasText("Taken back");
        assertThat(sent)
                .singleElement()
                .satisfies(request -> assertThat(request.postData()).isEqualTo("{\"reason\":\"提前返岗\"}"));
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whoeverOnlyReadsGivesNothingAwayAndEnglishIsWhole() {
        var page = browser.page(1366, 900);

        browser.logIn(page, address + "work?delegated=true", "leader", Tokens.HOME);

        assertThat(row(page, delegated)).hasCount(1);
        assertThat(page.locator("[data-act=recall], [data-act=delegate]")).hasCount(0);
        Browser.photograph(page, "work-given-away-leader-zh");
        var english = browser.page(1366, 900);
        browser.logIn(english, address + "work?lang=en&mine=true", "civility-clerk", Tokens.HOME);
        row(english).locator("[data-act=delegate]").click();
        assertThat(english.locator("#delegation .foot")).containsText("comes back by itself");
        Browser.photograph(english, "work-delegating-en");
        assertThat(browser.complaints()).isEmpty();
    }

    private static boolean listed(WorkItemState item) {
        return !given().queryParam("record", "activity/" + item.id())
                .get("/api/work")
                .jsonPath()
                .getList("items")
                .isEmpty();
    }

    /** The service that keeps an item answers for it. */
    private static void keep(Page page, WorkItemState item, long version) {
        page.route(
                "**/api/civility/work-items/" + item.id(),
                route -> answer(route, 200, "{\"item\": {}, \"version\": " + version + "}"));
    }

    private static void answer(Route route, int status, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody(body));
    }

    private com.microsoft.playwright.Locator row(Page page) {
        return row(page, late);
    }

    private static com.microsoft.playwright.Locator row(Page page, WorkItemState item) {
        return page.locator(
                "tbody tr", new Page.LocatorOptions().setHas(page.locator("[data-item$='" + item.id() + "']")));
    }
}
