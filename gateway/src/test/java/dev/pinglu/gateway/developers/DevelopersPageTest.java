package dev.pinglu.gateway.developers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.pinglu.gateway.contract.Channels;
import dev.pinglu.gateway.contract.OpenApi;
import dev.pinglu.gateway.contract.PublicKafka;
import dev.pinglu.gateway.schema.EventSchemas;
import dev.pinglu.gateway.stream.StreamSettings;
import dev.pinglu.gateway.webhook.WebhookSettings;
import dev.pinglu.kit.testing.Browser;
import dev.pinglu.kit.testing.RequiresTool;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as a developer elsewhere sees it, who has no account. */
@QuarkusTest
class DevelopersPageTest {
    private static final int TELEPHONE = 390;
    private static final URI HERE = URI.create("https://pinglu.example.org");

    @TestHTTPResource("/developers")
    @SuppressWarnings("NullAway.Init")
    String address;

    @Inject
    @Location("developers/page.html")
    Template template;

    @Inject
    OpenApi openApi;

    @Inject
    EventSchemas schemas;

    @Inject
    Channels channels;

    @Inject
    StreamSettings streams;

    @Inject
    WebhookSettings webhooks;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyTypeOfEventsIsExplainedWithItsSchemaAndASample(String lang) {
        // When
        var page = given().auth().none().queryParam("lang", lang).get("/developers");
        // Then
        page.then().statusCode(200).contentType("text/html");
        assertThat(schemas.types())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(page.asString())
                        .contains("href=\"/schemas/" + type + ".json\"")
                        .contains(firstLineOfSample(type)));
    }

    private String firstLineOfSample(String type) {
        return schemas.sample(type).orElseThrow().fieldNames().next() + "&quot; :";
    }

    @Test
    void theCommandsNameThisDeployment() {
        // When
        var html = given().auth().none().get("/developers").htmlPath();
        // Then
        assertThat(html.getString("**.find { it.@id == 'kcat' }")).contains("kcat -b " + brokers + " ");
        assertThat(html.getString("**.find { it.@id == 'console-consumer' }"))
                .contains("--bootstrap-server " + brokers + " ");
        assertThat(html.getString("**.find { it.@id == 'open-stream' }"))
                .contains("'http://127.0.0.1:8080/api/stream'");
    }

    @ParameterizedTest
    @CsvSource({"SCRAM-SHA-512, scram.ScramLoginModule", "PLAIN, plain.PlainLoginModule"})
    void aClusterThatAsksForALoginGetsItFromFilesAndNotFromTheCommandLine(String mechanism, String module) {
        // Given
        var secured = new SecuredKafka(List.of("kafka.example.org:9093"), SecurityProtocol.SASL_SSL, mechanism);
        // When
        var page = new DevelopersPage(
                        template, template, openApi, schemas, channels, secured, streams, webhooks, HERE, HERE)
                .show("zh")
                .render();
        // Then
        assertThat(page)
                .contains("security.protocol=SASL_SSL", "sasl.mechanism=" + mechanism, module)
                .containsPattern("kafka-console-consumer.sh (.*\\\\\n)+.* --consumer.config client.properties<")
                .containsPattern("kcat -b kafka.example.org:9093 .*\\\\\n.* -F kcat.conf<");
    }

    private record SecuredKafka(List<String> servers, SecurityProtocol securityProtocol, String saslMechanism)
            implements PublicKafka {}

    @RequiresTool("browser")
    @ParameterizedTest
    @CsvSource({"zh, 1280, 复制, 已复制", "en, 1280, Copy, Copied", "zh, 390, 复制, 已复制", "en, 390, Copy, Copied"})
    void aCommandIsCopiedAtAClick(String lang, int width, String copy, String copied) {
        try (var browser = new Browser()) {
            // Given
            var page = browser.page(width, 900);
            keepsSayingSo(page);
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            page.navigate(address + "?lang=" + lang);
            var command = page.locator(".copyable", new Page.LocatorOptions().setHas(page.locator("#kcat")));
            assertThat(command.locator("button")).hasText(copy);
            // When
            command.locator("button").click();
            // Then
            assertThat(command.locator("button")).hasText(copied);
            assertThat(page.evaluate("navigator.clipboard.readText()"))
                    .isEqualTo(command.locator("code").textContent());
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            page.locator(".event summary").first().click();
            Browser.photograph(page, "developers-" + lang + "-" + width);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @RequiresTool("browser")
    void aCommandIsCopiedWhereTheBrowserKeepsItsClipboardFromThePage() {
        try (var browser = new Browser()) {
            // Given a page that came in the clear from another machine
            var page = browser.page(TELEPHONE, 900);
            keepsSayingSo(page);
            page.addInitScript("Object.defineProperty(navigator, 'clipboard', { value: undefined });"
                    + "document.addEventListener('copy', () => { window.copied = String(getSelection()); });");
            page.navigate(address);
            var command = page.locator(".copyable", new Page.LocatorOptions().setHas(page.locator("#read-figure")));
            // When
            command.locator("button").click();
            // Then
            assertThat(command.locator("button")).hasText("已复制");
            assertThat(page.evaluate("window.copied"))
                    .isEqualTo(command.locator("code").textContent());
        }
    }

    /** That it is copied would be gone before a busy machine looks. */
    private static void keepsSayingSo(Page page) {
        page.addInitScript("window.setTimeout = () => 0");
    }

    @Test
    @RequiresTool("browser")
    void theReferenceShowsAnOperationWithoutBreakingTheContentPolicy() {
        try (var browser = new Browser()) {
            // Given
            var page = browser.page(1280, 900);
            page.navigate(address + "/reference");
            // When
            page.locator(".opblock-tag[data-tag='Key projects']").click();
            page.locator("#operations-Key_projects-registerKeyProject .opblock-summary-control")
                    .click();
            // Then
            assertThat(page.locator("#operations-Key_projects-registerKeyProject .opblock-body"))
                    .containsText("可调用的角色：projects-clerk");
            Browser.photograph(page, "reference");
            page.setViewportSize(TELEPHONE, 900);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(TELEPHONE);
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
