package dev.pinglu.projects.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.pinglu.projects.page.Clerk.DESK;
import static dev.pinglu.projects.page.Clerk.TELEPHONE;
import static dev.pinglu.projects.page.Clerk.loseTheFirstAnswer;
import static dev.pinglu.projects.page.Clerk.wrong;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.FilePayload;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.testing.Api;
import dev.pinglu.kit.testing.Browser;
import dev.pinglu.kit.testing.RequiresTool;
import dev.pinglu.projects.evidence.StageEvidence;
import dev.pinglu.projects.project.SheetCalls;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pages of projects and parks as a clerk works on them. */
@QuarkusTest
@RequiresTool("browser")
class PagesTest {
    private static final String PROJECTS = "/api/projects/key-projects";
    private static final int DESK = 1280;

    @TestHTTPResource("/projects/")
    @SuppressWarnings("NullAway.Init")
    String pages;

    private final Clerk clerk = Clerk.of(Roles.PROJECTS_CLERK);

    @AfterEach
    void close() {
        clerk.close();
    }

    @Test
    void aListIsSearchedAndFilteredAndExportedAsItIsFiltered() {
        // Given
        Api.post(PROJECTS, aProject().titled("鸿雁湖光伏发电示范项目").described()).then().statusCode(201);
        var page = clerk.opens(pages + "key-projects", DESK);
        assertThat(page.locator("#todo")).hasText("待办 3");
        Browser.photograph(page, "projects-list-zh");
        // When
        page.fill("#filter-q", "雁湖光");
        page.locator("#filter-q").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*q=.+"));
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.selectOption("#filter-level", "DISTRICT");
        // Then
        assertThat(page).hasURL(Pattern.compile(".*level=DISTRICT.*"));
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("鸿雁湖光伏发电示范项目");
        assertThat(page.locator("a[download]"))
                .hasAttribute("href", Pattern.compile("/api/projects/key-projects/export\\?q=.*&level=DISTRICT"));
        // When
        page.fill("#filter-q", "没有这样的项目");
        page.locator("#filter-q").press("Enter");
        // Then
        assertThat(page.locator(".items .empty")).hasText("没有符合条件的项目，请放宽筛选条件。");
        assertThat(clerk.complaints()).isEmpty();
    }

    @Test
    void aProjectIsRegisteredOnceTheFormIsRightAndWhatIsWrongStandsAtItsField() {
        // Given
        var page = clerk.opens(pages + "key-projects/new", DESK);
        fill(page);
        page.fill("[name='owner.creditCode']", "91140603MA0KEXAM0A");
        page.fill("[name='investmentParts.constructionFen']", "1");
        page.fill("[name='investmentParts.equipmentFen']", "0");
        page.fill("[name='investmentParts.otherFen']", "2.25");
        // When
        page.click("#description .main");
        // Then
        assertThat(wrong(page, "owner.creditCode")).containsText("不是统一社会信用代码");
        assertThat(page.locator(".refusals")).containsText("没有保存");
        Browser.photograph(page, "projects-form-refused-zh");
        // When
        page.fill("[name='owner.creditCode']", "");
        page.fill("[name='investmentParts.constructionFen']", "30000.5");
        page.click("#description .main");
        // Then
        page.waitForURL(Pattern.compile(".*/projects/key-projects/[0-9a-f-]{36}\\?lang=zh"));
        assertThat(page.locator("h1")).hasText("雁门湖水厂");
        assertThat(page.locator("[aria-current=step]")).hasText("线索");
        var id = page.url().replaceFirst(".*/([0-9a-f-]{36}).*", "$1");
        var said = get(PROJECTS + "/" + id).jsonPath();
        assertThat(said.getLong("totalInvestmentFen")).isEqualTo(30_002_750_000L);
        assertThat(said.getMap("plannedStart")).isEqualTo(Map.of("year", 2022, "month", 10, "third", "MIDDLE"));
        assertThat(said.getString("capacity[0].unit")).isEqualTo("万吨/年");
        assertThat(clerk.complaints()).allMatch(one -> one.contains("422") || one.contains("400"));
    }

