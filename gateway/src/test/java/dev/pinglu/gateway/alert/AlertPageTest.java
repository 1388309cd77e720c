package dev.pinglu.gateway.alert;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.pinglu.gateway.testing.AlertState.anAlert;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.pinglu.gateway.testing.AlertState;
import dev.pinglu.gateway.testing.LogEntry;
import dev.pinglu.gateway.testing.Publisher;
import dev.pinglu.kit.testing.Browser;
import dev.pinglu.kit.testing.RequiresTool;
import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is alarming as people have it open. */
@QuarkusTest
@RequiresTool("browser")
class AlertPageTest {
    private static final String TOWN = "140603210202";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    String address;

    private final Publisher publisher = new Publisher();
    private final AlertState waiting = anAlert("示例发电机组上大压小项目", TOWN)
            .critical()
            .since("2022-06-01")
            .raisedAt(Instant.now().minus(Duration.ofHours(30)));

    private final AlertState ofAnIndicator =
            anAlert("规模以上工业增加值（2022年1—9月）", TOWN).about("indicator-observations");

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @BeforeEach
    void someAlerts() {
        var alerts = List.of(
                waiting,
                ofAnIndicator,
                anAlert("示例冷链物流园项目", TOWN).since("2022-09-01"),
                anAlert("示例光伏项目", TOWN),
                anAlert("示例污水处理厂提标改造项目", TOWN).critical().since("2022-07-01"));
        alerts.forEach(alert -> publisher.send(alert.record()));
        LogEntry.isComplete();
        browser = new Browser();
    }

    @AfterEach
    void close() {
        browser.close();
        publisher.close();
    }

    @Test
    void theNextPageBelongsToTheSameQuestionHoweverItWasAsked() {
        // Given
        var page = browser.page(1320, 900);
        browser.logIn(page, address + "alerts?division=" + TOWN + "&limit=2&sort=since", "leader", Tokens.HOME);
        var first = page.locator("tr.alert").first().getAttribute("data-alert");
        // When
        page.locator(".more").click();
        // Then
        assertThat(page.locator("tr.alert[data-alert='" + first + "']")).hasCount(0);
        assertThat(page.locator("tr.alert")).hasCount(2);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aLeaderFindsTheNumberInTheHeadReadsWhatItIsAboutAndTakesNote() {
        // Given
        var page = browser.page(1320, 900);
        browser.logIn(page, address, "leader", Tokens.HOME);
        assertThat(page.locator("#live.open")).isVisible();
        assertThat(page.locator("#alarms")).containsText("预警");
        Browser.photograph(page, "cockpit-with-alerts");
        page.navigate(address + "alerts?division=" + TOWN);
        assertThat(page.locator("h1")).hasText("预警");
        assertThat(page.locator("tr.grade").first()).hasText("严重");
        Browser.photograph(page, "alerts-leader-zh");
        // When
        row(page).locator("button").click();
        assertThat(page.locator("#alert-name")).hasText("逾期未开工");
        assertThat(page.locator("#inputs")).containsText("2022-09");
        assertThat(page.locator("#record")).isVisible();
        page.locator("[name=note]").fill("已约谈业主，要求月底前开工。");
        page.locator("[name=until]").fill("2022-11-30");
        Browser.photograph(page, "alert-acknowledging-zh");
        page.locator("#acknowledging .action").click();
        // Then
        assertThat(page.locator("#alert")).isHidden();
        assertThat(row(page).locator(".said")).containsText("有效期至 2022-11-30");
        assertThat(given().get("/api/alerts/" + waiting.id()).jsonPath().getBoolean("alert.acknowledged"))
                .isTrue();
        // When
        row(page).locator("button").click();
        // Then
        assertThat(page.locator("#notes")).containsText("已约谈业主");
        Browser.photograph(page, "alert-acknowledged-zh");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whoMayNotTakeNoteReadsWithoutAForm() {
        // Given
        var page = browser.page(1320, 900);
        browser.logIn(page, address + "alerts?division=" + TOWN, "auditor", Tokens.HOME);
        // When
        row(page).locator("button").click();
        // Then
        assertThat(page.locator("#alert-name")).hasText("逾期未开工");
        assertThat(page.locator("#acknowledging")).isHidden();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aTelephoneShowsTheAlertsWithoutScrollingSideways() {
        var page = browser.page(390, 844);

        browser.logIn(page, address + "alerts?division=" + TOWN, "leader", Tokens.HOME);

        assertThat(page.locator("h1")).hasText("预警");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        Browser.photograph(page, "alerts-telephone-zh");
        row(page).locator("button").click();
        assertThat(page.locator("#alert-name")).hasText("逾期未开工");
        Browser.photograph(page, "alert-telephone-zh");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theWayToTheRecordLeadsToItsPageAndIsAbsentWhereThereIsNone() {
        // Given
        var page = browser.page(1320, 900);
        browser.logIn(page, address + "alerts?division=" + TOWN, "leader", Tokens.HOME);
        row(page).locator("button").click();
        assertThat(page.locator("#alert-name")).hasText("逾期未开工");
        assertThat(page.locator("#record")).hasAttribute("href", "/projects/key-projects/" + waiting.id() + "?lang=zh");
        page.locator("#alert .close").click();
        // When
        row(page, ofAnIndicator).locator("button").click();
        // Then
        assertThat(page.locator("#alert-title")).hasText("规模以上工业增加值（2022年1—9月）");
        assertThat(page.locator("#record")).isHidden();
    }

    private Locator row(Page page) {
        return row(page, waiting);
    }

    private static Locator row(Page page, AlertState alert) {
        return page.locator("tr[data-alert='" + alert.id() + "']");
    }
}
