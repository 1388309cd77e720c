package dev.pinglu.projects;

import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TokenTest {
    private static final String PROJECTS = "/api/projects/key-projects";

    @ParameterizedTest
    @ValueSource(
            strings = {"EXPIRED", "OTHER_REALM", "OTHER_KEY", "OTHER_AUDIENCE", "UNSIGNED", "SIGNED_WITH_PUBLIC_KEY"})
    void aTokenInWhichSomethingIsWrongIsRefusedWithoutAReason(String fault) {
        // When
        var refused = read(PROJECTS, Tokens.faulty(fault));
        // Then
        refused.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pinglu:problem:unauthorised"));
        assertNothingIsRevealed(refused);
    }

    @Test
    void whatIsNoTokenAtAllIsRefused() {
        assertNothingIsRevealed(read(PROJECTS, "no.token.atall"));
        read(PROJECTS, "no.token.atall").then().statusCode(401);
    }

    @Test
    void aTokenWithoutADivisionMayDoNothing() {
        // Given
        var token = Tokens.with(List.of("leader", "projects-clerk"), Map.of("preferred_username", "somebody"));
        // When
        var refused = read(PROJECTS, token);
        // Then
        refused.then().statusCode(403).body("type", equalTo("urn:pinglu:problem:forbidden"));
        assertNothingIsRevealed(refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"14060320", "140603208", "14", "1406", "", "140603%"})
    void aDivisionThatIsNoneOfTheDistrictMayDoNothing(String division) {
        read(PROJECTS, Tokens.of("leader", division)).then().statusCode(403);
    }

    @Test
    void whatLiesInAnotherTownshipDoesNotExist() {
        // Given
        var project = post(PROJECTS, aProject().in("140603101").described()).getHeader("Location");
        // When
        var elsewhere = read(project, Tokens.of("projects-clerk", "140603202"));
        // Then
        elsewhere.then().statusCode(404).body("type", equalTo("urn:pinglu:problem:not-found"));
    }

    @Test
    void aListShowsOnlyTheTownshipOfTheCaller() {
        // Given
        post(PROJECTS, aProject().in("140603101").described());
        post(PROJECTS, aProject().in("140603202").described());
        post(PROJECTS, aProject().in("140603").described());
        // When
        var seen = read(PROJECTS, Tokens.of("township-clerk", "140603202"));
        // Then
        assertThat(seen.jsonPath().getList("items.divisionCode", String.class))
                .isNotEmpty()
                .containsOnly("140603202");
    }

    @Test
    void noRecordMovesOutOfTheTownshipOfTheCaller() {
        // Given
        var fixture = aProject().in("140603101");
        var project = post(PROJECTS, fixture.described()).getHeader("Location");
        // When
        var refused = dev.pinglu.kit.testing.Api.json(fixture.in("140603202").described())
                .auth()
                .oauth2(Tokens.of("projects-clerk", "140603101"))
                .header("If-Match", "\"0\"")
                .put(project);
        // Then
        refused.then().statusCode(404);
        given().get(project).then().body("divisionCode", equalTo("140603101")).header("ETag", "\"0\"");
    }

    @Test
    void theHistoryNamesWhoActed() {
        // Given
        var project = post(PROJECTS, aProject().described()).getHeader("Location");
        // When
        var history = given().get(project + "/history");
        // Then
        history.then().body("[0].actor", equalTo("all-clerks"));
    }

    private static Response read(String path, String token) {
        return given().auth().oauth2(token).get(path);
    }

    private static void assertNothingIsRevealed(Response refused) {
        assertThat(refused.asString() + refused.headers())
                .doesNotContainIgnoringCase("expire", "signature", "audience", "issuer", "jwk", "realm", "exception");
    }
}
