package dev.pinglu.civility.work;

import static dev.pinglu.civility.work.WorkFixture.aWork;
import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.json;
import static dev.pinglu.kit.testing.Api.post;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class WorkBadInputTest {
    private static final String WORKS = WorkResource.PATH;

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("badWorks")
    void aBadWorkIsRefusedWithRuleAndPath(String rule, String path, int status, Consumer<ObjectNode> spoil) {
        // Given
        var body = aWork().registered();
        spoil.accept(body);
        var before = count();
        // When
        var refused = post(WORKS, body.toString());
        // Then
        refused.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("violations.rule", hasItem(rule))
                .body("violations.path", hasItem(path));
        assertThat(refused.asString()).doesNotContain("dev.pinglu", "java.", "Exception");
        assertThat(count()).isEqualTo(before);
    }

    static Stream<Arguments> badWorks() {
        return Stream.of(
                bad("json.unknown-field", "work.colour", 400, b -> work(b).put("colour", "red")),
                bad("json.wrong-type", "work.category", 400, b -> work(b).put("category", "ROADS")),
                bad("json.wrong-type", "work.households", 400, b -> work(b).put("households", "many")),
                bad("json.wrong-type", "work.households", 400, b -> work(b).put("households", 1.5)),
                bad("json.wrong-type", "surveyedOn", 400, b -> b.put("surveyedOn", "2022-02-30")),
                bad("field.not-null", "surveyedOn", 400, b -> b.remove("surveyedOn")),
                bad("field.not-null", "work", 400, b -> b.remove("work")),
                bad("field.not-null", "work.households", 400, b -> work(b).remove("households")),
                bad("field.not-null", "work.areaSqm", 400, b -> work(b).remove("areaSqm")),
                bad("field.not-blank", "work.title", 400, b -> work(b).put("title", " ")),
                bad("field.size", "work.title", 400, b -> work(b).put("title", "长".repeat(201))),
                bad("field.positive-or-zero", "work.buildings", 400, b -> work(b).put("buildings", -1)),
                bad("field.digits", "work.areaSqm", 400, b -> work(b).put("areaSqm", new BigDecimal("1e400"))),
                bad("field.positive", "work.funding[0].plannedFen", 400, b -> fund(b).put("plannedFen", 0)),
                bad("field.max", "work.funding[0].plannedFen", 400, b -> fund(b).put("plannedFen", Long.MAX_VALUE)),
                bad("work.funding.source", "work.funding[1].source", 422, b -> fund(b).put("source", "DISTRICT")),
                bad("work.year", "work.year", 422, b -> work(b).put("year", 2024)),
                bad("field.not-null", "work.year", 400, b -> work(b).remove("year")),
                bad("work.date.future", "surveyedOn", 422, b -> b.put("surveyedOn", "2022-10-21")),
                bad("division.outside", "work.divisionCode", 422, b -> work(b).put("divisionCode", "1406")),
                bad("division.unknown", "work.divisionCode", 422, b -> work(b).put("divisionCode", "140603208")));
    }

    @Test
    void malformedJsonIsRefused() {
        post(WORKS, "{\"work\": ").then().statusCode(400).body("violations[0].rule", equalTo("json.malformed"));
    }

    @Test
    void aPostWithoutIdempotencyKeyIsRefused() {
        json(aWork().registered())
                .post(WORKS)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:pinglu:problem:idempotency-key-missing"));
    }

    @Test
    void aKnownKeyWithAnotherBodyIsRefused() {
        // Given
        var key = UUID.randomUUID();
        post(WORKS, aWork().registered(), key);
        // When
        var other = post(WORKS, aWork().titled("另一项").registered(), key);
        // Then
        other.then().statusCode(422).body("type", equalTo("urn:pinglu:problem:idempotency-key-reused"));
    }

    @Test
    void aNumberOfTheOfficeIsGivenOnce() {
        // Given
        var body = aWork().registered();
        work(body).put("localNo", "WM2022-900");
        post(WORKS, body);
        // When
        var again = post(WORKS, body);
        // Then
        again.then().statusCode(409).body("violations[0].rule", equalTo("work.local.no.unique"));
    }

    @Test
    void aConsentWithoutItsNumbersIsRefused() {
        // Given
        var path = post(WORKS, aWork().registered()).getHeader("Location");
        // When
        var refused = json(Map.of("asked", 0)).header("If-Match", "\"0\"").put(path + "/consent");
        // Then
        refused.then().statusCode(400).body("violations.path", containsInAnyOrder("agreed", "asked"));
    }

    @Test
    void aStaleOrBlindUpdateIsRefused() {
        // Given
        var path = post(WORKS, aWork().registered()).getHeader("Location");
        var consent = Map.of("asked", 10, "agreed", 9);
        // When
        var stale = json(consent).header("If-Match", "\"7\"").put(path + "/consent");
        var blind = json(consent).put(path + "/consent");
        // Then
        stale.then().statusCode(412).body("type", equalTo("urn:pinglu:problem:stale-version"));
        blind.then().statusCode(428).body("type", equalTo("urn:pinglu:problem:version-required"));
    }

    @Test
    void aStepToNowhereIsRefused() {
        // Given
        var path = post(WORKS, aWork().registered()).getHeader("Location");
        // When
        var refused = change(path, "/transitions", Map.of("to", "BEGUN", "on", "2022-03-10"));
        // Then
        refused.then().statusCode(400).body("violations.path", contains("to"));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "limit, 0, query.number",
        "year, MMXXII, query.number",
        "stage, BEGUN, query.choice",
        "category, ROADS, query.choice",
        "sort, colour, query.sort",
        "division, 140603208, division.unknown",
        "pageToken, %%%, page.token"
    })
    void aBadQueryIsRefusedWithTheParameter(String parameter, String value, String rule) {
        given().queryParam(parameter, value)
                .get(WORKS)
                .then()
                .statusCode(400)
                .body("violations.path", contains(parameter))
                .body("violations.rule", contains(rule));
    }

    @Test
    void aPageTokenOfAnotherQueryIsRefused() {
        // Given
        post(WORKS, aWork().registered());
        post(WORKS, aWork().registered());
        var token = given().queryParam("limit", 1).get(WORKS).jsonPath().getString("nextPageToken");
        // When
        var other =
                given().queryParam("year", 2022).queryParam("pageToken", token).get(WORKS);
        // Then
        other.then().statusCode(400).body("violations[0].rule", equalTo("page.token"));
    }

    @Test
    void anUnknownWorkIsNotFound() {
        get(WORKS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static Arguments bad(String rule, String path, int status, Consumer<ObjectNode> spoil) {
        return Arguments.of(rule, path, status, spoil);
    }

    private static ObjectNode work(ObjectNode body) {
        return (ObjectNode) body.get("work");
    }

    private static ObjectNode fund(ObjectNode body) {
        return (ObjectNode) work(body).get("funding").get(0);
    }

    private static int count() {
        return get(WORKS + "?limit=500").jsonPath().getList("items").size();
    }
}
