package dev.pinglu.projects.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.pinglu.kit.testing.PhotoFile.aPhoto;
import static dev.pinglu.projects.page.Clerk.DESK;
import static dev.pinglu.projects.page.Clerk.TELEPHONE;
import static dev.pinglu.projects.page.Clerk.wrong;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.testing.Api;
import dev.pinglu.kit.testing.Browser;
import dev.pinglu.kit.testing.RequiresTool;
import dev.pinglu.projects.evidence.EvidenceCalls;
import dev.pinglu.projects.evidence.EvidenceType;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Evidence as a clerk records it and another verifies it, and a project that should never have been registered. */
@QuarkusTest
@RequiresTool("browser")
class EvidencePagesTest {
    private static final String PROJECTS = "/api/projects/key-projects";
    private static final String EVIDENCE = "/api/projects/evidence";

    @TestHTTPResource("/projects/")
    @SuppressWarnings("NullAway.Init")
    String pages;

    private final Clerk clerk = Clerk.of(Roles.PROJECTS_CLERK);

    @AfterEach
    void close() {
        clerk.close();
    }

    @Test
    void aPhotoIsRecordedWithItsFileAndSeenAndVerifiedBySomebodyElse() {
        // Given
        var project = project("有照片的项目");
        var page = clerk.opens(pages + "key-projects/" + project, DESK);
        // When
        page.click("#evidence [data-opens=recording]");
        assertThat(page.locator("[name=takenAt]")).isHidden();
        page.selectOption("#recording-form [name=type]", "PHOTO");
        page.fill("#recording-form [name=shows]", "主厂房基础浇筑");
        page.fill("#recording-form [name=takenAt]", "2022-09-01T10:00");
        page.fill("#recording-form [name='place.latitude']", "39.5");
        page.fill("#recording-form [name='place.longitude']", "112.25");
        choose(
                page,
                "#recording-form",
                "现场.jpg",
                aPhoto().takenAt("2022:09:01 10:00:00").jpeg());
        Browser.photograph(page, "evidence-dialog-zh");
        page.click("#recording-form .main");
        // Then
        assertThat(page.locator("#evidence tbody")).containsText("主厂房基础浇筑");
        assertThat(page.locator("#evidence tbody")).containsText("2022-09-01 10:00");
        assertSeen(page);
        assertThat(page.locator("[data-opens=verifying]")).hasCount(0);
        assertThat(clerk.complaints()).isEmpty();
        // When
        try (var other = Clerk.of(Roles.PARK_CLERK)) {
            var theirs = other.opens(pages + "key-projects/" + project, DESK);
            theirs.click("[data-opens=verifying]");
            theirs.click("#verifying-form .main");
            // Then
            assertThat(theirs.locator("#evidence tbody")).containsText("已核实");
            assertThat(theirs.locator("[data-opens=recording], [data-opens=withdrawing]"))
                    .hasCount(0);
            theirs.locator("#evidence").scrollIntoViewIfNeeded();
            assertSeen(theirs);
            Browser.photograph(theirs, "evidence-zh");
        }
    }

    @Test
    void aFileThatDidNotArriveIsSentAgainAndTheRecordIsMadeOnce() {
        // Given
        var project = project("传不上去的项目");
        var page = clerk.opens(pages + "key-projects/" + project, DESK);
        page.route("**/file", route -> route.abort(), new Page.RouteOptions().setTimes(1));
        page.click("#evidence [data-opens=recording]");
        page.selectOption("#recording-form [name=type]", "BRIEF");
        page.fill("#recording-form [name=issuedOn]", "2022-09-01");
        choose(page, "#recording-form", "简介.pdf", pdf());
        page.click("#recording-form .main");
        assertThat(page.locator("#recording-form .refusals")).containsText("已经保存，但后一步没有完成");
        // When
        page.fill("#recording-form [name=shows]", "项目简介");
        page.click("#recording-form .main");
        // Then
        assertThat(page.locator("#evidence tbody a[download]")).hasText("PDF");
        assertThat(page.locator("#evidence tbody tr")).hasCount(1);
        assertThat(page.locator("#evidence tbody")).containsText("项目简介");
    }

