package dev.pinglu.projects.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.pinglu.projects.page.Clerk.DESK;
import static dev.pinglu.projects.page.Clerk.TELEPHONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.testing.Browser;
import dev.pinglu.kit.testing.RequiresTool;
import dev.pinglu.projects.contract.ContractSheets;
import dev.pinglu.projects.parcel.ParcelCalls;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Sheets of contracts and parcels, sent in from the pages that list them. */
@QuarkusTest
@RequiresTool("browser")
class SheetPagesTest {

    @TestHTTPResource("/projects/")
    @SuppressWarnings("NullAway.Init")
    String pages;

    @Test
    void contractsEnterFromTheirListAndAreWithdrawn() {
        try (var clerk = Clerk.of(Roles.PROJECTS_CLERK)) {
            // Given
            var page = clerk.opens(pages + "contracts", DESK);
            page.click("a:text-is('导入表格')");
            assertThat(page).hasURL(Pattern.compile(".*/projects/contracts/imports.*"));
            assertThat(page.locator(".crumbs")).containsText("合同");
            assertThat(page.locator("a[download]")).hasAttribute("href", "/api/projects/contracts/import-template");
            var sheet = ContractSheets.sheetOf("140603101");
            choose(page, "有错的合同.csv", sheet.replace(",施工,", ",婚约,").replace(",1000", ",一千"));
            // When
            page.click("[data-dry-run=true]");
            // Then
            assertThat(page.locator("#status")).hasText("有问题，未导入");
            assertThat(page.locator("#batch tbody tr")).hasCount(2);
            assertThat(page.locator("#batch a[download]"))
                    .hasAttribute("href", Pattern.compile("/api/projects/contracts/imports/.*/sheet"));
            Browser.photograph(page, "contract-imports-refused-zh");
            // When
            choose(page, "合同.csv", sheet);
            page.click("[data-dry-run=false]");
            // Then
            assertThat(page.locator("#status")).hasText("已导入");
            // When
            page.click("[data-opens=withdrawing]");
            page.click("#withdrawing .main");
            // Then
            assertThat(page.locator("#status")).hasText("已撤回");
            assertThat(page).hasURL(Pattern.compile(".*/projects/contracts/imports/[0-9a-f-]{36}.*"));
            Browser.photograph(page, "contract-import-zh");
            assertThat(clerk.complaints()).isEmpty();
        }
    }

    @Test
    void aParkClerkSendsParcelsAndNoContracts() {
        try (var clerk = Clerk.of(Roles.PARK_CLERK)) {
            // Given
            var page = clerk.opens(pages + "land-parcels", DESK);
            Browser.photograph(page, "parcels-import-button-zh");
            page.click("a:text-is('导入表格')");
            choose(page, "地块.csv", ParcelCalls.sheetOf("140603101"));
            // When
            page.click("[data-dry-run=true]");
            // Then
            assertThat(page.locator("#status")).hasText("试查通过");
            page.navigate(pages + "land-parcels/imports?lang=en");
            page.setViewportSize(TELEPHONE, 900);
            assertThat(page.locator("#sending")).isVisible();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(TELEPHONE);
            Browser.photograph(page, "telephone-parcel-imports-en");
            assertThat(clerk.complaints()).isEmpty();
            // When
            page.navigate(pages + "contracts");
            // Then
            assertThat(page.locator("a:text-is('导入表格')")).hasCount(0);
            assertThat(page.navigate(pages + "contracts/imports").status()).isEqualTo(403);
        }
    }

    @Test
    void aReaderSeesWhatWasSentAndSendsNothing() {
        try (var auditor = Clerk.of(Roles.AUDITOR)) {
            // When
            var page = auditor.opens(pages + "contracts/imports", DESK);
            // Then
            assertThat(page.locator("h1")).hasText("表格导入");
            assertThat(page.locator("#sending")).hasCount(0);
            assertThat(auditor.complaints()).isEmpty();
        }
    }

    private static void choose(Page page, String name, String sheet) {
        page.setInputFiles("[name=file]", new FilePayload(name, "text/csv", sheet.getBytes(StandardCharsets.UTF_8)));
    }
}
