package dev.pinglu.rural.watch;

import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.rural.watch.WatchFixture.TOWNSHIPS;
import static dev.pinglu.rural.watch.WatchFixture.aReturn;
import static dev.pinglu.rural.watch.WatchFixture.counts;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.pinglu.kit.testing.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A later month closes an earlier one, so the months are walked in order. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WatchSummaryTest {
    private static final String RETURNS = WatchReturnResource.PATH;
    private static final String SUMMARIES = WatchSummaryResource.PATH;

    @Test
    @Order(1)
    void nothingIsPublishedWhileATownshipIsMissing() {
        // Given
        enter("2022-05", TOWNSHIPS.subList(0, 11));
        // When
        var refused = release("2022-05");
        // Then
        refused.then()
                .statusCode(422)
                .body("violations.rule", contains("watch.return.missing"))
                .body("violations[0].message", equalTo("No return of 140603210 for 2022-05"));
        get(SUMMARIES).then().body("items", hasSize(0));
    }

    @Test
    @Order(2)
    void theDistrictIsCountedBeforeAnythingIsHidden() {
        // Given
        enter("2022-06", TOWNSHIPS.subList(1, 12));
        post(RETURNS, aReturn(TOWNSHIPS.get(0), "2022-06", 3, 10, 11));
        // When
        release("2022-06").then().log().ifError().statusCode(200).body("$", hasSize(13));
        // Then
        summary("140603")
                .body("level", equalTo("DISTRICT"))
                .body("households", equalTo(24 + 11 * 30))
                .body("persons", equalTo(3 * (24 + 11 * 30)))
                .body("cells[0].households", equalTo(3 + 11 * 9));
        summary(TOWNSHIPS.get(0))
                .body("cells[0].category", equalTo("UNSTABLE_LIFTED"))
                .body("cells[0].households", nullValue())
                .body("cells[0].persons", nullValue());
    }

    @Test
    @Order(3)
    void aHiddenCellIsNotOnTheTopicEither() {
        // When
        var id = given().queryParam("division", TOWNSHIPS.get(0))
                .get(SUMMARIES)
                .jsonPath()
                .getString("items[0].id");
        // Then
        try (var states = TopicReader.of("rural.state")) {
            var state = states.await("watch-summary/" + id, 1).get(0).json();
            assertThat(state.at("/cells/0").fieldNames()).toIterable().containsExactly("category");
            assertThat(state.get("period").asText()).isEqualTo("2022-06");
        }
    }

    @Test
    @Order(4)
    void aSecondReleaseOfTheSameCountsPublishesNothing() {
        // Given
        var before = get(SUMMARIES).jsonPath().getList("items.version");
        // When
        release("2022-06").then().statusCode(200);
        // Then
        assertThat(get(SUMMARIES).jsonPath().getList("items.version")).isEqualTo(before);
    }

    @Test
    @Order(5)
    void whatWasHiddenStaysHiddenInTheMonth() {
        // Given
        var entered = returnOf("2022-06", TOWNSHIPS.get(0));
        put(entered, "", Map.of("counts", counts(12, 10, 11), "reason", "漏报"))
                .then()
                .statusCode(200);
        // When
        release("2022-06").then().statusCode(200);
        // Then
        summary(TOWNSHIPS.get(0)).body("cells[0].households", nullValue()).body("households", equalTo(33));
        summary("140603").body("households", equalTo(33 + 11 * 30));
        get(entered + "/history").then().body("reason", hasItem("漏报"));
    }

    @Test
    @Order(6)
    void aNewMonthReplacesTheOneBefore() {
        // Given
        enter("2022-07", TOWNSHIPS);
        // When
        release("2022-07").then().statusCode(200);
        // Then
        summary(TOWNSHIPS.get(0)).body("period", equalTo("2022-07")).body("cells[0].households", equalTo(9));
    }

    @Test
    @Order(7)
    void anEarlierMonthIsClosed() {
        // When
        var refused = release("2022-06");
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("watch.release.older"));
    }

    @Test
    @Order(7)
    void aMonthBeforeTheWatchBeganIsNotReleased() {
        // When
        var refused = release("2020-12");
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("watch.month"));
    }

    @Test
    @Order(8)
    void aSecondReturnOfAMonthIsAConflict() {
        // When
        var refused = post(RETURNS, aReturn(TOWNSHIPS.get(0), "2022-07", 9, 10, 11));
        // Then
        refused.then().statusCode(409).body("violations.rule", contains("watch.return.month.unique"));
    }

    @ParameterizedTest
    @Order(9)
    @MethodSource("bad")
    void aBadReturnIsRefusedWithRuleAndPath(String rule, String path, int status, Map<String, Object> body) {
        // When
        var refused = post(RETURNS, body);
        // Then
        refused.then().statusCode(status).body("violations.rule", hasItem(rule)).body("violations.path", hasItem(path));
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("watch.month", "month", 422, aReturn("140603100", "2022-11", 9, 9, 9)),
                Arguments.of("watch.month", "month", 422, aReturn("140603100", "2020-12", 9, 9, 9)),
                Arguments.of("field.pattern", "month", 400, aReturn("140603100", "2022-13", 9, 9, 9)),
                Arguments.of("division.unknown", "divisionCode", 422, aReturn("140603208", "2022-08", 9, 9, 9)),
                Arguments.of("watch.place", "divisionCode", 422, aReturn("140603", "2022-08", 9, 9, 9)),
                Arguments.of(
                        "field.positive-or-zero",
                        "counts[0].households",
                        400,
                        aReturn("140603100", "2022-08", -1, 9, 9)),
                Arguments.of("watch.persons", "counts[0].persons", 422, one(WatchCategory.MARGINAL, 2, 1)),
                Arguments.of("watch.persons", "counts[0].persons", 422, one(WatchCategory.MARGINAL, 0, 1)),
                Arguments.of("watch.category", "counts[0].category", 422, one(WatchCategory.UNIFIED, 9, 9)),
                Arguments.of("json.unknown-field", "name", 400, Map.of("name", "x")));
    }

    @Test
    @Order(10)
    void aCorrectionNeedsThePresentVersion() {
        // Given
        var entered = returnOf("2022-07", TOWNSHIPS.get(0));
        // When
        var stale = dev.pinglu.kit.testing.Api.json(Map.of("counts", counts(9, 9, 9)))
                .header("If-Match", "\"7\"")
                .put(entered);
        // Then
        stale.then().statusCode(412);
        get(RETURNS + "?month=July").then().statusCode(400);
    }

    private static Map<String, Object> one(WatchCategory category, long households, long persons) {
        return Map.of(
                "divisionCode",
                "140603100",
                "month",
                "2022-08",
                "counts",
                List.of(new WatchCount(category, households, persons)));
    }

    private static void enter(String month, List<String> townships) {
        for (var township : townships) {
            post(RETURNS, aReturn(township, month, 9, 10, 11))
                    .then()
                    .log()
                    .ifError()
                    .statusCode(201);
        }
    }

    private static Response release(String month) {
        return post(SUMMARIES + "/releases", Map.of("month", month));
    }

    private static String returnOf(String month, String township) {
        var id = get(RETURNS + "?month=" + month)
                .jsonPath()
                .getString("find { it.divisionCode == '" + township + "' }.id");
        return RETURNS + "/" + id;
    }

    private static io.restassured.response.ValidatableResponse summary(String division) {
        var id = get(SUMMARIES + "?limit=100")
                .jsonPath()
                .getString("items.find { it.divisionCode == '" + division + "' }.id");
        return get(SUMMARIES + "/" + id).then().statusCode(200);
    }
}
