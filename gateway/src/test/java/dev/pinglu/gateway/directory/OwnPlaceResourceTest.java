package dev.pinglu.gateway.directory;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What callers are told of themselves. */
@QuarkusTest
class OwnPlaceResourceTest {
    @Test
    void aClerkIsToldDivisionUnitRolesAndPosts() {
        me("township-clerk", "140603101", "fenghuangcheng")
                .statusCode(200)
                .body("division.name", equalTo("凤凰城镇"))
                .body("unit.name.zh", equalTo("凤凰城镇人民政府"))
                .body("roles", contains("township-clerk"))
                .body("posts.code", contains("fenghuangcheng-desk"))
                .body("posts[0].acting", equalTo(false));
    }

    @Test
    void aClaimOfAUnitThatHasEndedCountsAsItsSuccessor() {
        me("rural-approver", Tokens.HOME, "poverty-alleviation").body("unit.code", equalTo("rural-revitalisation"));
    }

    @Test
    void aClaimThatTheDirectoryDoesNotKnowCountsAsNone() {
        me("department-clerk", Tokens.HOME, "nowhere").statusCode(200).body("unit", nullValue());
    }

    @Test
    void aVolunteerHasNoPost() {
        given().auth()
                .oauth2(Tokens.of("volunteer", Tokens.HOME))
                .get("/api/directory/me")
                .then()
                .statusCode(200)
                .body("posts", empty());
    }

    private static ValidatableResponse me(String role, String division, String unit) {
        var token = Tokens.with(List.of(role), Map.of("preferred_username", role, "division", division, "unit", unit));
        return given().auth().oauth2(token).get("/api/directory/me").then();
    }
}
