package dev.pinglu.civility.organisation;

import static dev.pinglu.civility.organisation.OrganisationFixture.aFederation;
import static dev.pinglu.kit.testing.Api.json;
import static dev.pinglu.kit.testing.Api.post;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class VolunteerOrganisationBadInputTest {
    private static final String ORGANISATIONS = OrganisationResource.PATH;

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "kind, CLUB, 400, json.wrong-type",
        "name, ' ', 400, field.not-blank",
        "foundedOn, 2022, 400, json.wrong-type",
        "parentId, nobody, 400, json.wrong-type",
        "chairman, 王某, 400, json.unknown-field",
        "divisionCode, 140603208, 422, division.unknown",
        "foundedOn, 2022-10-21, 422, organisation.date.future",
        "parentId, 00000000-0000-7000-8000-000000000000, 422, organisation.parent.unknown"
    })
    void badInputIsRefusedWithRuleAndPath(String field, String value, int status, String rule) {
        // Given
        var body = aFederation().with(field, value).body();
        // When
        var refused = post(ORGANISATIONS, body);
        // Then
        refused.then()
                .statusCode(status)
                .body("violations.rule", hasItem(rule))
                .body("violations.path", hasItem(field));
        assertThat(refused.asString()).doesNotContain("dev.pinglu", "java.", "Exception");
    }

    @ParameterizedTest
    @CsvSource({"kind, field.not-null", "name, field.not-blank", "foundedOn, field.not-null"})
    void aMissingFieldIsRefused(String field, String rule) {
        aFederation()
                .without(field)
                .send()
                .then()
                .statusCode(400)
                .body("violations.rule", contains(rule))
                .body("violations.path", contains(field));
    }

    @ParameterizedTest
    @CsvSource({"kind, CLUB, query.choice", "parent, nobody, query.uuid", "aliveOn, today, query.date"})
    void aBadQueryIsRefusedWithTheParameter(String parameter, String value, String rule) {
        given().queryParam(parameter, value)
                .get(ORGANISATIONS)
                .then()
                .statusCode(400)
                .body("violations.path", contains(parameter))
                .body("violations.rule", contains(rule));
    }

    @Test
    void blindStaleAndUnkeyedChangesAreRefused() {
        // Given
        var federation = aFederation().found();
        var end = Map.of("on", "2022-06-01", "reason", "合并");
        // When
        var unkeyed = json(end).header("If-Match", "\"0\"").post(federation + "/dissolution");
        var blind = json(end).header("Idempotency-Key", UUID.randomUUID()).post(federation + "/dissolution");
        var stale = json(Map.of("name", "甲", "divisionCode", "140603"))
                .header("If-Match", "\"3\"")
                .put(federation);
        // Then
        unkeyed.then().statusCode(400).body("type", equalTo("urn:pinglu:problem:idempotency-key-missing"));
        blind.then().statusCode(428);
        stale.then().statusCode(412);
        get(ORGANISATIONS + "/" + UUID.randomUUID()).then().statusCode(404);
    }
}
