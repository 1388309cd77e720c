package dev.pinglu.projects.project;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.json;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.Socket;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProjectBadInputTest {
    private static final String PROJECTS = KeyProjectResource.PATH;
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    @ParameterizedTest(name = "{0}")
    @MethodSource("badDescriptions")
    void aBadDescriptionIsRefusedWithRuleAndPath(String rule, String path, int status, Consumer<ObjectNode> spoil) {
        // Given
        var body = body();
        spoil.accept(body);
        var before = count();
        // When
        var refused = post(PROJECTS, body.toString());
        // Then
        refused.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("violations.rule", hasItem(rule))
                .body("violations.path", hasItem(path));
        assertThat(refused.asString()).doesNotContain("dev.pinglu", "java.", "Exception");
        assertThat(count()).isEqualTo(before);
    }

    static Stream<Arguments> badDescriptions() {
        return Stream.of(
                bad("json.unknown-field", "colour", 400, b -> b.put("colour", "red")),
                bad("json.unknown-field", "owner.phone", 400, b -> owner(b).put("phone", "1")),
                bad("json.wrong-type", "level", 400, b -> b.put("level", "VILLAGE")),
                bad("json.wrong-type", "totalInvestmentFen", 400, b -> b.put("totalInvestmentFen", "many")),
                bad("json.wrong-type", "totalInvestmentFen", 400, b -> b.put("totalInvestmentFen", 1.5)),
                bad("json.wrong-type", "totalInvestmentFen", 400, b -> b.putNull("totalInvestmentFen")),
                bad("json.wrong-type", "title", 400, b -> b.put("title", 7)),
                bad("json.wrong-type", "title", 400, b -> b.put("title", "a\0b")),
                bad("json.wrong-type", "title", 400, b -> b.put("title", "a\u001fb")),
                bad(
                        "field.digits",
                        "capacity[0].designAnnual",
                        400,
                        b -> capacity(b).put("designAnnual", new BigDecimal("1e400"))),
                bad(
                        "field.max",
                        "investmentParts.otherFen",
                        400,
                        b -> ((ObjectNode) b.get("investmentParts")).put("otherFen", Long.MAX_VALUE)),
                bad("division.outside", "divisionCode", 422, b -> b.put("divisionCode", "1406")),
                bad("json.wrong-type", "owner", 400, b -> b.put("owner", "somebody")),
                bad(
                        "json.wrong-type",
                        "plannedStart.month",
                        400,
                        b -> planned(b).put("month", "May")),
                bad("field.not-blank", "title", 400, b -> b.put("title", " ")),
                bad("field.not-blank", "divisionCode", 400, b -> b.remove("divisionCode")),
                bad("field.not-null", "owner", 400, b -> b.remove("owner")),
                bad("field.not-null", "kind", 400, b -> b.remove("kind")),
                bad("field.positive", "totalInvestmentFen", 400, b -> b.put("totalInvestmentFen", -1)),
                bad("field.max", "plannedStart.month", 400, b -> planned(b).put("month", 13)),
                bad(
                        "field.not-blank",
                        "capacity[0].product",
                        400,
                        b -> capacity(b).put("product", "")),
                bad("field.pattern", "industryCode", 400, b -> b.put("industryCode", "Z1")),
                bad("division.unknown", "divisionCode", 422, b -> b.put("divisionCode", "140603208")),
                bad("project.code.format", "code", 422, b -> b.put("code", "2113-140603-44-02-102938")),
                bad("project.code.division", "code", 422, b -> b.put("code", "2107-140602-44-02-102938")),
                bad(
                        "owner.credit-code",
                        "owner.creditCode",
                        422,
                        b -> owner(b).put("creditCode", "91140603MA0KEXAM00")),
                bad("project.investment.parts", "investmentParts", 422, b -> b.put("totalInvestmentFen", 5)),
                bad(
                        "project.date.third",
                        "plannedStart.third",
                        422,
                        b -> b.putObject("plannedStart").put("year", 2022).put("third", "EARLY")),
                bad(
                        "project.date.order",
                        "plannedCommissioning",
                        422,
                        b -> b.putObject("plannedCommissioning").put("year", 2021)));
    }

    @Test
    void malformedJsonIsRefusedWithItsPlace() {
        post(PROJECTS, "{\"title\": ")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:pinglu:problem:invalid-request"))
                .body("violations[0].rule", equalTo("json.malformed"));
    }

    @Test
    void halfOfASurrogatePairIsRefused() {
        post(PROJECTS, body().put("title", "half").toString().replace("half", "a\\ud800b"))
                .then()
                .statusCode(400)
                .body("violations.path", contains("title"));
    }

    @ParameterizedTest
    @CsvSource({"POST /api/projects/key-projects, 12000000, 413, too-large", "GET /nowhere, 0, 404, not-found"})
    void whatNeverReachesAnEndpointIsAProblemToo(String request, long length, int status, String type)
            throws IOException {
        // Given
        var head =
                request + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: " + length + "\r\n\r\n";
        // When
        String answer;
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(UTF_8));
            answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
        // Then
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("application/problem+json")
                .contains("urn:pinglu:problem:" + type);
    }

    @Test
    void aTransitionWithoutIfMatchIsRefused() {
        // Given
        var project = post(PROJECTS, body().toString()).getHeader("Location");
        // When
        var blind = post(project + "/transitions", Map.of("to", "RESERVE", "on", "2022-01-10"));
        // Then
        blind.then().statusCode(428).body("type", equalTo("urn:pinglu:problem:version-required"));
        get(project).then().body("stage", equalTo("LEAD"));
    }

    @Test
    void aMissingBodyIsRefused() {
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .post(PROJECTS)
                .then()
                .statusCode(400);
    }

    @Test
    void anotherMediaTypeIsRefused() {
        given().contentType(ContentType.XML)
                .body("<project/>")
                .post(PROJECTS)
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:pinglu:problem:unsupported-media-type"));
    }

    @Test
    void aPostWithoutIdempotencyKeyIsRefused() {
        json(body().toString())
                .post(PROJECTS)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:pinglu:problem:idempotency-key-missing"));
    }

    @Test
    void aRepeatedPostIsAnsweredAsTheFirstTime() {
        // Given
        var key = UUID.randomUUID();
        var body = body().toString();
        var first = post(PROJECTS, body, key);
        // When
        var second = post(PROJECTS, body, key);
        // Then
        second.then()
                .statusCode(201)
                .header("Location", equalTo(first.getHeader("Location")))
                .header("ETag", equalTo(first.getHeader("ETag")))
                .header("Idempotent-Replayed", "true");
    }

    @Test
    void manyAtOnceWithOneKeyTakeEffectOnce() {
        // Given
        var key = UUID.randomUUID();
        var body = body().toString();
        var before = count();
        // When
        var statuses = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> post(PROJECTS, body, key).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        // Then
        assertThat(statuses).contains(201).isSubsetOf(201, 409);
        assertThat(count()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[2022,1,10]", "\"2022-01-10T10:00:00Z\"", "\"-5000-01-01\"", "\"+300000-01-01\"", "20220110"})
    void aDateIsTenCharactersAndNothingElse(String date) {
        // Given
        var project = post(PROJECTS, body().toString()).getHeader("Location");
        // When
        var refused = change(project, "/transitions", "{\"to\":\"RESERVE\",\"on\":" + date + "}");
        // Then
        refused.then().statusCode(400).body("violations.path", contains("on"));
    }

    @Test
    void aKnownKeyWithAnotherBodyIsRefused() {
        // Given
        var key = UUID.randomUUID();
        post(PROJECTS, body().toString(), key);
        var before = count();
        // When
        var other = post(PROJECTS, body().put("title", "另一个项目").toString(), key);
        // Then
        other.then().statusCode(422).body("type", equalTo("urn:pinglu:problem:idempotency-key-reused"));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aReplayWinsOverAStaleVersion() {
        // Given
        var project = post(PROJECTS, body().toString()).getHeader("Location");
        var key = UUID.randomUUID();
        var step = Map.of("to", "RESERVE", "on", "2022-01-10");
        json(step).header("Idempotency-Key", key).header("If-Match", "\"0\"").post(project + "/transitions");
        // When
        var replay = json(step)
                .header("Idempotency-Key", key)
                .header("If-Match", "\"0\"")
                .post(project + "/transitions");
        // Then
        replay.then().statusCode(200).header("Idempotent-Replayed", "true").header("ETag", "\"1\"");
    }

    @Test
    void aStaleVersionIsRefused() {
        // Given
        var project = post(PROJECTS, body().toString()).getHeader("Location");
        // When
        var stale = json(body().toString()).header("If-Match", "\"7\"").put(project);
        // Then
        stale.then().statusCode(412).header("ETag", "\"0\"").body("type", equalTo("urn:pinglu:problem:stale-version"));
    }

    @Test
    void anUpdateWithoutIfMatchIsRefused() {
        // Given
        var project = post(PROJECTS, body().toString()).getHeader("Location");
        // When
        var blind = json(body().toString()).put(project);
        // Then
        blind.then().statusCode(428).body("type", equalTo("urn:pinglu:problem:version-required"));
    }

    @ParameterizedTest(name = "{0}={1}")
    @MethodSource("badQueries")
    void aBadQueryIsRefusedWithTheParameter(String parameter, String value, String rule) {
        given().queryParam(parameter, value)
                .get(PROJECTS)
                .then()
                .statusCode(400)
                .body("violations.path", contains(parameter))
                .body("violations.rule", contains(rule));
    }

    static Stream<Arguments> badQueries() {
        return Stream.of(
                Arguments.of("limit", "0", "query.number"),
                Arguments.of("limit", "ten", "query.number"),
                Arguments.of("stage", "BEGUN", "query.choice"),
                Arguments.of("started", "maybe", "query.truth"),
                Arguments.of("sort", "colour", "query.sort"),
                Arguments.of("division", "140603208", "division.unknown"),
                Arguments.of("q", "a\0b", "query.text"),
                Arguments.of("q", "x".repeat(101), "query.text"),
                Arguments.of("pageToken", "%%%", "page.token"));
    }

    @Test
    void aPageTokenOfAnotherQueryIsRefused() {
        // Given
        post(PROJECTS, body().toString());
        post(PROJECTS, body().toString());
        var token = given().queryParam("limit", 1).get(PROJECTS).jsonPath().getString("nextPageToken");
        // When
        var other = given().queryParam("limit", 1)
                .queryParam("stage", "LEAD")
                .queryParam("pageToken", token)
                .get(PROJECTS);
        // Then
        other.then().statusCode(400).body("violations[0].rule", equalTo("page.token"));
    }

    @Test
    void aForgedPageTokenIsRefused() {
        // Given
        post(PROJECTS, body().toString());
        post(PROJECTS, body().toString());
        var token = given().queryParam("limit", 1).get(PROJECTS).jsonPath().getString("nextPageToken");
        var forged = new String(Base64.getUrlDecoder().decode(token), UTF_8).replaceAll(",.*]", ",\"x\",\"y\"]");
        // When
        var refused = given().queryParam("limit", 1)
                .queryParam("pageToken", Base64.getUrlEncoder().encodeToString(forged.getBytes(UTF_8)))
                .get(PROJECTS);
        // Then
        refused.then().statusCode(400).body("violations[0].rule", equalTo("page.token"));
    }

    @Test
    void aWrongMethodIsRefusedWithoutInternals() {
        given().delete(PROJECTS)
                .then()
                .statusCode(405)
                .body("type", equalTo("urn:pinglu:problem:method-not-allowed"))
                .body("detail", nullValue());
    }

    private static Arguments bad(String rule, String path, int status, Consumer<ObjectNode> spoil) {
        return Arguments.of(rule, path, status, spoil);
    }

    private static ObjectNode body() {
        return JSON.valueToTree(aProject().described());
    }

    private static ObjectNode owner(ObjectNode body) {
        return (ObjectNode) body.get("owner");
    }

    private static ObjectNode planned(ObjectNode body) {
        return (ObjectNode) body.get("plannedStart");
    }

    private static ObjectNode capacity(ObjectNode body) {
        return (ObjectNode) body.get("capacity").get(0);
    }

    private static int count() {
        return get(PROJECTS + "?limit=500").jsonPath().getList("items").size();
    }
}
