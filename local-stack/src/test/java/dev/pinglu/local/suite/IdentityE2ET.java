package dev.pinglu.local.suite;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import dev.pinglu.civility.CivilityAccess;
import dev.pinglu.kit.testing.AccessCase;
import dev.pinglu.kit.testing.AccessCheck;
import dev.pinglu.kit.testing.AccessTable;
import dev.pinglu.kit.testing.Browser;
import dev.pinglu.kit.testing.RequiresTool;
import dev.pinglu.kit.testing.Tokens;
import dev.pinglu.local.rest.Api;
import dev.pinglu.local.stack.Secrets.Secret;
import dev.pinglu.local.suite.Suite.Ended;
import dev.pinglu.projects.ProjectsAccess;
import dev.pinglu.rural.RuralAccess;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People and systems come in through the Keycloak of the packaged suite, and stay in while it is away. */
@Order(3)
@ExtendWith(RunningSuite.class)
class IdentityE2ET {
    private static final String PROJECTS = "/api/projects/key-projects";
    private static final String TOWNSHIP = "140603100";
    private static final String OTHER_TOWNSHIP = "140603205";
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;
    /** Until a page that tries again by itself has noticed. */
    private static final double NOTICED_MILLIS = 60_000;

    @SuppressWarnings("NullAway.Init")
    private static Suite suite;

    @BeforeAll
    static void start(Suite running) throws Exception {
        suite = running;
        succeed("up");
    }

    @Test
    void theTokenCommandPrintsATokenAndNothingElse() throws Exception {
        // When
        Ended district = suite.pinglu("token", "projects-clerk");
        Ended township = suite.pinglu("token", "projects-clerk", "--division", OTHER_TOWNSHIP);

        // Then
        assertThat(district.status()).as(district.output()).isZero();
        assertThat(district.output()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\n");
        Api clerk = suite.as(() -> township.output().strip());
        assertThat(clerk.ask(PROJECTS + "?division=" + OTHER_TOWNSHIP).statusCode())
                .isEqualTo(200);
        assertThat(clerk.ask(PROJECTS + "?division=" + TOWNSHIP).statusCode()).isEqualTo(404);
    }

    @Test
    void everyOperationIsOpenThroughTheGatewayToWhomTheTableSays() {
        // Given
        RestAssured.baseURI = suite.gateway();
        Tokens.takeFrom(suite::token);
        RestAssured.authentication = RestAssured.oauth2(suite.withAll(AccessTable.ROLES.stream()
                .filter(role -> !role.equals("operator") && !role.equals("subscriber"))
                .toList()));

        // When the services are asked side by side
        List<AccessCheck.Outcome> outcomes = Stream.of(
                        ProjectsAccess.cases(), RuralAccess.cases(), CivilityAccess.cases())
                .map(IdentityE2ET::startCheck)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then
        assertThat(outcomes).allSatisfy(outcome -> {
            assertThat(outcome.deviations()).isEmpty();
            assertThat(outcome.checked()).isEqualTo(outcome.complete());
        });
    }

    private static CompletableFuture<AccessCheck.Outcome> startCheck(Map<String, AccessCase> cases) {
        return CompletableFuture.supplyAsync(() -> new AccessCheck(cases, suite::token).sample(cases.keySet()));
    }

    @Test
    void aSubscriberReadsPublicStatesInTheLogAndNoRecordOfAService() {
        Api subscriber = suite.as("subscriber");

        assertThat(subscriber.ask("/api/events?limit=1").statusCode()).isEqualTo(200);
        assertThat(subscriber.ask(PROJECTS).statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenOfAnotherRealmOpensNothing() {
        // Given a token of the administration, which the very same Keycloak signed
        Api administrator = suite.as(suite::administration);

        // When
        var answer = administrator.ask(PROJECTS);

        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("issuer", "realm", "jwk", "signature");
    }

    @Test
    @RequiresTool("browser")
    void whileKeycloakIsDownTokensAndSessionsGoOnAndANewLoginIsToldSoAndGoesOnByItself() throws Exception {
        try (Browser browser = new Browser()) {
            // Given a token that the services have seen, somebody who is signed in, and somebody who is not
            Api leader = suite.as("leader");
            assertThat(leader.ask(PROJECTS).statusCode()).isEqualTo(200);
            Page signedIn = signIn(browser, "leader");
            Page other = browser.page(WIDTH, HEIGHT);

            // When
            suite.kill("keycloak");
            signedIn.reload();
            // For two seconds the gateway takes the provider for reachable still, and sends people there.
            Awaitility.await("the gateway knows that nobody can sign in")
                    .pollInSameThread()
                    .ignoreExceptions()
                    .atMost(View.CATCH_UP)
                    .until(() -> {
                        other.navigate(suite.gateway());
                        return other.locator("h1").count() > 0;
                    });

            // Then
            assertThat(leader.ask(PROJECTS).statusCode()).isEqualTo(200);
            assertThat(leader.ask("/api/overview?division=140603").statusCode()).isEqualTo(200);
            assertThat(signedIn.locator("h1")).hasText("平鲁区");
            assertThat(other.locator("h1")).hasText("暂时无法登录");
            succeed("up");
            assertThat(other.locator("#username")).isVisible(new IsVisibleOptions().setTimeout(NOTICED_MILLIS));
        } finally {
            succeed("up");
        }
    }

    @Test
    @RequiresTool("browser")
    void aLeaderSignsInSeesTheCockpitAndSignsOut() {
        try (Browser browser = new Browser()) {
            // Given
            Page page = signIn(browser, "leader");
            assertThat(page.locator("h1")).hasText("平鲁区");
            assertThat(page.locator(".viewer")).isVisible();

            // When
            page.locator("a[href='/logout']").click();

            // Then the session has ended here and at Keycloak, and the way back shows nothing
            assertThat(page).hasURL(Pattern.compile(".*/signed-out"));
            page.goBack();
            page.navigate(suite.gateway());
            assertThat(page.locator("#username")).isVisible();
            assertThat(page.locator(".viewer")).hasCount(0);
        }
    }

    @Test
    @RequiresTool("browser")
    void aTownshipClerkSeesThatTownshipAlone() {
        try (Browser browser = new Browser()) {
            // When
            Page page = signIn(browser, "township-clerk-" + TOWNSHIP);

            // Then
            assertThat(page.locator("h1")).hasText("井坪镇");
            Locator upwards = page.locator(".crumbs a");
            assertThat(upwards).hasCount(0);
            assertThat(page.request()
                            .get(suite.gateway() + "/api/overview?division=" + OTHER_TOWNSHIP)
                            .status())
                    .isEqualTo(404);
        }
    }

    /** Through Keycloak's own page, as a person would. */
    private static Page signIn(Browser browser, String name) {
        Page page = browser.page(WIDTH, HEIGHT);
        page.navigate(suite.gateway());
        page.locator("#username").fill(name);
        page.locator("#password").fill(suite.secret(Secret.PINGLU_DEMO_PASSWORD));
        page.locator("#kc-login").click();
        page.waitForURL(Pattern.compile(Pattern.quote(suite.gateway()) + ".*"));
        return page;
    }

    private static void succeed(String... command) throws Exception {
        Ended ended = suite.pinglu(command);
        assertThat(ended.status()).as(ended.output()).isZero();
    }
}
