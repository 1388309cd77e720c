package dev.pinglu.gateway.cockpit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.pinglu.gateway.testing.ProjectState.aProject;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.pinglu.gateway.testing.LogEntry;
import dev.pinglu.gateway.testing.ProjectState;
import dev.pinglu.gateway.testing.Publisher;
import dev.pinglu.kit.testing.Browser;
import dev.pinglu.kit.testing.RequiresTool;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page as a leader has it open: nobody reloads it. */
@QuarkusTest
@RequiresTool("browser")
class CockpitPageTest {
    private static final String DISTRICT = "140603";
    private static final String TOWN = "140603100";

    /** Published for each test, which changes nothing the second time: of more than fifty records a panel shows the first. */
    private static final List<ProjectState> LEDGER = Stream.of(TOWN, "140603101", "140603200", "140603201", "140603202")
            .flatMap(town -> Stream.of(aProject(town, 2022).thenStarted(), aProject(town, 2022)))
            .toList();

    private static final String STALE = "document.dispatchEvent(new Event('pinglu:stale'))";
    /** Keeps back the first request with {@code window.slow} in its address. */
    private static final String SLOW = """
            const { open, send } = XMLHttpRequest.prototype;
            XMLHttpRequest.prototype.open = function (verb, address, ...rest) {
              this.address = address;
              return open.call(this, verb, address, ...rest);
            };
            XMLHttpRequest.prototype.send = function (body) {
              if (!window.slow || !this.address.includes(window.slow)) return send.call(this, body);
              window.slow = undefined;
              window.goOn = () => send.call(this, body);
            };""";

    private static final String GO_ON = "window.goOn()";
    private static final String START_RATE = "projects.start-rate";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    String address;

    private final Publisher publisher = new Publisher();
    private final ProjectState ready = aProject(TOWN, 2022);

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @BeforeEach
    void aLedgerAndABrowser() {
        LEDGER.forEach(publisher::publish);
        publisher.publish(ready);
        LogEntry.isComplete();
        browser = new Browser();
    }

    @AfterEach
    void close() {
        browser.close();
        publisher.close();
    }

    @ParameterizedTest
    @CsvSource({"zh, 开工率, 实时, 数据依据", "en, Start rate, Live, Behind the figure"})
    void aStartedProjectMovesTheFigureOnTheOpenPage(String lang, String name, String live, String behind) {
        var page = open(browser.page(1320, 900), "division=" + DISTRICT + "&lang=" + lang);
        assertThat(tile(page).locator("h3")).hasText(name);
        assertThat(page.locator("#live")).hasText(live);
        assertThat(page.locator("#trend svg")).isVisible();
        int started = started(page);
        var listed = tile(page).locator(".below").textContent();
        var place = page.locator("#places li", new Page.LocatorOptions().setHasText("井坪镇"))
                .locator(".share");
        int startedThere = Integer.parseInt(place.textContent().split(" / ")[0]);
        page.evaluate("window.neverReloaded = true");

        var one = ready.thenStarted();
        publisher.publish(one);

        assertThat(tile(page).locator(".above")).containsText(Integer.toString(started + 1));
        assertThat(tile(page).locator(".below")).hasText(listed);
        assertThat(tile(page).locator("progress")).hasJSProperty("value", started + 1);
        assertThat(place).containsText(startedThere + 1 + " / ");
        assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);
        Browser.photograph(page, "district-" + lang);

