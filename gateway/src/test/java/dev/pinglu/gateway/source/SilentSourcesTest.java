package dev.pinglu.gateway.source;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.pinglu.gateway.testing.Publisher.aRecord;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.testing.Publisher;
import dev.pinglu.gateway.testing.Sql;
import dev.pinglu.kit.testing.Browser;
import dev.pinglu.kit.testing.RequiresTool;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A quiet source and a dead one look different, wherever somebody looks. */
@QuarkusTest
class SilentSourcesTest {
    private static final String LONG_AGO = "2022-10-20T02:03:04Z";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    String address;

    private final Publisher publisher = new Publisher();

    @Inject
    Database database;

    @AfterEach
    void disconnect() {
        publisher.close();
    }

    @Test
    void aSourceWithoutHeartbeatIsNamedUntilItIsHeardOfAgain() {
        // Given
        beat("rural-service", LONG_AGO);
        beat("projects-service", Instant.now().toString());
        // Then
        await("the answer names it")
                .untilAsserted(() -> given().get("/api/metrics/projects.listed/values")
                        .then()
                        .body("freshness.silent", hasItem("rural-service"))
                        .body("freshness.silent", not(hasItem("projects-service"))));
        given().get("/api/overview")
                .then()
                .body("freshness.silent", hasItem("rural-service"))
                .body("sources.find { it.service == 'rural-service' }.silent", equalTo(true))
                .body("sources.find { it.service == 'projects-service' }.silent", equalTo(false));
        given().get("/api/admin/ingest")
                .then()
                .body("sources.find { it.service == 'rural-service' }.silent", equalTo(true));
        given().get("/").then().body(containsString("农业农村系统自 2022-10-20 10:03 起没有响应"));
        given().get("/cockpit/silent?lang=en").then().body(containsString("Agriculture has not been heard of since"));
        wellness()
                .statusCode(503)
                .body("checks.find { it.name == 'sources' }.data", hasKey("rural-service"))
                .body("checks.find { it.name == 'sources' }.data", not(hasKey("projects-service")));
        // When
        beat("rural-service", Instant.now().toString());
        // Then
        await("it is heard of")
                .untilAsserted(() ->
                        given().get("/api/overview").then().body("freshness.silent", not(hasItem("rural-service"))));
        given().get("/cockpit/silent").then().body(not(containsString("农业农村")));
        wellness().body("checks.find { it.name == 'sources' }.data", not(hasKey("rural-service")));
    }

    @Test
    @RequiresTool("browser")
    void aLeaderReadsItAboveTheFiguresOfAPageThatIsOpen() {
        try (var browser = new Browser()) {
            // Given
            beat("civility-service", Instant.now().toString());
            await("it is heard of").until(() -> isSilent("civility-service").equals(List.of(false)));
            var page = browser.page(1320, 900);
            browser.logIn(page, address, "leader", "140603");
            assertThat(page.locator("#silent")).not().containsText("文明创建");
            // When
            Sql.update("update source set seen_at = '" + LONG_AGO + "' where service = 'civility-service'");
            await("it is silent").until(() -> isSilent("civility-service").equals(List.of(true)));
            // Then
            await("the page names it").pollInSameThread().untilAsserted(() -> {
                // More than once, as the page itself looks: an answer to a view that is being replaced is lost.
                page.evaluate("htmx.trigger('#silent', 'look')");
                assertThat(page.locator("#silent"))
                        .containsText("文明创建系统自 2022-10-20 10:03 起没有响应", new ContainsTextOptions().setTimeout(1000));
            });
            Browser.photograph(page, "silent-zh");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aSourceThatIsExpectedAndWasNeverHeardOfIsSilentToo() {
        // Given
        var settings = new SourceSettings() {
            @Override
            public Optional<List<String>> expected() {
                return Optional.of(List.of("forestry-service"));
            }

            @Override
            public Duration silentAfter() {
                return Duration.ofMinutes(1);
            }
        };
        // When
        var sources = database.read(new Sources(settings, Clock.systemUTC())::all);
        // Then
        assertThat(sources)
                .filteredOn(source -> source.service().equals("forestry-service"))
                .singleElement()
                .satisfies(source -> {
                    assertThat(source.silent()).isTrue();
                    assertThat(source.seenAt()).isNull();
                    assertThat(source.domain()).isEqualTo("forestry");
                });
    }

    /** Nothing of a service that was never heard of. */
    private static List<Boolean> isSilent(String service) {
        return given().get("/api/overview").path("sources.findAll { it.service == '%s' }.silent".formatted(service));
    }

    private void beat(String service, String at) {
        publisher.send(aRecord(
                service.replace("-service", ".state"),
                "dev.pinglu.service.heartbeat.v1",
                "heartbeat/" + service,
                1,
                "140603",
                "{\"service\": \"" + service + "\", \"at\": \"" + at
                        + "\", \"epoch\": 1, \"outboxDepth\": 0, \"oldestAgeMillis\": 0}"));
    }

    private static io.restassured.response.ValidatableResponse wellness() {
        return given().port(ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class))
                .get("/q/health/well")
                .then();
    }
}
