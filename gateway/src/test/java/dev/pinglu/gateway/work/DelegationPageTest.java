package dev.pinglu.gateway.work;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.pinglu.gateway.testing.WorkItemState.anItem;
import static dev.pinglu.gateway.work.Work.answer;
import static dev.pinglu.gateway.work.Work.body;
import static dev.pinglu.gateway.work.Work.ids;
import static dev.pinglu.gateway.work.Work.list;
import static dev.pinglu.gateway.work.Work.one;
import static dev.pinglu.gateway.work.Work.read;
import static dev.pinglu.gateway.work.Work.refusal;
import static dev.pinglu.gateway.work.Work.row;
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
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Items are given to another post and taken back on the page of work: one, all of a kind or all, of one service or several. */
@QuarkusTest
@RequiresTool("browser")
class DelegationPageTest {
    private static final String DEPUTYS_POST = "civility-ledger-b";

    @TestHTTPResource("/work")
    @SuppressWarnings("NullAway.Init")
    String address;

    private final Publisher publisher = new Publisher();
    private final WorkItemState late = anItem("“清洁家园”志愿服务活动", "140603101");
    private final WorkItemState other = anItem("敬老志愿服务活动", "140603100").due("2022-10-30");
    private final WorkItemState delegated =
            anItem("法治宣传进社区", "140603200").due("2022-10-12").thenDelegatedTo(DEPUTYS_POST);
    private final List<Request> sent = Collections.synchronizedList(new ArrayList<>());

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @BeforeEach
    void someWork() {
        Work.publish(publisher, List.of(late, other, delegated));
        browser = new Browser();
    }

    @AfterEach
    void close() {
        List.of(late, other, delegated)
                .forEach(item -> publisher.send(item.thenClosed().record()));
        browser.close();
        publisher.close();
    }

    @Test
    void aClerkGivesAnItemToTheDeputyAndTheRefusalStandsAtTheField() {
        // Given
        var page = browser.page(1366, 900);
        keep(page, late, 7);
        serve(page, "delegation", route -> {
            if (sent.size() == 1) {
                answer(route, 422, refusal("work.delegation.days", "to"));
            } else {
                answer(route, 200, "{\"items\": []}");
            }
        });
        browser.logIn(page, address + "?mine=true", "civility-clerk", Tokens.HOME);
        row(page, late).locator("[data-act=delegate]").click();
        assertThat(page.locator("#delegation [name=post] option")).hasText(new String[] {"请选择", "文明创建台账经办人（B角） · 示例卯"});
        page.selectOption("#delegation [name=post]", DEPUTYS_POST);
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
        assertThat(row(page, late).locator(".urged")).hasText("已委托");
        assertThat(row(page, late).locator("[data-act=delegate]")).hasCount(0);
        var last = sent.get(1);
        assertThat(last.url()).endsWith("/api/civility/work-items/delegation");
        assertThat(last.headers()).containsKeys("idempotency-key", "x-csrf-token");
        assertThat(body(last))
                .isEqualTo(read("{\"items\": [{\"id\": \"" + late.id()
                        + "\", \"version\": 7}], \"post\": \"civility-ledger-b\", \"from\": \"2022-10-20\","
                        + " \"to\": \"2022-10-28\", \"reason\": \"外出培训\"}"));
        assertThat(browser.complaints()).allMatch(one -> one.contains("422"));
    }

    @Test
    void everythingOfOneKindIsOneRequestAndWhatStandsInTheWayIsNamed() {
        // Given
        var page = browser.page(1366, 900);
        keep(page, late, 0);
        serve(
                page,
                "delegation",
                route -> answer(
                        route,
                        412,
                        refusal(
                                "work.item.version",
                                "items[" + ids(route.request()).indexOf(other.id()) + "].version")));
        browser.logIn(page, address + "?mine=true", "civility-clerk", Tokens.HOME);
        // When
        delegate(page, "kind");
        // Then
        assertThat(page.locator("#delegation .refusals li")).hasText("“敬老志愿服务活动”：打开之后已有变动，请刷新页面后再试");
        assertThat(page.locator("#delegate")).isVisible();
        assertThat(sent).hasSize(1);
        assertThat(ids(sent.get(0)))
                .contains(late.id(), other.id())
                .doesNotContain(delegated.id())
                .doesNotHaveDuplicates();
        assertThat(row(page, late).locator("[data-act=delegate]")).hasCount(1);
        Browser.photograph(page, "work-delegated-refused-zh");
        assertThat(browser.complaints()).allMatch(one -> one.contains("412"));
    }

    @Test
    void ofSeveralServicesEachSaysWhatItDidAndTheListShowsItAfterwards() {
        // Given
        var page = browser.page(1366, 900);
        keep(page, late, 0);
        page.route("**/api/work?*", route -> answer(route, 200, list(2, "projects", 101, "civility")));
        serve(page, "delegation", route -> {
            int items = ids(route.request()).size();
            if (items == 1) {
                answer(route, 404, refusal("work.item.none", "items[0].id"));
            } else {
                answer(route, route.request().url().contains("projects") ? 403 : 200, "{}");
            }
        });
        browser.logIn(page, address + "?mine=true", "civility-clerk", Tokens.HOME);
        // When
        delegate(page, "all");
        // Then
        assertThat(page.locator("#delegation .refusals li")).hasText(new String[] {
            "重点工程2项未委托：" + page.locator("#view").getAttribute("data-forbidden"),
            "文明创建100项已委托",
            "文明创建1项未委托：“示例事项100”：已办结，或不在您可见的待办之中"
        });
        assertThat(sent.stream().map(Request::url).map(url -> url.replaceAll(".*/api/(\\w+)/.*", "$1")))
                .containsExactly("projects", "civility", "civility");
        assertThat(sent.stream().map(Work::ids).map(List::size)).containsExactly(2, 100, 1);
        Browser.photograph(page, "work-delegated-in-part-zh");
        // Then
        isReadAnewBy(page, () -> page.locator("#delegate .close").click());
        assertThat(browser.complaints()).allMatch(one -> one.contains("403") || one.contains("404"));
    }

