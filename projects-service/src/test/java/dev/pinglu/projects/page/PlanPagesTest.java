package dev.pinglu.projects.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.projects.page.Clerk.DESK;
import static dev.pinglu.projects.page.Clerk.TELEPHONE;
import static dev.pinglu.projects.page.Clerk.wrong;
import static dev.pinglu.projects.progress.ProgressFixture.planOf;
import static dev.pinglu.projects.progress.ProgressFixture.planned;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.testing.Api;
import dev.pinglu.kit.testing.Browser;
import dev.pinglu.kit.testing.RequiresTool;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The months of a year as their clerk plans and revises them on the page of the project. The business day is 20 October 2022. */
@QuarkusTest
@RequiresTool("browser")
class PlanPagesTest {
    private static final String PLANS = "/api/projects/investment-plans";

    @TestHTTPResource("/projects/")
    @SuppressWarnings("NullAway.Init")
    String pages;

    private final Clerk clerk = Clerk.of(Roles.PROJECTS_CLERK);

    @AfterEach
    void close() {
        clerk.close();
    }

    @Test
    void theMonthsOfAYearArePlannedRevisedAndShownBesideWhatWasDone() {
        // Given
        var project = planned("140603101", 12_000_000L);
        var page = clerk.opens(pages + "key-projects/" + idOf(project), DESK);
        page.click("#plan [data-opens=planning]");
        for (int month = 0; month < 12; month++) {
            page.fill("[name='months[" + month + "]']", month < 6 ? "1.5" : "0");
        }
        assertThat(page.locator("#planning output")).hasText("9");
        page.click("#planning-form .main");
        assertThat(wrong(page, "months")).hasText("分月之和与年度计划投资不符");
        Browser.photograph(page, "plan-refused-zh");
        // When
        page.fill("[name='months[11]']", "3");
        page.click("#planning-form .main");
        // Then
        assertThat(page.locator("#plan rect.planned")).hasCount(12);
        assertThat(page.locator("#plan h2").first()).hasText("2022年投资计划与完成");
        // When
        page.click("#plan [data-opens=planning]");
        page.fill("[name='months[0]']", "4.5");
        page.fill("[name='months[11]']", "0");
        page.fill("#planning-form [name=document]", "平重办〔2022〕8号");
        page.fill("#planning-form [name=reason]", "提前实施");
        page.click("#planning-form .main");
        // Then
        page.click("#plan summary >> nth=0");
        assertThat(page.locator("#plan tbody tr").first()).containsText("4.5万元");
        page.click("#plan summary >> nth=1");
        assertThat(page.locator("#plan .course li")).hasCount(2);
        assertThat(page.locator("#plan .course li").last()).containsText("平重办〔2022〕8号");
        Browser.photograph(page, "plan-zh");
        assertThat(clerk.complaints()).allMatch(one -> one.contains("422"));
    }

    @Test
    void theWorkAboutAPlanLeadsToTheYearWhoseMonthsAreOutOfStep() {
        // Given
        var project = planned("140603101", 12_000_000L);
        listed(project, 2021, 12_000_000L);
        var plan = Api.post(PLANS, ofYear(planOf(project, 12_000_000L), 2021)).getHeader("Location");
        listed(project, 2021, 15_000_000L);
        // When
        var page = clerk.opens(pages + "investment-plans/" + idOf(plan) + "?lang=zh", DESK);
        // Then
        assertThat(page).hasURL(pages + "key-projects/" + idOf(project) + "?year=2021&lang=zh#plan");
        assertThat(page.locator("#plan h2").first()).hasText("2021年投资计划与完成");
        assertThat(page.locator("#plan .warn")).hasText("分月计划之和与年度计划投资不一致，请调整。");
        Browser.photograph(page, "plan-out-of-step-zh");
        // When
        var telephone = clerk.opens(pages + "key-projects/" + idOf(project) + "?year=2021", TELEPHONE);
        telephone.click("#plan [data-opens=planning]");
        assertThat(telephone.locator("#planning output")).hasText("12");
        Browser.photograph(telephone, "plan-form-zh-phone");
        page.click("#plan [data-opens=planning]");
        page.fill("[name='months[11]']", "3");
        page.fill("#planning-form [name=document]", "平重办〔2022〕9号");
        page.fill("#planning-form [name=reason]", "年度计划调整");
        page.click("#planning-form .main");
        // Then
        assertThat(page.locator("#plan .warn")).hasCount(0);
        assertThat(page.locator("#plan h2").first()).hasText("2021年投资计划与完成");
        // When
        page.locator("#plan .buttons a", new Page.LocatorOptions().setHasText("2022年"))
                .click();
        // Then
        assertThat(page.locator("#plan h2").first()).hasText("2022年投资计划与完成");
        assertThat(page.locator("#plan")).containsText("填报分月计划");
        assertThat(clerk.complaints()).isEmpty();
    }

    @Test
    void aPlanWithoutAnAnnualPlanSaysSoAndAWrongOneIsWithdrawn() {
        // Given
        var project = planned("140603101", 12_000_000L);
        Api.post(PLANS, planOf(project, 12_000_000L)).then().statusCode(201);
        listed(project, 2022, null);
        var page = clerk.opens(pages + "key-projects/" + idOf(project) + "?lang=en", TELEPHONE);
        assertThat(page.locator("#plan .warn")).containsText("plans no investment yet");
        assertThat(page.locator("#plan [data-opens=planning]")).hasCount(0);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(TELEPHONE);
        Browser.photograph(page, "plan-without-annual-en-phone");
        // When
        page.click("#plan [data-opens=plan-withdraw]");
        page.fill("#plan-withdraw-form [name=reason]", "误填");
        page.click("#plan-withdraw-form .main");
        // Then
        assertThat(page.locator("#plan")).containsText("There is no plan of the months");
        assertThat(clerk.complaints()).isEmpty();
    }

    @Test
    void aReaderSeesThePlanOfEachYearAndNoForm() {
        // Given
        var project = planned("140603101", 12_000_000L);
        listed(project, 2023, 12_000_000L);
        Api.post(PLANS, ofYear(planOf(project, 12_000_000L), 2023)).then().statusCode(201);
        try (var leader = Clerk.of(Roles.LEADER)) {
            // When
            var page = leader.opens(pages + "key-projects/" + idOf(project) + "?year=2023&lang=en", DESK);
            // Then
            assertThat(page.locator("#plan h2").first()).hasText("Plan and investment of 2023");
            assertThat(page.locator("#plan rect.planned")).hasCount(12);
            assertThat(page.locator("#plan button")).hasCount(0);
            assertThat(page.locator("#plan .buttons a")).hasText(new String[] {"2022"});
            Browser.photograph(page, "plan-next-year-en");
            assertThat(leader.complaints()).isEmpty();
        }
    }

    private static void listed(String project, int year, @Nullable Long annualPlanFen) {
        var listing = new HashMap<String, Object>(Map.of("admittedOn", year > 2022 ? "2022-10-01" : year + "-01-15"));
        if (annualPlanFen != null) {
            listing.put("annualPlanFen", annualPlanFen);
        }
        Api.put(project, "/listings/" + year, listing).then().statusCode(200);
    }

    private static Map<String, Object> ofYear(Map<String, Object> plan, int year) {
        var other = new HashMap<>(plan);
        other.put("year", year);
        return other;
    }
}
