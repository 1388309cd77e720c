package dev.pinglu.gateway;

import static dev.pinglu.gateway.testing.ProjectState.aProject;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.pinglu.gateway.testing.ProjectState;
import dev.pinglu.gateway.testing.Publisher;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gateway shows of a small ledger: five projects of 1850 in two towns, three of them started. */
@QuarkusTest
class FacesTest {
    private static final String TOWN = "140603100";
    private static final String OTHER_TOWN = "140603101";
    private static final ProjectState STARTED = aProject(TOWN, 1850);

    @BeforeAll
    static void publish() {
        try (var publisher = new Publisher()) {
            publisher.publish(STARTED.thenStarted());
            publisher.publish(aProject(TOWN, 1850).ofLevel("PROVINCE").thenStarted());
            publisher.publish(aProject(TOWN, 1850).thenStarted());
            publisher.publish(aProject(OTHER_TOWN, 1850));
            publisher.publish(aProject("140603", 1850));
        }
    }

    @BeforeEach
    void arrive() {
        await("all five are visible")
                .untilAsserted(() -> given().get("/api/metrics/projects.listed/values?period=1850")
                        .then()
                        .body("value", equalTo(5)));
    }

    @Test
    void anAnswerNamesEverythingItRestsOn() {
        given().get("/api/metrics/projects.start-rate/values?division=140603&period=1850")
                .then()
                .statusCode(200)
                .body("metric", equalTo("projects.start-rate"))
                .body("version", equalTo(1))
                .body("division", equalTo("140603"))
                .body("period", equalTo("1850"))
                .body("asOf", equalTo("2022-10-20"))
                .body("value", equalTo(0.6f))
                .body("unit", equalTo("RATIO"))
                .body("numerator", equalTo(3))
                .body("denominator", equalTo(5))
                .body("display.zh", equalTo("60%"))
                .body("display.en", equalTo("60%"))
                .body("suppressed", equalTo(false))
                .body("freshness.eventId", notNullValue());
    }

    @Test
    void aZeroDenominatorIsNullWithItsReason() {
        given().get("/api/metrics/projects.start-rate/values?period=1849")
                .then()
                .body("value", nullValue())
                .body("reason", equalTo("zero-denominator"))
                .body("display.zh", equalTo("—"));
    }

    @Test
    void childrenAndResidualMakeUpTheParent() {
        given().get("/api/metrics/projects.listed/values?period=1850&children=true")
                .then()
                .body("value", equalTo(5))
                .body("items.find { it.division == '140603100' }.value", equalTo(3))
                .body("items.find { it.division == '140603101' }.value", equalTo(1))
                .body("residual", equalTo(1));
    }

    @Test
    void aFigureIsSplitByADeclaredDimension() {
        given().get("/api/metrics/projects.listed/values?period=1850&by=level")
                .then()
                .body("items.find { it.key == 'PROVINCE' }.value", equalTo(1))
                .body("items.find { it.key == 'DISTRICT' }.value", equalTo(4))
                .body("items.by", everyItem(equalTo("level")))
                .body("residual", equalTo(0));
    }

    @Test
    void aRateIsSplitLikeItsParts() {
        given().get("/api/metrics/projects.start-rate/values?period=1850&by=level")
                .then()
                .body("items.find { it.key == 'DISTRICT' }.value", equalTo(0.5f));
    }

    @Test
    void moneyIsScaledInItsDisplayOnly() {
        given().get("/api/metrics/projects.total-investment/values?period=1850&division={d}", TOWN)
                .then()
                .body("value", equalTo(300_000_000))
                .body("display.zh", equalTo("0亿元"));
    }

    @Test
    void aFlowOfAYearIsTheSumOfItsMonths() {
        given().get("/api/metrics/projects.starts/values?period=1850Q2").then().body("value", equalTo(3));
        given().get("/api/metrics/projects.starts/series?period=1850")
                .then()
                .body("items.value", equalTo(java.util.List.of(0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0)));
    }

    @Test
    void beforeItsFirstDayTheGatewayKnowsNothing() {
        given().get("/api/metrics/projects.listed/values?period=1850&asOf=2021-01-01")
                .then()
                .body("value", nullValue())
                .body("reason", equalTo("not-known-then"))
                .body("asOf", equalTo("2021-01-01"));
    }

    @Test
    void anExplanationNamesRecordsAndEvents() {
        given().get("/api/explain?metric=projects.started&division=140603&period=1850")
                .then()
                .statusCode(200)
                .body("figure.value", equalTo(3))
                .body("items", hasSize(3))
                .body("items.subject", hasItem(STARTED.key()))
                .body("items.eventId", everyItem(notNullValue()));
    }

    @Test
    void anExplanationIsReadPageByPage() {
        var first = given().get("/api/explain?metric=projects.listed&period=1850&limit=3")
                .then()
                .body("items", hasSize(3))
                .extract()
                .jsonPath();
        given().queryParam("pageToken", first.getString("nextPageToken"))
                .get("/api/explain?metric=projects.listed&period=1850&limit=3")
                .then()
                .body("items", hasSize(2))
                .body("items.subject", not(hasItem(first.getString("items[0].subject"))))
                .body("nextPageToken", nullValue());
    }

