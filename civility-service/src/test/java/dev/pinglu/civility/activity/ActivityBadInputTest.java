package dev.pinglu.civility.activity;

import static dev.pinglu.civility.activity.ActivityFixture.anActivity;
import static dev.pinglu.civility.organisation.OrganisationFixture.aFederation;
import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.testing.BadInput;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ActivityBadInputTest extends BadInput {
    ActivityBadInputTest() {
        super(
                ActivityResource.PATH,
                ActivityBadInputTest::body,
                new Change("", ActivityBadInputTest::body),
                new Change("/transitions", () -> Map.of("to", "PUBLISHED", "on", "2022-06-01")));
    }

    static Stream<Body> badBodies() {
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

    static Stream<Query> badQueries() {
        return Stream.of(
                new Query("category", "PARTY", "query.choice"),
                new Query("stage", "BEGUN", "query.choice"),
                new Query("from", "May", "query.date"),
                new Query("to", "2022", "query.date"));
    }

    @ParameterizedTest
    @CsvSource({"-1, field.positive-or-zero", "100001, field.max"})
    void badFiguresAreRefusedWithTheirPath(int attended, String rule) {
        // Given
        var activity = post(ActivityResource.PATH, body()).getHeader("Location");
        var step = Map.of("to", "PUBLISHED", "on", "2022-06-01", "figures", Map.of("attendedVolunteers", attended));
        // When
        var refused = change(activity, "/transitions", step);
        // Then
        refused.then()
                .statusCode(400)
                .body("violations.rule", contains(rule))
                .body("violations.path", contains("figures.attendedVolunteers"));
    }

    private static ObjectNode body() {
        return anActivity().by(aFederation().found()).body();
    }
}
