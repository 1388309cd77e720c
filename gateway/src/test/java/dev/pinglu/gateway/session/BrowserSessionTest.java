package dev.pinglu.gateway.session;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.pinglu.gateway.testing.LogEntry;
import dev.pinglu.gateway.testing.SmallLedger;
import dev.pinglu.kit.testing.Browser;
import dev.pinglu.kit.testing.RequiresTool;
import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People in front of a browser. */
@QuarkusTest
@RequiresTool("browser")
class BrowserSessionTest {
    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    String address;

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @BeforeEach
    void aBrowser() {
        SmallLedger.isRead();
        LogEntry.isComplete();
        browser = new Browser();
    }

    @AfterEach
    void close() {
        Tokens.outage(false);
        browser.close();
    }

    @Test
    void aLeaderSeesTheCockpitAndAfterwardsTheBackButtonShowsNothing() {
        // Given
        var page = browser.page(1320, 900);
        browser.logIn(page, address, "leader", "140603");
        assertThat(page.locator("h1")).hasText("平鲁区");
        assertThat(page.locator("#live.open")).isVisible();
        assertThat(page.locator(".viewer")).containsText("区领导");
        assertThat(browser.complaints()).isEmpty();
        // When
        page.locator("a[href='/logout']").click();
        // Then
        assertThat(page.locator("h1")).hasText("您已退出登录");
        Browser.photograph(page, "signed-out");
        page.goBack();
        assertThat(page.locator("select[name=role]")).isVisible();
        assertThat(page.content()).doesNotContain("平鲁区");
    }

    @Test
    void aTownshipClerkSeesThatTownshipOnly() {
        // Given
        var page = browser.page(1320, 900);
        // When
        browser.logIn(page, address, "township-clerk", SmallLedger.TOWN);
        // Then
        assertThat(page.locator("h1")).hasText("井坪镇");
        assertThat(page.locator("#live.open")).isVisible();
        assertThat(page.locator(".crumbs a")).hasCount(0);
        assertThat(page.locator(".crumbs .above-scope")).hasText(new String[] {"山西省", "朔州市", "平鲁区"});
        Browser.photograph(page, "township-clerk");
        assertThat(browser.complaints()).isEmpty();
        page.navigate(address + "?division=140603101");
        assertThat(page.content()).doesNotContain("class=\"tile");
    }

    @Test
    void aParkClerkSeesFiguresWithoutRecords() {
        var page = browser.page(1320, 900);

        browser.logIn(page, address, "park-clerk", "140603");

        assertThat(page.locator("#live.open")).isVisible();
        assertThat(page.locator(".feed")).hasCount(0);
        assertThat(page.locator(".tile button")).hasCount(0);
        Browser.photograph(page, "park-clerk");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theTrendTellsItsFiguresUnderThePointerWithinTheContentPolicy() {
        // Given
        var page = browser.page(1320, 900);
        browser.logIn(page, address + "?period=1850", "leader", "140603");
        var planned = page.locator("#trend svg text", new Page.LocatorOptions().setHasText("计划开工"));
        assertThat(planned).hasCount(1);
        // When
        var trend = page.locator("#trend");
        // Then, unless what has just come in draws it anew
        await("the figures under the pointer").pollInSameThread().until(() -> {
            trend.hover(new Locator.HoverOptions().setPosition(200, 100));
            trend.hover(new Locator.HoverOptions().setPosition(210, 100));
            return planned.count() == 2;
        });
        trend.screenshot(new Locator.ScreenshotOptions().setPath(Path.of("target", "screenshots", "trend.png")));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aLoginThatIsImpossibleBecomesPossibleWithoutReloading() {
        // Given
        var page = browser.page(1320, 900);
        Tokens.outage(true);
        waitUntilTheOutageIsSeen(page);
        assertThat(page.locator("h1")).hasText("暂时无法登录");
        Browser.photograph(page, "provider-unreachable");
        // When
        Tokens.outage(false);
        // Then
        assertThat(page.locator("select[name=role]"))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(30_000));
    }

    private void waitUntilTheOutageIsSeen(Page page) {
        org.awaitility.Awaitility.await("the outage is seen")
                .pollInSameThread()
                .ignoreExceptions()
                .until(() -> {
                    page.navigate(address);
                    return page.locator("h1").count() == 1;
                });
    }
}
