package dev.pinglu.civility.activity;

import static dev.pinglu.civility.activity.ActivityFixture.anActivity;
import static dev.pinglu.civility.organisation.OrganisationFixture.aFederation;
import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.json;
import static dev.pinglu.kit.testing.Api.post;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
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
class ActivityBadInputTest {
    private static final String ACTIVITIES = ActivityResource.PATH;

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("badActivities")
    void aBadActivityIsRefusedWithRuleAndPath(String rule, String path, int status, Consumer<ObjectNode> spoil) {
        // Given
        var body = body();
        spoil.accept(body);
        var before = count();
        // When
        var refused = post(ACTIVITIES, body.toString());
        // Then
        refused.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("violations.rule", hasItem(rule))
                .body("violations.path", hasItem(path));
        assertThat(refused.asString()).doesNotContain("dev.pinglu", "java.", "Exception");
        assertThat(count()).isEqualTo(before);
    }

    static Stream<Arguments> badActivities() {
        return Stream.of(
                bad("json.unknown-field", "leader", 400, b -> b.put("leader", "王某")),
                bad("json.wrong-type", "category", 400, b -> b.put("category", "PARTY")),
                bad("json.wrong-type", "organisationId", 400, b -> b.put("organisationId", "nobody")),
                bad("json.wrong-type", "plannedVolunteers", 400, b -> b.put("plannedVolunteers", "many")),
                bad("json.wrong-type", "heldOn", 400, b -> b.put("heldOn", 20220618)),
                bad("field.not-blank", "title", 400, b -> b.put("title", " ")),
                bad("field.not-null", "heldOn", 400, b -> b.remove("heldOn")),
                bad("field.not-null", "organisationId", 400, b -> b.remove("organisationId")),
                bad("field.not-null", "plannedVolunteers", 400, b -> b.remove("plannedVolunteers")),
                bad("field.positive", "plannedVolunteers", 400, b -> b.put("plannedVolunteers", 0)),
                bad("field.max", "plannedVolunteers", 400, b -> b.put("plannedVolunteers", 100_001)),
                bad("division.unknown", "divisionCode", 422, b -> b.put("divisionCode", "140603208")),
                bad("organisation.alive", "organisationId", 422, b -> b.put("heldOn", "2020-03-04")),
                bad(
                        "organisation.unknown",
                        "organisationId",
                        422,
                        b -> b.put("organisationId", UUID.randomUUID().toString())));
    }

    @ParameterizedTest
    @CsvSource({"-1, field.positive-or-zero", "100001, field.max"})
    void badFiguresAreRefusedWithTheirPath(int attended, String rule) {
        // Given
        var activity = post(ACTIVITIES, body()).getHeader("Location");
        var step = Map.of("to", "PUBLISHED", "on", "2022-06-01", "figures", Map.of("attendedVolunteers", attended));
        // When
        var refused = change(activity, "/transitions", step);
        // Then
        refused.then()
                .statusCode(400)
                .body("violations.rule", contains(rule))
                .body("violations.path", contains("figures.attendedVolunteers"));
    }

    @Test
    void blindStaleAndUnkeyedChangesAreRefused() {
        // Given
        var activity = post(ACTIVITIES, body()).getHeader("Location");
        var step = Map.of("to", "PUBLISHED", "on", "2022-06-01");
        // When
        var unkeyed = json(step).header("If-Match", "\"0\"").post(activity + "/transitions");
        var blind = json(step).header("Idempotency-Key", UUID.randomUUID()).post(activity + "/transitions");
        var stale = json(body()).header("If-Match", "\"3\"").put(activity);
        // Then
        unkeyed.then().statusCode(400).body("type", equalTo("urn:pinglu:problem:idempotency-key-missing"));
        blind.then().statusCode(428);
        stale.then().statusCode(412);
        get(activity).then().body("stage", equalTo("DRAFT"));
    }

    @Test
    void aKnownKeyWithAnotherBodyIsRefused() {
        // Given
        var key = UUID.randomUUID();
        var body = body();
        post(ACTIVITIES, body.toString(), key);
        // When
        var other = post(ACTIVITIES, body.put("title", "另一次").toString(), key);
        // Then
        other.then().statusCode(422).body("type", equalTo("urn:pinglu:problem:idempotency-key-reused"));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "category, PARTY, query.choice",
        "stage, BEGUN, query.choice",
        "from, May, query.date",
        "to, 2022, query.date",
        "sort, colour, query.sort",
        "pageToken, %%%, page.token"
    })
    void aBadQueryIsRefusedWithTheParameter(String parameter, String value, String rule) {
        given().queryParam(parameter, value)
                .get(ACTIVITIES)
                .then()
                .statusCode(400)
                .body("violations.path", contains(parameter))
                .body("violations.rule", contains(rule));
    }

    private static Arguments bad(String rule, String path, int status, Consumer<ObjectNode> spoil) {
        return Arguments.of(rule, path, status, spoil);
    }

    private static ObjectNode body() {
        return anActivity().by(aFederation().found()).body();
    }

    private static int count() {
        return get(ACTIVITIES + "?limit=500").jsonPath().getList("items").size();
    }
}