    @Test
    void aListShowsTheLightsAndIsFilteredByThem() {
        // Given
        Api.post(PROJECTS, aProject().titled("亮灯的项目").described()).then().statusCode(201);
        var page = clerk.opens(pages + "key-projects?q=亮灯的项目", DESK);
        assertThat(page.locator("tbody tr")).containsText("绿灯");
        // When
        page.selectOption("#filter-light", "RED");
        // Then
        assertThat(page.locator(".items .empty")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*light=RED.*"));
        assertThat(clerk.complaints()).isEmpty();
    }

    @Test
    void aRegistrationWhoseAnswerWasLostIsSentAgainAndLeadsToTheProjectThatWasMade() {
        // Given
        var page = clerk.opens(pages + "key-projects/new", DESK);
        fill(page);
        page.fill("[name=title]", "答复丢失的项目");
        page.fill("[name=totalInvestmentFen]", "30,002.75");
        page.fill("[name='capacity[0].designAnnual']", "1,200.5");
        loseTheFirstAnswer(page, "**/api/projects/key-projects");
        page.click("#description .main");
        assertThat(page.locator(".refusals")).containsText("不会重复办理");
        // When
        page.click("#description .main");
        // Then
        page.waitForURL(Pattern.compile(".*/projects/key-projects/[0-9a-f-]{36}\\?lang=zh"));
        assertThat(page.locator("h1")).hasText("答复丢失的项目");
        var made = get(PROJECTS + "?q=答复丢失的项目").jsonPath();
        assertThat(made.getList("items")).hasSize(1);
        assertThat(made.getDouble("items[0].capacity[0].designAnnual")).isEqualTo(1200.5);
    }

    @Test
    void aSheetWhoseAnswerWasLostIsSentAgainAndShowsItsBatch() {
        // Given
        var page = clerk.opens(pages + "key-projects/imports", DESK);
        choose(page, "答复丢失的表.csv", SheetCalls.sheetOf("140603101", "WB-5"));
        loseTheFirstAnswer(page, "**/api/projects/key-projects/imports?*");
        page.click("[data-dry-run=true]");
        assertThat(page.locator(".refusals")).containsText("不会重复办理");
        // When
        page.click("[data-dry-run=true]");
        // Then
        assertThat(page.locator("#status")).hasText("试查通过");
    }

    @Test
    void whatIsRefusedWithoutAFieldIsSaidInTheLanguageOfThePage() {
        // Given
        var page = clerk.opens(pages + "key-projects/new", DESK);
        fill(page);
        refuse(page, 413, "{\"detail\": \"The request is too large\"}");
        // When
        page.click("#description .main");
        // Then
        assertThat(page.locator(".refusals")).hasText("内容或文件太大，没有保存。请精简或拆分后再提交。");
        // When
        refuse(page, 415, "{\"detail\": \"This media type is not understood\"}");
        page.click("#description .main");
        // Then
        assertThat(page.locator(".refusals")).containsText("系统没有受理");
        // When
        refuse(
                page,
                422,
                "{\"violations\": [{\"rule\": \"some.rule\", \"path\": \"title\", \"message\": \"缺批复文件 · The approval is missing\"}]}");
        page.click("#description .main");
        // Then
        assertThat(wrong(page, "title")).hasText("缺批复文件");
    }

    @Test
    void aStepThatIsRefusedSaysWhatIsMissing() {
        // Given
        var id = Api.post(PROJECTS, aProject().titled("缺代码的项目").coded(null).described())
                .jsonPath()
                .getString("id");
        StageEvidence.step(PROJECTS + "/" + id, "RESERVE", "2022-09-01").then().statusCode(200);
        var page = clerk.opens(pages + "key-projects/" + id, DESK);
        assertThat(page.locator("#formalities")).containsText("最早可合法开工");
        assertThat(page.locator("#work")).containsText("目前没有待办事项");
        assertThat(page.locator("#next")).containsText("进入“前期”还缺：");
        assertThat(page.locator("#next li").last()).containsText("审批、核准或备案文件");
        assertThat(page.locator("#course")).containsText("绿灯");
        Browser.photograph(page, "projects-detail-zh");
        // When
        page.click("[data-opens=step]");
        page.selectOption("#step-form [name=to]", "PREPARATION");
        page.click("#step-form .main");
        // Then
        assertThat(page.locator("#step-form .refusals")).containsText("进入前期须先填写国家投资项目代码");
        Browser.photograph(page, "projects-step-refused-zh");
        // When
        page.locator("#step .close").click();
        page.locator("[data-opens=overlay]").first().click();
        page.fill("#overlay-form [name=reason]", "不再建设");
        page.click("#overlay-form .main");
        // Then
        assertThat(wrong(page, "document")).hasText("撤销项目须有决定文件");
    }

    @Test
    void aPartThatCouldNotBeReadSaysSoAndIsReadAgain() {
        // Given
        var id = Api.post(PROJECTS, aProject().titled("读不全的项目").described())
                .jsonPath()
                .getString("id");
        var page = clerk.opens(pages + "key-projects/new", DESK);
        var part = "**/key-projects/" + id + "/formalities?*";
        page.route(part, route -> route.fulfill(new FulfillOptions().setStatus(502)));
        page.navigate(pages + "key-projects/" + id);
        assertThat(page.locator("#formalities .unread")).containsText("这一部分暂时没有读到");
        assertThat(page.locator("#work")).containsText("目前没有待办事项");
        // When
        page.unroute(part);
        page.click("#formalities .unread button");
        // Then
        assertThat(page.locator("#formalities")).containsText("最早可合法开工");
    }

    @Test
    void aProjectIsListedInAYearAndItsFormalitiesAreLaidOut() {
        // Given
        var id = Api.post(PROJECTS, aProject().titled("列入计划的项目").described())
                .jsonPath()
                .getString("id");
        var page = clerk.opens(pages + "key-projects/" + id, DESK);
        // When
        page.click("#listings [data-opens=listing]");
        page.fill("#listing-form [name=annualPlanFen]", "3200");
        page.click("#listing-form .main");
        // Then
        assertThat(page.locator("#listings tbody")).containsText("3,200万元");
        assertThat(page.locator("#listings tbody")).containsText("新开工");
        // When
        page.click("#layout-form .main");
        // Then
        assertThat(page.locator("#layout-form")).hasCount(0);
        assertThat(page.locator("#formalities tbody tr").first()).isVisible();
        assertThat(page.locator("#formalities")).containsText("当前卡在");
        page.locator("#changes").scrollIntoViewIfNeeded();
        assertThat(page.locator("#changes")).containsText("登记");
        Browser.photograph(page, "projects-formalities-zh");
        assertThat(clerk.complaints()).isEmpty();
    }

    @Test
    void aSheetIsTriedAndItsFindingsAreShownThenARightOneEntersAndIsWithdrawn() {
        // Given
        var page = clerk.opens(pages + "key-projects/imports", DESK);
        choose(page, "有错的表.csv", SheetCalls.sheetOf("140699999", "WB-1", "WB-2"));
        // When
        page.click("[data-dry-run=true]");
        // Then
        assertThat(page.locator("#status")).hasText("有问题，未导入");
        assertThat(page.locator("#batch tbody tr").first()).containsText("区划代码");
        assertThat(page.locator("#batch a[download]")).hasText("下载错误表");
        Browser.photograph(page, "imports-refused-zh");
        // When
        choose(page, "可以导入的表.csv", SheetCalls.sheetOf("140603101", "WB-3", "WB-4"));
        page.click("[data-dry-run=false]");
        // Then
        assertThat(page.locator("#status")).hasText("已导入");
        // When
        page.click("[data-opens=withdrawing]");
        page.click("#withdrawing .main");
        // Then
        assertThat(page.locator("#status")).hasText("已撤回");
        assertThat(page).hasURL(Pattern.compile(".*/imports/[0-9a-f-]{36}.*"));
        page.navigate(pages + "key-projects/imports");
        Browser.photograph(page, "imports-zh");
        assertThat(clerk.complaints()).isEmpty();
    }

    @Test
    void aParkShowsItsPlantAndTheProjectsInIt() {
        // Given
        var park = Api.post(
                        "/api/projects/parks",
                        Map.of("code", "pages-park", "name", "硅铝新材料产业园", "divisionCode", "140603101"))
                .jsonPath()
                .getString("id");
        Api.post(
                        PROJECTS,
                        aProject()
                                .titled("园区里的项目")
                                .inPark(java.util.UUID.fromString(park), 2)
                                .described())
                .then()
                .statusCode(201);
        try (var parkClerk = Clerk.of(Roles.PARK_CLERK)) {
            var page = parkClerk.opens(pages + "parks/" + park, DESK);
            // When
            page.click("#plant [data-opens=plant-dialog]");
            page.fill("#plant-form [name=plannedSqm]", "52000");
            page.fill("#plant-form [name='plannedDelivery.year']", "2022");
            page.selectOption("#plant-form [name='plannedDelivery.month']", "11");
            page.click("#plant-form .main");
            // Then
            assertThat(page.locator("#plant tbody")).containsText("52,000");
            assertThat(page.locator("#plant tbody")).containsText("2022年11月");
            assertThat(page.locator("#occupants tbody")).containsText("第2批");
            Browser.photograph(page, "park-zh");
            page.navigate(pages + "parks");
            assertThat(page.locator("tbody")).containsText("硅铝新材料产业园");
            assertThat(parkClerk.complaints()).isEmpty();
        }
    }

    @Test
    void aTelephoneScrollsNoPageSidewaysAndEnglishIsWhole() {
        // Given
        var id = Api.post(PROJECTS, aProject().titled("电话上看的项目").described())
                .jsonPath()
                .getString("id");
        for (var path :
                new String[] {"key-projects", "key-projects/" + id, "key-projects/new", "key-projects/imports", "parks"
                }) {
            // When
            var page = clerk.opens(pages + path + "?lang=en", TELEPHONE);
            // Then
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page.locator("#todo b")).isVisible();
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(TELEPHONE);
            Browser.photograph(page, "telephone-" + path.replace(id, "detail").replace('/', '-'));
        }
        assertThat(clerk.complaints()).isEmpty();
    }

