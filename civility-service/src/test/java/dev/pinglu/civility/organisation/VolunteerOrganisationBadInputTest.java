package dev.pinglu.civility.organisation;

import static dev.pinglu.civility.organisation.OrganisationFixture.aFederation;
import static org.hamcrest.Matchers.contains;

import dev.pinglu.kit.testing.BadInput;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class VolunteerOrganisationBadInputTest extends BadInput {
    VolunteerOrganisationBadInputTest() {
        super(
                OrganisationResource.PATH,
                () -> aFederation().body(),
                new Change("", () -> Map.of("name", "甲", "divisionCode", "140603")),
                new Change("/dissolution", () -> Map.of("on", "2022-06-01", "reason", "合并")));
    }

    static Stream<Body> badBodies() {
        var nobody = "00000000-0000-7000-8000-000000000000";
        return Stream.of(
                bad("json.wrong-type", "kind", 400, b -> b.put("kind", "CLUB")),
                bad("field.not-blank", "name", 400, b -> b.put("name", " ")),
                bad("json.wrong-type", "foundedOn", 400, b -> b.put("foundedOn", "2022")),
                bad("json.wrong-type", "parentId", 400, b -> b.put("parentId", "nobody")),
                bad("json.unknown-field", "chairman", 400, b -> b.put("chairman", "王某")),
                bad("division.unknown", "divisionCode", 422, b -> b.put("divisionCode", "140603208")),
                bad("organisation.date.future", "foundedOn", 422, b -> b.put("foundedOn", "2022-10-21")),
                bad("organisation.parent.unknown", "parentId", 422, b -> b.put("parentId", nobody)));
    }

    static Stream<Query> badQueries() {
        return Stream.of(
                new Query("kind", "CLUB", "query.choice"),
                new Query("parent", "nobody", "query.uuid"),
                new Query("aliveOn", "today", "query.date"));
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
}
