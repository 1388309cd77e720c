package dev.pinglu.gateway.ingest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.pinglu.gateway.testing.ProjectState.aProject;
import static dev.pinglu.gateway.testing.Publisher.aRecord;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.pinglu.gateway.testing.ProjectState;
import dev.pinglu.gateway.testing.Publisher;
import dev.pinglu.gateway.testing.ReadModel;
import dev.pinglu.gateway.testing.Sql;
import dev.pinglu.kit.testing.Browser;
import dev.pinglu.kit.testing.RequiresTool;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The operator's page, as the operator has it open. */
@QuarkusTest
@RequiresTool("browser")
class OperationPageTest {
    private static final String DISTRICT = "140603";

    @TestHTTPResource("/operation")
    @SuppressWarnings("NullAway.Init")
    String address;

    private final Publisher publisher = new Publisher();
    private final ProjectState parked = aProject("140603208", 1821);
    private final ProjectState hopeless = aProject("140603208", 1821);
    private final ProjectState superseded = aProject("140603208", 1821);

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @BeforeEach
    void somethingToSee() {
        publisher.publish(parked);
        publisher.publish(hopeless);
        publisher.publish(superseded);
        for (var one : new ProjectState[] {parked, hopeless, superseded}) {
            await("it is parked")
                    .untilAsserted(
                            () -> given().get("/api/admin/ingest/parked").then().body("items.key", hasItem(one.key())));
        }
        publisher.publish(superseded.thenMovedTo("140603100"));
        beat("projects-service", Instant.now());
        beat("civility-service", Instant.parse("2022-10-20T02:03:04Z"));
        republication();
        ReadModel.isAtRest();
        given().post("/api/admin/rebuild").then().statusCode(200);
        browser = new Browser();
    }

    @AfterEach
    void close() {
        browser.close();
        publisher.close();
    }

    @Test
    void theOperatorSeesWhatWaitsAndReadsItOnceMore() {
        // Given
        var page = browser.page(1320, 900);
        browser.logIn(page, address, "operator", DISTRICT);
        assertThat(page.locator("#parked")).containsText(parked.key());
        assertThat(page.locator("#parked")).containsText("There is no division 140603208");
        assertThat(page.locator("#sources")).containsText("重点工程");
        assertThat(page.locator("#sources .off", new Page.LocatorOptions().setHasText("文明创建")))
                .containsText("无心跳");
        assertThat(page.locator("#runs")).containsText("文明创建：全部重发");
        assertThat(page.locator("#runs")).containsText("服务无法访问");
        assertThat(page.locator("#runs")).containsText("按事件日志重建读模型");
        assertThat(page.locator("#positions")).containsText("projects.state");
        assertThat(page.locator("#alarms b")).isVisible();
        assertThat(page.locator("#todo b")).isVisible();
        Browser.photograph(page, "operation-zh");
        Sql.update("update parked set headers = replace(headers, '140603208', '140603100') where record_key = '"
                + parked.key() + "'");
        // When
        page.locator("#parked .action").click();
        // Then
        assertThat(page.locator("#told")).containsText("1 条恢复正常");
        assertThat(page.locator("#parked")).not().containsText(parked.key());
        assertThat(page.locator("#parked")).containsText(hopeless.key());
        page.locator("#parked .tabs a").nth(1).click();
        assertThat(page.locator("#parked")).containsText(superseded.key());
        Browser.photograph(page, "operation-superseded-zh");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aPressIsHeardWhileThePageLooksForNewsAndToldThoughItsButtonWasRenewed() {
        // Given
        var page = browser.page(1320, 900);
        browser.logIn(page, address, "operator", DISTRICT);
        var news = new ArrayList<Route>();
        page.route("**/operation/status*", news::add);
        page.evaluate("htmx.trigger('#status', 'renew')");
        page.waitForCondition(() -> !news.isEmpty());
        var pressed = new ArrayList<Route>();
        page.route("**/parked/retry*", pressed::add);
        // When
        page.evaluate("document.getElementById('parked').classList.add('former')");
        page.locator("#parked .action").click();
        page.waitForCondition(() -> !pressed.isEmpty());
        page.unroute("**/operation/status*");
        news.get(0).resume();
        assertThat(page.locator("#parked.former")).hasCount(0);
        pressed.get(0).resume();
        // Then
        assertThat(page.locator("#told")).containsText("已重读");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aTelephoneShowsItWithoutScrollingSideways() {
        var page = browser.page(390, 844);
        browser.logIn(page, address, "operator", DISTRICT);

        assertThat(page.locator("#positions")).isVisible();

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        Browser.photograph(page, "operation-telephone-zh");
    }

    private void beat(String service, Instant at) {
        publisher.send(aRecord(
                service.replace("-service", ".state"),
                "dev.pinglu.service.heartbeat.v1",
                "heartbeat/" + service,
                1,
                DISTRICT,
                "{\"service\": \"" + service + "\", \"at\": \"" + at
                        + "\", \"businessDay\": \"2022-10-20\", \"epoch\": 29928627, \"outboxDepth\": 12000,"
                        + " \"oldestAgeMillis\": 95000}"));
    }

    /** What civility-service would say of itself. */
    private static void republication() {
        given().body("""
                        {"items": [{"id": "01900000-0000-7000-8000-000000000001", "state": "RUNNING", "epoch": 29928627,
                          "requestedBy": "operator", "startedAt": "2022-10-20T02:00:00Z", "types": [
                            {"type": "activity", "published": 400, "total": 1000, "completed": false}]}]}""")
                .put(ConfigProvider.getConfig().getValue("pinglu.upstream.civility", String.class)
                        + "/api/civility/admin/republish?limit=1")
                .then()
                .statusCode(204);
    }
}
