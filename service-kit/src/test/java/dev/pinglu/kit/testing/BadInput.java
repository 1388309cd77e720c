package dev.pinglu.kit.testing;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.web.StrictJson;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the records of every type refuse: with a problem that names no class, and with nothing written. The test of a type
 * says where its records are, what it would accept and how a record is changed; its static methods {@code badBodies} and
 * {@code badQueries} list what is wrong in a way of its own.
 */
public abstract class BadInput {
    private final String collection;
    private final Supplier<?> good;
    private final Change update;
    private final Change step;

    /**
     * @param collection path of the records
     * @param good requests that would be accepted, each of them another
     * @param update a PUT that a new record would accept
     * @param step a POST that would be accepted as far as its form goes
     */
    protected BadInput(String collection, Supplier<?> good, Change update, Change step) {
        this.collection = collection;
        this.good = good;
        this.update = update;
        this.step = step;
    }

    /** @param part path below the record */
    public record Change(String part, Supplier<?> body) {}

    /** A body that is wrong in one place. */
    public record Body(String rule, String path, int status, Consumer<ObjectNode> spoil) {
        @Override
        public String toString() {
            return rule + " " + path;
        }
    }

    /** A list that is asked for what cannot be. */
    public record Query(String parameter, String value, String rule) {
        @Override
        public String toString() {
            return rule + " " + parameter;
        }
    }

    protected static Body bad(String rule, String path, int status, Consumer<ObjectNode> spoil) {
        return new Body(rule, path, status, spoil);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badBodies")
    void aBadBodyIsRefusedWithRuleAndPath(Body bad) {
        // Given
        ObjectNode body = StrictJson.mapper().valueToTree(good.get());
        bad.spoil().accept(body);
        var before = count();
        // When
        var refused = Api.post(collection, body.toString());
        // Then
        assertRefused(refused, bad.status())
                .body("violations.rule", hasItem(bad.rule()))
                .body("violations.path", hasItem(bad.path()));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void malformedJsonIsRefused() {
        // Given
        var before = count();
        // When
        var refused = Api.post(collection, "{\"title\": ");
        // Then
        assertRefused(refused, 400, "invalid-request").body("violations.rule", contains("json.malformed"));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aMissingBodyIsRefused() {
        // When
        var refused = given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .post(collection);
        // Then
        assertRefused(refused, 400, "invalid-request");
    }

    @Test
    void anotherMediaTypeIsRefused() {
        // When
        var refused = given().contentType(ContentType.XML).body("<record/>").post(collection);
        // Then
        assertRefused(refused, 415, "unsupported-media-type");
    }

    @Test
    void aPostWithoutIdempotencyKeyIsRefused() {
        // Given
        var before = count();
        var body = good.get();
        // When
        var unkeyed = Api.json(body).post(collection);
        // Then
        assertRefused(unkeyed, 400, "idempotency-key-missing");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aKnownKeyWithAnotherBodyIsRefused() {
        // Given
        var key = UUID.randomUUID();
        Api.post(collection, good.get(), key).then().statusCode(201);
        var before = count();
        var body = good.get();
        // When
        var other = Api.post(collection, body, key);
        // Then
        assertRefused(other, 422, "idempotency-key-reused");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aStepWithoutIdempotencyKeyIsRefused() {
        // Given
        var record = register();
        var before = get(record).asString();
        // When
        var unkeyed = Api.json(step.body().get()).header("If-Match", "\"0\"").post(record + step.part());
        // Then
        assertRefused(unkeyed, 400, "idempotency-key-missing");
        assertThat(get(record).asString()).isEqualTo(before);
    }

    @Test
    void aChangeWithoutIfMatchIsRefused() {
        // Given
        var record = register();
        var before = get(record).asString();
        // When
        var update = Api.json(this.update.body().get()).put(record + this.update.part());
        var step = Api.post(record + this.step.part(), this.step.body().get());
        // Then
        assertRefused(update, 428, "version-required");
        assertRefused(step, 428, "version-required");
        assertThat(get(record).asString()).isEqualTo(before);
    }

    @Test
    void aChangeOfAStaleVersionIsRefused() {
        // Given
        var record = register();
        var before = get(record).asString();
        // When
        var update =
                Api.json(this.update.body().get()).header("If-Match", "\"7\"").put(record + this.update.part());
        var step = Api.json(this.step.body().get())
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"7\"")
                .post(record + this.step.part());
        // Then
        assertRefused(update, 412, "stale-version").header("ETag", "\"0\"");
        assertRefused(step, 412, "stale-version").header("ETag", "\"0\"");
        assertThat(get(record).asString()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "limit, 0, query.number",
        "limit, ten, query.number",
        "sort, colour, query.sort",
        "division, 140603208, division.unknown",
        "pageToken, %%%, page.token"
    })
    void whatNoListKnowsIsRefusedWithTheParameter(String parameter, String value, String rule) {
        assertQueryRefused(parameter, value, rule);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badQueries")
    void aBadQueryIsRefusedWithTheParameter(Query bad) {
        assertQueryRefused(bad.parameter(), bad.value(), bad.rule());
    }

    @Test
    void aPageTokenOfAnotherQueryIsRefused() {
        // Given
        register();
        register();
        var token = given().queryParam("limit", 1).get(collection).jsonPath().getString("nextPageToken");
        // When
        var other = given().queryParam("limit", 1)
                .queryParam("division", "140603")
                .queryParam("pageToken", token)
                .get(collection);
        // Then
        assertRefused(other, 400).body("violations.rule", contains("page.token"));
    }

    @Test
    void anUnknownRecordIsNotFound() {
        assertRefused(get(collection + "/" + UUID.randomUUID()), 404, "not-found");
    }

    private void assertQueryRefused(String parameter, String value, String rule) {
        assertRefused(given().queryParam(parameter, value).get(collection), 400)
                .body("violations.path", contains(parameter))
                .body("violations.rule", contains(rule));
    }

    private static ValidatableResponse assertRefused(Response response, int status, String type) {
        return assertRefused(response, status).body("type", equalTo("urn:pinglu:problem:" + type));
    }

    private static ValidatableResponse assertRefused(Response response, int status) {
        assertThat(response.asString()).doesNotContain("dev.pinglu", "java.", "Exception");
        return response.then().statusCode(status).contentType("application/problem+json");
    }

    private String register() {
        return Api.post(collection, good.get()).then().statusCode(201).extract().header("Location");
    }

    private int count() {
        return get(collection + "?limit=500").jsonPath().getList("items").size();
    }
}