    @Test
    void aFileOfAnotherKindIsRefusedAndTheRecordWaitsForItsFile() {
        // Given
        var project = project("文件不对的项目");
        var page = clerk.opens(pages + "key-projects/" + project, DESK);
        page.click("#evidence [data-opens=recording]");
        page.click("#recording-form .main");
        assertThat(wrong(page, "type")).hasText("必填");
        page.selectOption("#recording-form [name=type]", "CONTRACT");
        page.fill("#recording-form [name=issuedOn]", "2022-09-01");
        choose(page, "#recording-form", "合同.txt", "合同".getBytes(StandardCharsets.UTF_8));
        page.click("#recording-form .main");
        assertThat(wrong(page, "documentNo")).hasText("这类材料必填");
        page.fill("#recording-form [name=documentNo]", "合同〔2022〕1号");
        page.fill("#recording-form [name=issuedBy]", "示例单位");
        page.click("#recording-form .main");
        assertThat(page.locator("#recording-form .refusals")).containsText("文件类型不对");
        Browser.photograph(page, "evidence-refused-zh");
        // When
        page.click("#recording .close");
        page.click("#evidence [data-opens=uploading]:has-text('上传文件')");
        choose(page, "#uploading-form", "合同.pdf", pdf());
        page.click("#uploading-form .main");
        // Then
        assertThat(page.locator("#evidence tbody a[download]")).hasText("PDF");
        assertThat(page.locator("#evidence [data-opens=uploading]")).hasText("更换文件");
        assertThat(get(EVIDENCE + "?project=" + project).jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void aFileThatIsTooLargeIsNotSentAtAll() {
        // Given
        var project = project("文件太大的项目");
        EvidenceCalls.record(PROJECTS + "/" + project, EvidenceType.BRIEF, "2022-09-01");
        var page = clerk.opens(pages + "key-projects/" + project, DESK);
        page.click("#evidence [data-opens=uploading]");
        choose(page, "#uploading-form", "简介.pdf", new byte[10 * 1024 * 1024 + 1]);
        // When
        page.click("#uploading-form .main");
        // Then
        assertThat(page.locator("#uploading-form .refusals")).containsText("太大");
        assertThat(clerk.complaints()).isEmpty();
    }

    @Test
    void whatShouldNotBeThereIsWithdrawnWithItsReasonAndTheWayFromWorkLeadsToIt() {
        // Given
        var project = project("撤回材料的项目");
        var evidence = EvidenceCalls.record(PROJECTS + "/" + project, EvidenceType.BRIEF, "2022-09-01");
        var page = clerk.opens(pages + evidence.substring("/api/projects/".length()), DESK);
        assertThat(page).hasURL(Pattern.compile(".*/projects/key-projects/" + project + "\\?lang=zh#evidence"));
        // When
        page.click("#evidence [data-opens=withdrawing]");
        page.fill("#withdrawing-form [name=reason]", "不是本项目的材料");
        page.click("#withdrawing-form .main");
        // Then
        assertThat(page.locator("#evidence tbody")).containsText("已撤回");
        assertThat(page.locator("#evidence tbody")).containsText("不是本项目的材料");
        assertThat(page.locator("#evidence tbody button")).hasCount(0);
    }

    @Test
    void aWrongProjectIsVoidWithEverythingThatRestsOnItAndNothingElse() {
        // Given
        var project = project("重复登记的项目");
        EvidenceCalls.record(PROJECTS + "/" + project, EvidenceType.BRIEF, "2022-09-01");
        try (var officer = Clerk.of(Roles.DATA_OFFICER)) {
            var page = officer.opens(pages + "key-projects/" + project, DESK);
            page.click("a[href*=voiding]");
            assertThat(page.locator("#voiding .check")).hasCount(1);
            page.fill("[name=reason]", "重复登记");
            page.click("#voiding .main");
            assertThat(page.locator("#voiding .check .wrong")).containsText("须勾选后一并作废");
            Browser.photograph(page, "project-voiding-zh");
            // When
            page.check("#voiding .check input");
            page.click("#voiding .main");
            // Then
            page.waitForURL(Pattern.compile(".*/projects/key-projects\\?lang=zh"));
            assertThat(get(PROJECTS + "/" + project).statusCode()).isEqualTo(404);
        }
        var page = clerk.opens(pages + "key-projects/" + project, DESK);
        assertThat(page.locator("h1")).hasText("没有找到");
    }

    @Test
    void aTelephoneScrollsNoEvidenceSidewaysAndEnglishIsWhole() {
        // Given
        var project = project("电话上看材料的项目");
        EvidenceCalls.verifiedPhoto(PROJECTS + "/" + project);
        EvidenceCalls.record(PROJECTS + "/" + project, EvidenceType.CONTRACT, "2022-09-01");
        for (var width : new int[] {TELEPHONE, DESK}) {
            // When
            var page = clerk.opens(pages + "key-projects/" + project + "?lang=en", width);
            page.locator("#evidence img").scrollIntoViewIfNeeded();
            // Then
            assertThat(page.locator("#evidence")).containsText("Photo of the site");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            Browser.photograph(page, "evidence-en-" + width);
            page.click("#evidence [data-opens=recording]");
            Browser.photograph(page, "evidence-dialog-en-" + width);
        }
        assertThat(clerk.complaints()).isEmpty();
    }

    private static String project(String title) {
        return Api.post(PROJECTS, aProject().titled(title).described())
                .jsonPath()
                .getString("id");
    }

    private static void assertSeen(Page page) {
        page.waitForCondition(
                () -> Boolean.TRUE.equals(page.evaluate("document.querySelector('#evidence img')?.naturalWidth > 0")));
    }

    private static byte[] pdf() {
        return "%PDF-1.7".getBytes(StandardCharsets.UTF_8);
    }

    private static void choose(Page page, String form, String name, byte[] content) {
        page.setInputFiles(form + " [name=file]", new FilePayload(name, "application/octet-stream", content));
    }
}
