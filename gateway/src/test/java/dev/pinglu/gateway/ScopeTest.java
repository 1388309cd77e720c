package dev.pinglu.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.pinglu.gateway.testing.SmallLedger;
import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A township sees itself and what is below, its parents' public totals, and nothing of its siblings. */
@QuarkusTest
class ScopeTest {
    private static final String SIBLING = "140603101";

    private final String token = Tokens.of("township-clerk", SmallLedger.TOWN);

    @BeforeEach
    void theLedgerIsRead() {
        SmallLedger.isRead();
    }

    @Test
    void whoNamesNoDivisionGetsItsOwn() {
        read("/api/overview?period=1850")
                .then()
                .body("division", equalTo(SmallLedger.TOWN))
                .body("figures.find { it.metric == 'projects.listed' }.value", equalTo(3));
        read("/api/metrics/projects.listed/values?period=1850").then().body("value", equalTo(3));
        read("/api/divisions").then().body("code", equalTo(SmallLedger.TOWN));
        read("/?period=1850")
                .then()
                .statusCode(200)
                .body(containsString("井坪镇"))
                .body(not(containsString("division=140603&")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/overview?division=140603101",
                "/api/metrics/projects.listed/values?division=140603101",
                "/api/metrics/projects.listed/values?division=140603101&children=true",
                "/api/metrics/projects.starts/series?division=140603101",
                "/api/explain?metric=projects.listed&division=140603101",
                "/api/events?division=140603101",
                "/api/divisions/140603101",
                "/api/stream?division=140603101",
                "/?division=140603101",
                "/api/work?division=140603101",
                "/api/work/counts?division=140603101",
                "/work?division=140603101",
                "/cockpit/feed?division=140603101",
                "/cockpit/places?division=140603101",
                "/cockpit/explain?metric=projects.listed&division=140603101",
                "/api/metrics/projects.listed/values?division=140603&children=true",
                "/api/metrics/projects.listed/values?division=140603&by=level",
                "/api/metrics/rural.households-watched-by-category/values?division=140603",
                "/api/explain?metric=projects.listed&division=140603",
                "/api/events?division=140603",
                "/api/divisions/140603",
                "/?division=140603"
            })
    void whatLiesOutsideDoesNotExist(String path) {
        read(path).then().statusCode(404);
    }

    @Test
    void aParentsPublicTotalIsShown() {
        read("/api/metrics/projects.listed/values?division=140603&period=1850")
                .then()
                .statusCode(200)
                .body("value", equalTo(5))
                .body("items", equalTo(null));
        read("/api/metrics/projects.starts/series?division=1406&period=1850")
                .then()
                .statusCode(200);
    }

    @Test
    void noOverviewThatWasKeptForOthersIsShown() {
        given().get("/api/overview?division={d}&period=1850", SIBLING).then().statusCode(200);

        read("/api/overview?division=" + SIBLING + "&period=1850").then().statusCode(404);
    }

    @Test
    void theLogShowsNothingOfOtherTownships() {
        // Given
        int elsewhere = GatewayAccess.eventIn(SIBLING);
        int here = GatewayAccess.eventIn(SmallLedger.TOWN);
        // Then
        read("/api/events/" + elsewhere).then().statusCode(404);
        read("/api/events/" + here).then().statusCode(200);
        assertThat(read("/api/events?limit=200").jsonPath().getList("items.division", String.class))
                .isNotEmpty()
                .doesNotContain(SIBLING, "140603");
    }

    @Test
    void siblingsAreNotListed() {
        read("/api/divisions/" + SmallLedger.TOWN).then().body("siblings.code", equalTo(List.of(SmallLedger.TOWN)));
    }

    private Response read(String path) {
        return given().urlEncodingEnabled(false).auth().oauth2(token).get(path);
    }
}
