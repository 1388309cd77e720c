package dev.pinglu.gateway.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pinglu.gateway.testing.Visitor;
import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session from login to logout, as the cookies and answers show it. */
@QuarkusTest
class SessionTest {
    private static final int LONG = 3_600;
    private static final String ACTIVITIES = "/api/civility/activities";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI gateway;

    @SuppressWarnings("NullAway.Init")
    private Visitor visitor;

    @BeforeEach
    void aVisitor() {
        visitor = new Visitor(gateway);
    }

    @AfterEach
    void theProviderIsThere() {
        Tokens.outage(false);
    }

    @Test
    void whoLogsInIsLeftOnTheCockpitOfItsDivision() {
        // When
        var page = visitor.logIn("township-clerk", "140603101", LONG);
        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("乡镇经办", "href=\"/logout\"").doesNotContain("division=140603&");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void theSessionCookieIsEncryptedAndOutOfReachOfScripts() {
        // When
        var first = given().auth()
                .none()
                .redirects()
                .follow(false)
                .header("Accept", "text/html")
                .get("/");
        visitor.logIn("leader", "140603", LONG);
        // Then
        first.then().statusCode(302);
        assertThat(first.getHeader("Location"))
                .contains("code_challenge_method=S256", "nonce=", "client_id=pinglu-gateway");
        assertThat(first.getHeader("Set-Cookie"))
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax");
        assertThat(visitor.cookie("q_session") + visitor.cookie("q_session_chunk_1"))
                .isNotEmpty()
                .doesNotStartWith("eyJhbGciOiJSUzI1NiI");
    }

    @Test
    void aServiceHearsTheAccessTokenOfTheSession() {
        // Given
        visitor.logIn("leader", "140603", LONG);
        // When
        var heard = visitor.call("GET", "/api/civility/headers", Map.of());
        // Then
        assertThat(heard.body()).contains("authorization=Bearer eyJ").doesNotContain("cookie=", "q_session");
    }

    @Test
    void whatChangesSomethingNeedsTheTokenOfThePage() {
        // Given
        visitor.logIn("leader", "140603", LONG);
        var other = new Visitor(gateway);
        other.logIn("leader", "140603", LONG);
        // When
        var without = visitor.call("POST", ACTIVITIES, Map.of());
        var foreign = visitor.call("POST", ACTIVITIES, Map.of(Csrf.HEADER, other.cookie(Csrf.COOKIE)));
        var own = visitor.call("POST", ACTIVITIES, Map.of(Csrf.HEADER, visitor.cookie(Csrf.COOKIE)));
        // Then
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("urn:pinglu:problem:csrf-token-missing");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).contains("POST|0|");
    }

    @Test
    void aBearerTokenNeedsNoTokenOfAPage() {
        given().post(ACTIVITIES).then().statusCode(200);
    }

    @Test
    void scriptsAreToldThatASessionIsMissing() {
        assertThat(visitor.call("GET", "/api/overview", Map.of()).statusCode()).isEqualTo(401);
        assertThat(visitor.call("GET", "/cockpit/feed", Map.of("HX-Request", "true", "Accept", "text/html"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSessionIsRefreshedWhenItsTokensExpire() {
        // Given
        visitor.logIn("leader", "140603", 2);
        var first = visitor.call("GET", "/api/civility/headers", Map.of()).body();
        // When
        await("the tokens expire and others are used")
                .until(() -> !visitor.call("GET", "/api/civility/headers", Map.of())
                        .body()
                        .equals(first));
        // Then
        assertThat(visitor.call("GET", "/api/overview", Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void whoLogsOutIsSignedOutHereAndAtTheProvider() {
        // Given
        visitor.logIn("leader", "140603", LONG);
        // When
        var page = visitor.open("/logout");
        // Then
        assertThat(page.uri().getPath()).isEqualTo("/signed-out");
        assertThat(page.body()).contains("您已退出登录");
        assertThat(visitor.call("GET", "/api/overview", Map.of()).statusCode()).isEqualTo(401);
        assertThat(visitor.open("/logout").uri().getPath()).isEqualTo("/signed-out");
    }

    @Test
    void withoutTheProviderSessionsAndTokensGoOnAndNewLoginsAreToldSo() {
        // Given
        visitor.logIn("leader", "140603", LONG);
        var token = Tokens.of("leader", "140603");
        var newcomer = new Visitor(gateway);
        // When
        Tokens.outage(true);
        // Then
        await("the outage is seen; until then one is sent to where nobody answers")
                .ignoreExceptions()
                .until(() -> newcomer.open("/").statusCode() == 503);
        var page = newcomer.open("/");
        assertThat(page.body()).contains("暂时无法登录", "http-equiv=\"refresh\"").doesNotContain("realms");
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(visitor.open("/").statusCode()).isEqualTo(200);
        given().auth().oauth2(token).get("/api/overview").then().statusCode(200);
        // When
        Tokens.outage(false);
        // Then
        await("logging in works again").until(() -> newcomer.open("/").body().contains("name=\"role\""));
    }

    @Test
    void aCodeThatNobodyAskedForLeadsToANewLogin() {
        // When
        var page = visitor.open("/login?code=guessed&state=guessed");
        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("name=\"role\"");
        assertThat(visitor.cookie("q_session")).isEmpty();
    }

    @Test
    void aRoleWithoutTheCockpitGetsAPageThatSaysSo() {
        // When
        var page = visitor.logIn("volunteer", "140603", LONG);
        // Then
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("您没有查看此页的权限");
    }
}
