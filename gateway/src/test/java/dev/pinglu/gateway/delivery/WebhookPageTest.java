package dev.pinglu.gateway.delivery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.pinglu.gateway.testing.ProjectState.aProject;
import static dev.pinglu.gateway.testing.Subscription.aWebhook;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.pinglu.gateway.testing.LogEntry;
import dev.pinglu.gateway.testing.Receiver;
import dev.pinglu.gateway.testing.Sql;
import dev.pinglu.gateway.testing.Subscription.Registered;
import dev.pinglu.kit.testing.Browser;
import dev.pinglu.kit.testing.RequiresTool;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The delivery log as operators and the people behind another system have it open. */
@QuarkusTest
@RequiresTool("browser")
class WebhookPageTest {
    private static final String DISTRICT = "140603";
    private static final String TOWN = "140603209";

    @TestHTTPResource("/webhooks")
    @SuppressWarnings("NullAway.Init")
    String address;

    private final Receiver receiver = new Receiver();

    @SuppressWarnings("NullAway.Init")
    private ByHand deliverer;

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @SuppressWarnings("NullAway.Init")
    private Registered webhook;

    /** One dead letter, one that was delivered, one that waits. */
    @BeforeEach
    void aWebhookWithALog() {
        LogEntry.isComplete();
        deliverer = new ByHand();
        browser = new Browser();
        Sql.update("delete from webhook");
        webhook = aWebhook(receiver.url())
                .with("name", "项目大屏")
                .with("division", TOWN)
                .register();
        receiver.answer(400);
        var poison = LogEntry.of(aProject(TOWN, 1630));
        deliverer.deliver(webhook);
        webhook.post("/deliveries/" + poison.id() + "/setting-aside", "").then().statusCode(200);
        receiver.answer(204);
        LogEntry.of(aProject(TOWN, 1630));
        deliverer.deliver(webhook);
        receiver.answer(503);
        LogEntry.of(aProject(TOWN, 1630));
        deliverer.deliver(webhook);
    }

    @AfterEach
    void close() {
        browser.close();
        deliverer.close();
        receiver.close();
    }

    @Test
    void anOperatorFindsTheDeadLetterAndHasItSentAgain() {
        // Given
        var page = browser.page(1320, 900);
        browser.logIn(page, address.replace("/webhooks", "/"), "operator", DISTRICT);
        page.locator("a[href^='/webhooks']").click();
        assertThat(page.locator("h1")).hasText("事件推送");
        assertThat(page.locator("#todo b")).isVisible();
        assertThat(page.locator("#alarms b")).isVisible();
        Browser.photograph(page, "webhooks-zh");
        page.locator("td a", new Page.LocatorOptions().setHasText("项目大屏")).click();
        assertThat(page.locator("h1")).hasText("项目大屏");
        assertThat(lines(page)).hasCount(3);
        assertThat(page.locator(".todo b")).hasCount(2);
        Browser.photograph(page, "webhook-log-zh");
        // When
        page.locator(".chips a", new Page.LocatorOptions().setHasText("未送达")).click();
        assertThat(lines(page)).hasCount(1);
        assertThat(lines(page).first()).containsText("应答 400");
        button(page, "重发").first().click();
        // Then
        assertThat(page.locator("#told")).hasText("已办理");
        assertThat(page.locator("td.empty")).hasText("没有符合条件的记录");
        receiver.answer(204);
        deliverer.clock.pass(java.time.Duration.ofDays(3650));
        deliverer.deliver(webhook);
        page.locator(".chips a", new Page.LocatorOptions().setHasText("已送达")).click();
        assertThat(lines(page)).hasCount(3);
        Browser.photograph(page, "webhook-delivered-zh");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void thePeopleBehindAnotherSystemSeeTheirsTryItAndStopIt() {
        // Given
        var page = browser.page(1320, 900);
        browser.logIn(page, address, "subscriber", DISTRICT);
        assertThat(page.locator(".viewer")).containsText("订阅方");
        assertThat(page.locator(".todo")).hasCount(0);
        page.locator("td a", new Page.LocatorOptions().setHasText("项目大屏")).click();
        assertThat(page.locator(".facts .state")).hasText("推送受阻");
        // When
        button(page, "测试推送").click();
        // Then
        assertThat(page.locator("#told")).containsText("测试消息未送达：应答 503");
        Browser.photograph(page, "webhook-ping-zh");
        page.onDialog(Dialog::accept);
        button(page, "跳过").click();
        assertThat(page.locator(".state.off")).hasCount(2);
        receiver.answer(204);
        button(page, "测试推送").click();
        assertThat(page.locator("#told")).containsText("测试消息已送达");
        button(page, "停用").click();
        assertThat(page.locator(".facts .state")).hasText("已停用");
        Browser.photograph(page, "webhook-disabled-zh");
        button(page, "启用").click();
        assertThat(page.locator(".facts .state")).hasText("正常");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatComesOfAButtonIsToldThoughItWasRenewedMeanwhile() {
        // Given a test message that is not answered yet
        var page = browser.page(1320, 900);
        browser.logIn(page, address + "/" + webhook.id(), "subscriber", DISTRICT);
        var held = new ArrayList<Route>();
        page.route("**/pings", held::add);
        button(page, "测试推送").click();
        page.waitForCondition(() -> !held.isEmpty());
        // When
        page.evaluate("document.getElementById('view').classList.add('former')");
        page.evaluate("document.dispatchEvent(new Event('pinglu:stale'))");
        assertThat(page.locator("#view.former")).hasCount(0);
        held.get(0).resume();
        // Then
        assertThat(page.locator("#told")).containsText("测试消息未送达：应答 503");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatChangedMeanwhileIsNotOverwritten() {
        var page = browser.page(1320, 900);
        browser.logIn(page, address + "/" + webhook.id(), "subscriber", DISTRICT);
        webhook.change("/deactivation").then().statusCode(200);
        page.onDialog(Dialog::accept);

        button(page, "停用").click();

        assertThat(page.locator("#told")).containsText("没有办成");
        assertThat(page.locator(".facts .state")).hasText("已停用");
    }

    @Test
    void aTelephoneShowsTheLogWithoutScrollingThePageSideways() {
        var page = browser.page(390, 844);

        browser.logIn(page, address + "/" + webhook.id() + "?lang=en", "subscriber", DISTRICT);

        assertThat(page.locator("h2")).hasText("Delivery log");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        Browser.photograph(page, "webhook-telephone-en");
        assertThat(browser.complaints()).isEmpty();
    }

    private static Locator lines(Page page) {
        return page.locator(".records tbody tr");
    }

    private static Locator button(Page page, String text) {
        return page.locator("button", new Page.LocatorOptions().setHasText(text));
    }
}