    private static void fill(Page page) {
        page.fill("[name=title]", "雁门湖水厂");
        page.selectOption("[name=level]", "DISTRICT");
        page.selectOption("[name=kind]", "GOVERNMENT");
        page.selectOption("[name=approvalMode]", "APPROVAL");
        page.selectOption("[name=constructionNature]", "NEW");
        page.fill("[name=sector]", "水利");
        page.selectOption("[name=divisionCode]", "140603101");
        page.fill("[name='owner.name']", "示例水务有限公司");
        page.fill("[name='capacity[0].product']", "自来水");
        page.fill("[name='capacity[0].designAnnual']", "120.5");
        page.fill("[name='capacity[0].unit']", "万吨/年");
        page.fill("[name=totalInvestmentFen]", "30002.75");
        page.fill("[name='plannedStart.year']", "2022");
        page.selectOption("[name='plannedStart.month']", "10");
        page.selectOption("[name='plannedStart.third']", "MIDDLE");
    }

    private static void refuse(Page page, int status, String problem) {
        page.route(
                "**/api/projects/key-projects",
                route -> route.fulfill(new FulfillOptions()
                        .setStatus(status)
                        .setContentType("application/problem+json")
                        .setBody(problem)),
                new Page.RouteOptions().setTimes(1));
    }

    private static void choose(Page page, String name, String csv) {
        page.setInputFiles("[name=file]", new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }
}