    @Test
    void aListThatCannotBeReadToItsEndIsNotGivenAwayAndThePageSaysSo() {
        // Given
        var page = browser.page(1366, 900);
        keep(page, late, 0);
        var asked = new ArrayList<String>();
        page.route("**/api/work?*", route -> {
            asked.add(route.request().url());
            if (asked.size() == 1) {
                answer(route, 200, list(1, "civility", 0, "").replace("]}", "], \"nextPageToken\": \"more\"}"));
            } else {
                answer(route, 502, "{}");
            }
        });
        serve(page, "delegation", route -> answer(route, 200, "{}"));
        browser.logIn(page, address + "?mine=true", "civility-clerk", Tokens.HOME);
        // When
        delegate(page, "all");
        // Then
        assertThat(page.locator("#delegation .refusals")).hasText("事项清单未能读全，均未办理，请刷新页面后再试。");
        assertThat(page.locator("#delegate")).isVisible();
        assertThat(sent).isEmpty();
        assertThat(asked).hasSize(2).allMatch(url -> url.contains("mine=true&delegated=false"));
        Browser.photograph(page, "work-delegated-unread-zh");
        assertThat(browser.complaints()).allMatch(one -> one.contains("502"));
    }

    @Test
    void whatIsDoneMeanwhileIsNotGivenAway() {
        // Given
        var page = browser.page(1366, 900);
        page.route("**/api/civility/work-items/" + late.id(), route -> answer(route, 404, "{}"));
        serve(page, "delegation", route -> answer(route, 200, "{}"));
        browser.logIn(page, address + "?mine=true", "civility-clerk", Tokens.HOME);
        // When
        delegate(page, "one");
        // Then
        assertThat(page.locator("#delegation .refusals")).hasText("该事项已办结。");
        assertThat(sent).isEmpty();
    }

    @Test
    void whatWasGivenAwayIsListedAndTakenBack() {
        // Given
        var page = browser.page(390, 844);
        keep(page, delegated, 3);
        serve(page, "recall", route -> answer(route, 200, "{\"items\": []}"));
        browser.logIn(page, address + "?lang=en", "civility-clerk", Tokens.HOME);
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
                .satisfies(request -> assertThat(request.postData())
                        .isEqualTo(
                                "{\"items\":[{\"id\":\"" + delegated.id() + "\",\"version\":3}],\"reason\":\"提前返岗\"}"));
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void everythingThatWasGivenAwayIsTakenBackAtOnce() {
        // Given
        var page = browser.page(1366, 900);
        keep(page, delegated, 1);
        serve(page, "recall", route -> answer(route, 200, "{\"items\": []}"));
        browser.logIn(page, address + "?delegated=true", "civility-clerk", Tokens.HOME);
        row(page, delegated).locator("[data-act=recall]").click();
        page.selectOption("#recalling [name=which]", "all");
        page.fill("#recalling [name=reason]", "提前返岗");
        Browser.photograph(page, "work-recalling-zh");
        // When
        isReadAnewBy(page, () -> page.click("#recalling .main"));
        // Then
        assertThat(sent).hasSize(1);
        assertThat(ids(sent.get(0))).contains(delegated.id()).doesNotContain(late.id(), other.id());
        assertThat(body(sent.get(0)).findValues("version")).isNotEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whoeverOnlyReadsGivesNothingAwayAndEnglishIsWhole() {
        var page = browser.page(1366, 900);

        browser.logIn(page, address + "?delegated=true", "leader", Tokens.HOME);

        assertThat(row(page, delegated)).hasCount(1);
        assertThat(page.locator("[data-act=recall], [data-act=delegate]")).hasCount(0);
        Browser.photograph(page, "work-given-away-leader-zh");
        var english = browser.page(1366, 900);
        keep(english, late, 0);
        browser.logIn(english, address + "?lang=en&mine=true", "civility-clerk", Tokens.HOME);
        row(english, late).locator("[data-act=delegate]").click();
        assertThat(english.locator("#delegation .foot")).containsText("comes back by itself");
        Browser.photograph(english, "work-delegating-en");
        assertThat(browser.complaints()).isEmpty();
    }

    /** Fills the form in for the item that is late, and sends it. */
    private void delegate(Page page, String which) {
        row(page, late).locator("[data-act=delegate]").click();
        page.selectOption("#delegation [name=post]", DEPUTYS_POST);
        page.selectOption("#delegation [name=which]", which);
        page.fill("#delegation [name=to]", "2022-10-28");
        page.fill("#delegation [name=reason]", "外出培训");
        page.click("#delegation .main");
    }

    private static void isReadAnewBy(Page page, Runnable step) {
        page.waitForRequest(
                request -> request.isNavigationRequest() && request.url().contains("/work?"), step);
    }

    /** The service that keeps an item answers for it. */
    private static void keep(Page page, WorkItemState item, long version) {
        page.route(
                "**/api/civility/work-items/" + item.id(),
                route -> answer(route, 200, "{\"item\": " + one(item.id(), "civility", item.title(), version) + "}"));
    }

    private void serve(Page page, String act, Consumer<Route> service) {
        page.route("**/work-items/" + act, route -> {
            sent.add(route.request());
            service.accept(route);
        });
    }
}