    @Test
    void anExplanationCanBeLimitedToAKey() {
        given().get("/api/explain?metric=projects.listed&period=1850&key=level=PROVINCE")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void theLogIsReadNewestFirstAndPageByPage() {
        var first = given().get("/api/events?division=140603100&limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .jsonPath();
        given().queryParam("pageToken", first.getString("nextPageToken"))
                .get("/api/events?division=140603100&limit=2")
                .then()
                .body("items[0].id", org.hamcrest.Matchers.lessThan(first.getInt("items[1].id")));
    }

    @Test
    void theOverviewShowsEveryFigureOfADivision() {
        given().get("/api/overview?division={d}&period=1850", TOWN)
                .then()
                .statusCode(200)
                .body("name", equalTo("井坪镇"))
                .body("businessDayFixed", equalTo(true))
                .body("figures.find { it.metric == 'projects.listed' }.value", equalTo(3));
    }

    @Test
    void aDivisionShowsTheWayUpAndDown() {
        given().get("/api/divisions/140603100")
                .then()
                .body("breadcrumb.code", equalTo(java.util.List.of("14", "1406", "140603", "140603100")))
                .body("siblings.code", hasItem("140603101"))
                .body("children.size()", org.hamcrest.Matchers.greaterThan(3));
        given().get("/api/divisions").then().body("code", equalTo("14"));
    }

    @Test
    void theSchemaOfAnEventIsServed() {
        given().get("/schemas/{t}.json", ProjectState.TYPE)
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body("properties.id.'x-privacy'", equalTo("public"));
    }

    @Test
    void thePageShowsFiguresInBothLanguages() {
        given().get("/?period=1850")
                .then()
                .statusCode(200)
                .body(containsString("开工率"))
                .body(containsString("60%"));
        given().get("/?period=1850&lang=en").then().body(containsString("Start rate"));
        given().get("/cockpit/explain?metric=projects.start-rate&period=1850")
                .then()
                .statusCode(200)
                .body(containsString("示例项目"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/overview?division=140603208, division, division.unknown",
        "/api/overview?period=soon, period, period.format",
        "/api/metrics/projects.listed/values?division=140603208, division, division.unknown",
        "/api/metrics/projects.listed/values?period=2022-13, period, period.format",
        "/api/metrics/projects.listed/values?by=colour, by, metric.dimension",
        "/api/metrics/projects.listed/values?asOf=yesterday, asOf, query.date",
        "/api/metrics/projects.listed/values?children=maybe, children, query.boolean",
        "/api/metrics/projects.starts/series?period=x, period, period.format",
        "/api/explain, metric, query.required",
        "/api/explain?metric=none, metric, metric.unknown",
        "/api/explain?metric=projects.listed&key=level, key, metric.key",
        "/api/explain?metric=projects.listed&pageToken=%00, pageToken, page.token",
        "/api/events?type=dev.pinglu.none.v1, type, event.type",
        "/api/events?division=140603208, division, division.unknown",
        "/api/events?metric=none, metric, metric.unknown",
        "/api/events?limit=0, limit, query.number",
        "/api/events?pageToken=abc, pageToken, page.token",
        "/api/stream?division=140603208, division, division.unknown",
        "/api/stream?type=dev.pinglu.none.v1, type, event.type"
    })
    void badInputIsRefusedWithTheParameterAtFault(String path, String parameter, String rule) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pinglu:problem:invalid-request"))
                .body("violations[0].path", equalTo(parameter))
                .body("violations[0].rule", equalTo(rule))
                .body(not(containsString("java.")));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/metrics/none",
        "/api/metrics/none/values",
        "/api/divisions/140603208",
        "/api/events/999999999",
        "/api/events/x",
        "/schemas/dev.pinglu.none.v1.json",
        "/nowhere"
    })
    void whatDoesNotExistIsNotFound(String path) {
        given().get(path).then().statusCode(404);
    }

    @Test
    void aPageTokenOfAnotherQueryIsRefused() {
        var token =
                given().get("/api/events?division=140603100&limit=1").jsonPath().getString("nextPageToken");

        given().queryParam("pageToken", token)
                .get("/api/events?division=140603101&limit=1")
                .then()
                .statusCode(400)
                .body("violations[0].rule", equalTo("page.token"));
    }

    @Test
    void aRebuildFindsTheModelAsItWasAndRecomputeAgrees() {
        given().post("/api/admin/rebuild").then().statusCode(200).body("equal", equalTo(true));
        given().get("/api/admin/recompute")
                .then()
                .statusCode(200)
                .body("differences", hasSize(0))
                .body("equal", equalTo(true));
        given().get("/api/metrics/projects.listed/values?period=1850").then().body("value", equalTo(5));
    }
}
