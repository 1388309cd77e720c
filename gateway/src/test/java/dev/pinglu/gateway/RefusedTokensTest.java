package dev.pinglu.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens in which something is wrong open nothing, neither here nor behind the gateway, and nobody is told why. */
@QuarkusTest
class RefusedTokensTest {
    private static final List<String> PATHS = List.of(
            "/api/overview",
            "/api/events",
            "/api/stream",
            "/",
            "/api/civility/activities",
            "/civility/activities",
            "/nowhere");

    @ParameterizedTest
    @ValueSource(
            strings = {"EXPIRED", "OTHER_REALM", "OTHER_KEY", "OTHER_AUDIENCE", "UNSIGNED", "SIGNED_WITH_PUBLIC_KEY"})
    void aTokenInWhichSomethingIsWrongIsRefusedWithoutAReason(String fault) {
        for (var path : PATHS) {
            // When
            var refused = read(path, Tokens.faulty(fault));
            // Then
            refused.then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:pinglu:problem:unauthorised"));
            assertNothingIsRevealed(refused);
        }
    }

    @Test
    void aTokenWithoutADivisionMayDoNothing() {
        var token = Tokens.with(List.of("leader", "operator"), Map.of("preferred_username", "somebody"));

        for (var path : List.of("/api/overview", "/api/events", "/api/stream", "/", "/api/admin/ingest")) {
            read(path, token).then().statusCode(403).body("type", equalTo("urn:pinglu:problem:forbidden"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"14060320", "140603208", "14", "140603%"})
    void aDivisionThatIsNoneOfTheDistrictMayDoNothing(String division) {
        read("/api/overview", Tokens.of("leader", division)).then().statusCode(403);
        read("/api/stream", Tokens.of("leader", division)).then().statusCode(403);
    }

    @Test
    void aSubscriberReadsEventsAndNoSources() {
        var token = Tokens.of("subscriber", "140603");

        read("/api/events", token).then().statusCode(200);
        read("/api/explain?metric=projects.listed", token).then().statusCode(403);
        read("/", token).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.STAFF, Roles.RECORD_READER})
    void aTokenThatClaimsAGroupOfRolesDoesNotGetIt(String group) {
        var token = Tokens.of(group, "140603");

        for (var path : List.of("/api/overview", "/api/events", "/api/stream", "/api/directory/me", "/")) {
            read(path, token).then().statusCode(403);
        }
        read("/api/explain?metric=projects.listed", token).then().statusCode(403);
    }

    private static Response read(String path, String token) {
        return given().auth().oauth2(token).get(path);
    }

    private static void assertNothingIsRevealed(Response refused) {
        assertThat(refused.asString() + refused.headers())
                .doesNotContainIgnoringCase("expire", "signature", "audience", "issuer", "jwk", "realm", "exception");
    }
}
