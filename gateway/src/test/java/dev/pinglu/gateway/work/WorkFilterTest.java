package dev.pinglu.gateway.work;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.pinglu.gateway.testing.WorkItemState.anItem;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.pinglu.gateway.testing.Publisher;
import dev.pinglu.gateway.testing.WorkItemState;
import dev.pinglu.kit.testing.Browser;
import dev.pinglu.kit.testing.RequiresTool;
import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page of work is narrowed to, page after page. */
@QuarkusTest
@RequiresTool("browser")
class WorkFilterTest {
    private static final String UNIT = "gucheng-community";

    @TestHTTPResource("/work")
    @SuppressWarnings("NullAway.Init")
    String address;

    private final Publisher publisher = new Publisher();
    private final List<WorkItemState> ofTheUnit = List.of(
            anItem("社区活动一", "140603100").due("2022-10-01").forUnit(UNIT),
            anItem("社区活动二", "140603100").due("2022-10-02").forUnit(UNIT),
            anItem("社区活动三", "140603100").due("2022-10-03").forUnit(UNIT));
    private final WorkItemState other = anItem("全区活动", "140603100").due("2022-09-30");

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @BeforeEach
    void someWork() {
        Work.publish(publisher, ofTheUnit);
        Work.publish(publisher, List.of(other));
        browser = new Browser();
    }

    @AfterEach
    void close() {
        ofTheUnit.forEach(item -> publisher.send(item.thenClosed().record()));
        publisher.send(other.thenClosed().record());
        browser.close();
        publisher.close();
    }

    @Test
    void whatIsChosenStaysOnEveryPageAndWithEveryFurtherChoice() {
        // Given
        var page = browser.page(1366, 900);
        browser.logIn(page, address + "?division=140603100&limit=2", "leader", Tokens.HOME);
        page.selectOption("#filter-unit", UNIT);
        assertThat(Work.row(page, other)).hasCount(0);
        assertThat(page.locator("tbody tr")).hasCount(2);
        // When
        page.locator(".more").click();
        // Then
        assertThat(Work.row(page, ofTheUnit.get(2))).isVisible();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("#filter-unit")).hasValue(UNIT);
        // When
        page.locator(".choices a", new Page.LocatorOptions().setHasText("仅看超期")).click();
        // Then
        assertThat(page.locator(".choices a[aria-current]").nth(1)).hasText("仅看超期");
        assertThat(page.locator("#filter-unit")).hasValue(UNIT);
        assertThat(page.locator("tbody tr")).hasCount(2);
        // When
        page.locator(".masthead a", new Page.LocatorOptions().setHasText("English"))
                .click();
        // Then
        assertThat(page.locator("h1")).hasText("Work");
        assertThat(page.locator("#filter-unit")).hasValue(UNIT);
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void roleAndUnitAreChosenAndTheChoiceIsCleared() {
        // Given
        var page = browser.page(1366, 900);
        browser.logIn(page, address + "?division=140603100", "leader", Tokens.HOME);
        assertThat(Work.row(page, other)).isVisible();
        // When
        page.selectOption("#filter-unit", UNIT);
        // Then
        assertThat(Work.row(page, other)).hasCount(0);
        assertThat(Work.row(page, ofTheUnit.get(0))).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*division=140603100.*unit=" + UNIT + ".*"));
        Browser.photograph(page, "work-filtered-zh");
        // When
        page.selectOption("#filter-role", "rural-clerk");
        // Then
        assertThat(page.locator("tbody .empty")).hasText("暂无待办事项");
        // When
        page.locator(".filters a").click();
        // Then
        assertThat(Work.row(page, other)).isVisible();
        assertThat(page.locator(".filters a")).hasCount(0);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aTelephoneShowsTheFiltersWithoutScrollingSideways() {
        var page = browser.page(390, 844);

        browser.logIn(page, address + "?lang=en&unit=" + UNIT, "leader", Tokens.HOME);

        assertThat(page.locator("#filter-unit")).hasValue(UNIT);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        Browser.photograph(page, "work-filtered-telephone-en");
        assertThat(browser.complaints()).isEmpty();
    }
}