        tile(page).locator("button").click();
        assertThat(page.locator("#panel h2")).containsText(behind);
        assertThat(page.locator("#panel")).containsText(eventIdOf(one));
        Browser.photograph(page, "explained-" + lang);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theWayDownAndBackUpKeepsThePageAlive() {
        var page = open(browser.page(1320, 900), "division=" + DISTRICT);

        page.locator("#places a", new Page.LocatorOptions().setHasText("井坪镇")).click();

        assertThat(page.locator("h1")).hasText("井坪镇");
        int started = started(page);
        publisher.publish(ready.thenStarted());
        assertThat(tile(page).locator(".above")).containsText(Integer.toString(started + 1));
        Browser.photograph(page, "town-zh");
        page.goBack();
        assertThat(page.locator("h1")).hasText("平鲁区");
        assertThat(page.locator("#trend svg")).isVisible();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whoGoesDownWhileTheViewIsReadAnewGetsThereWhicheverAnswerComesFirst() {
        var one = browser.page(1320, 900);
        one.addInitScript(SLOW);
        var page = open(one, "division=" + DISTRICT);
        // When the way down is answered last
        hold(page, "division=140603100", () -> goDown(page));
        readAnew(page);
        page.evaluate(GO_ON);
        // Then
        assertThat(page.locator("h1")).hasText("井坪镇");
        // When it is answered first
        page.goBack();
        assertThat(page.locator("h1")).hasText("平鲁区");
        assertThat(page.locator("#live.open")).isVisible();
        hold(page, "division=140603", () -> page.evaluate(STALE));
        goDown(page);
        assertThat(page.locator("h1")).hasText("井坪镇");
        page.evaluate(GO_ON);
        readAnew(page);
        // Then
        assertThat(page.locator("h1")).hasText("井坪镇");
        assertThat(page.locator("#live.open")).isVisible();
        assertThat(browser.complaints()).isEmpty();
    }

    /** The first request with a part in its address that an action leads to waits until it may go on. */
    private static void hold(Page page, String part, Runnable action) {
        page.evaluate("part => { window.slow = part; }", part);
        action.run();
        await("it is kept back")
                .pollInSameThread()
                .until(() -> Boolean.TRUE.equals(page.evaluate("window.slow === undefined")));
    }

    private static void goDown(Page page) {
        page.locator("#places a", new Page.LocatorOptions().setHasText("井坪镇")).click();
    }

    /** Returns when the view has been replaced. */
    private static void readAnew(Page page) {
        page.evaluate("document.getElementById('view').classList.add('former')");
        page.evaluate(STALE);
        assertThat(page.locator("#view.former")).hasCount(0);
    }

    @Test
    void everyLineOfTheFeedIsInView() {
        var page = open(browser.page(1320, 900), "division=" + DISTRICT);

        var cutOff =
                page.evaluate("(() => { const end = document.querySelector('.feed ol').getBoundingClientRect().bottom;"
                        + " return [...document.querySelectorAll('.feed li')].filter(line => line.getBoundingClientRect().bottom > end + 1)"
                        + ".length; })()");

        assertThat(page.locator(".feed li")).hasCount(8);
        assertThat(cutOff).isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource({"leader, 1", "park-clerk, 1", "rural-clerk, 0"})
    void theWayToTheLedgerOfProjectsIsShownToWhoeverMayOpenIt(String role, int ways) {
        var page = browser.page(1320, 900);

        browser.logIn(page, address, role, DISTRICT);

        assertThat(page.locator("h1")).hasText("平鲁区");
        assertThat(page.locator("footer a[href^='/projects/key-projects']")).hasCount(ways);
    }

    @Test
    void aStreamThatWasRefusedIsFollowedByAFreshPage() {
        // Given a page whose stream the gateway refuses, as it does with too many of them
        var page = browser.page(1320, 900);
        page.route("**/api/stream*", refused -> refused.fulfill(new Route.FulfillOptions().setStatus(429)));
        browser.logIn(page, address + "?division=" + DISTRICT, "leader", DISTRICT);
        assertThat(page.locator("#live.off")).isVisible();
        int started = started(page);
        page.evaluate("window.neverReloaded = true");
        publisher.publish(ready.thenStarted());
        await("the figure has changed")
                .untilAsserted(() -> given().get("/api/metrics/projects.started/values?period=2022")
                        .then()
                        .body("value", equalTo(started + 1)));
        // When
        page.unroute("**/api/stream*");
        // Then
        assertThat(page.locator("#live.open")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        assertThat(tile(page).locator(".above")).containsText(Integer.toString(started + 1));
        assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);
    }

    @Test
    void aTelephoneShowsEverythingWithoutScrollingSideways() {
        var page = open(browser.page(390, 844), "division=" + DISTRICT);

        assertThat(page.locator("#trend svg")).isVisible();

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        Browser.photograph(page, "telephone-zh");
        assertThat(browser.complaints()).isEmpty();
    }

    private Page open(Page page, String query) {
        browser.logIn(page, address + "?" + query, "leader", DISTRICT);
        assertThat(page.locator("#live.open")).isVisible();
        return page;
    }

    private static Locator tile(Page page) {
        return page.locator(".tile[data-metric='" + START_RATE + "']");
    }

    private static int started(Page page) {
        return Integer.parseInt(tile(page).locator(".above").textContent().replaceAll("[^0-9]", ""));
    }

    private static String eventIdOf(ProjectState project) {
        return given().get("/api/events?subject=" + project.key()).jsonPath().getString("items[0].eventId");
    }
}
