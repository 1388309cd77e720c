package dev.pinglu.rural.watch;

import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.rural.watch.WatchFixture.TOWNSHIPS;
import static dev.pinglu.rural.watch.WatchFixture.aReturn;
import static dev.pinglu.rural.watch.WatchFixture.counts;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import dev.pinglu.kit.testing.Api;
import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WatchScopeTest {
    private static final String RETURNS = WatchReturnResource.PATH;
    private static final String SUMMARIES = WatchSummaryResource.PATH;
    private static final String HERE = "140603101";
    private static final String ELSEWHERE = "140603202";

    @Test
    void aTownshipSeesItsOwnReturnOfAMonth() {
        // Given
        post(RETURNS, aReturn(HERE, "2022-01", 9, 10, 11));
        post(RETURNS, aReturn(ELSEWHERE, "2022-01", 9, 10, 11));
        // When
        var seen = read("township-clerk", HERE, RETURNS + "?month=2022-01");
        // Then
        seen.then().statusCode(200).body("divisionCode", contains(HERE));
        read("township-clerk", HERE, RETURNS + "?month=2022-01&division=" + ELSEWHERE)
                .then()
                .statusCode(404);
        get(RETURNS + "?month=2022-01").then().body("$", hasSize(2));
        get(RETURNS + "?month=2022-01&division=" + ELSEWHERE).then().body("divisionCode", contains(ELSEWHERE));
    }

    @Test
    void whetherAnotherTownshipHasReturnedCannotBeProbed() {
        // Given
        var entered = aReturn(ELSEWHERE, "2022-02", 9, 10, 11);
        var missing = aReturn(ELSEWHERE, "2022-03", 9, 10, 11);
        post(RETURNS, entered).then().statusCode(201);
        // When
        var again = send("township-clerk", HERE, RETURNS, entered);
        var first = send("township-clerk", HERE, RETURNS, missing);
        // Then
        again.then().statusCode(404);
        first.then().statusCode(404);
        assertThat(again.jsonPath().getString("detail"))
                .isEqualTo(first.jsonPath().getString("detail"));
        get(RETURNS + "?month=2022-03").then().body("$", hasSize(0));
    }

    @Test
    void noTownshipCorrectsTheReturnOfAnother() {
        // Given
        var entered = post(RETURNS, aReturn(ELSEWHERE, "2022-04", 9, 10, 11)).getHeader("Location");
        // When
        var refused = Api.json(Map.of("counts", counts(1, 1, 1)))
                .auth()
                .oauth2(Tokens.of("township-clerk", HERE))
                .header("If-Match", "\"0\"")
                .put(entered);
        // Then
        refused.then().statusCode(404);
        get(entered).then().body("counts.households", contains(9, 10, 11));
    }

    @ParameterizedTest
    @ValueSource(strings = {"village-clerk", "department-clerk", "rural-approver"})
    void unsuppressedCountsAreForThoseWhoKeepThem(String role) {
        read(role, Tokens.HOME, RETURNS + "?month=2022-01").then().statusCode(403);
    }

    @Test
    void onlyTheWholeDistrictReleasesAndEachTownshipSeesItsOwnSummary() {
        // Given
        TOWNSHIPS.forEach(township -> post(RETURNS, aReturn(township, "2022-08", 9, 10, 11)));
        var month = Map.of("month", "2022-08");
        send("rural-clerk", HERE, SUMMARIES + "/releases", month).then().statusCode(404);
        get(SUMMARIES).then().body("items", hasSize(0));
        // When
        var released = send("rural-clerk", Tokens.HOME, SUMMARIES + "/releases", month);
        // Then
        released.then().statusCode(200).body("$", hasSize(13));
        read("township-clerk", HERE, SUMMARIES).then().body("items.divisionCode", contains(HERE));
        read("leader", Tokens.HOME, SUMMARIES).then().body("items", hasSize(13));
    }

    private static Response read(String role, String division, String path) {
        return given().auth().oauth2(Tokens.of(role, division)).get(path);
    }

    private static Response send(String role, String division, String path, Object body) {
        return Api.json(body)
                .auth()
                .oauth2(Tokens.of(role, division))
                .header("Idempotency-Key", UUID.randomUUID())
                .post(path);
    }
}
