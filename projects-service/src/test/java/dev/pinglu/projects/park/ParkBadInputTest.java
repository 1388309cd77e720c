package dev.pinglu.projects.park;

import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.projects.park.ParkFixture.aPark;
import static dev.pinglu.projects.park.ParkFixture.aPlant;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.testing.BadInput;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class ParkBadInputTest extends BadInput {
    ParkBadInputTest() {
        super(
                ParkResource.PATH,
                () -> aPark().described(),
                new Change("/standard-plants/1", () -> aPlant(10, 0, null)),
                new Change("/transitions", () -> Map.of("to", "BUILDING", "on", "2022-03-22")));
    }

    static Stream<Body> badBodies() {
        return Stream.of(
                bad("json.unknown-field", "colour", 400, b -> b.put("colour", "red")),
                bad("json.wrong-type", "name", 400, b -> b.put("name", 7)),
                bad("json.wrong-type", "managementBody.formedOn", 400, b -> body(b).put("formedOn", "soon")),
                bad("field.not-null", "code", 400, b -> b.remove("code")),
                bad("field.pattern", "code", 400, b -> b.put("code", "Silicon Park")),
                bad("field.not-blank", "managementBody.name", 400, b -> body(b).put("name", " ")),
                bad("division.unknown", "divisionCode", 422, b -> b.put("divisionCode", "140603208")),
                bad("division.outside", "divisionCode", 422, b -> b.put("divisionCode", "1406")),
                bad("park.date.future", "managementBody.movedInOn", 422, b -> body(b).put("movedInOn", "2022-10-21")),
                bad("park.body.order", "managementBody.movedInOn", 422, b -> body(b).put("movedInOn", "2022-09-19")));
    }

    static Stream<Query> badQueries() {
        return Stream.of(new Query("stage", "BEGUN", "query.choice"));
    }

    @ParameterizedTest
    @MethodSource("badPlants")
    void aBadBatchIsRefusedWithRuleAndPath(String batch, PlanStandardPlant plant, String rule, String path) {
        // Given
        var park = post(ParkResource.PATH, aPark().described()).getHeader("Location");
        // When
        var refused = put(park, "/standard-plants/" + batch, plant);
        // Then
        refused.then().body("violations.rule", hasItem(rule)).body("violations.path", hasItem(path));
        assertThat(refused.statusCode()).isIn(400, 422);
        get(park).then().body("standardPlants", empty());
    }

    static Stream<Arguments> badPlants() {
        var day = LocalDate.of(2022, 10, 15);
        return Stream.of(
                Arguments.of("1", aPlant(10, 11, day), "park.plant.delivered", "deliveredSqm"),
                Arguments.of("1", aPlant(10, 5, null), "park.plant.day", "deliveredOn"),
                Arguments.of("1", aPlant(10, 0, day), "park.plant.day", "deliveredOn"),
                Arguments.of("1", aPlant(10, 5, LocalDate.of(2022, 10, 21)), "park.date.future", "deliveredOn"),
                Arguments.of("1", aPlant(0, 0, null), "field.positive", "plannedSqm"),
                Arguments.of("1", aPlant(10, -1, null), "field.positive-or-zero", "deliveredSqm"),
                Arguments.of("2", aPlant(10, 0, null), "park.plant.batch", "batch"),
                Arguments.of("0", aPlant(10, 0, null), "query.number", "batch"),
                Arguments.of("one", aPlant(10, 0, null), "query.number", "batch"));
    }

    private static ObjectNode body(ObjectNode park) {
        return (ObjectNode) park.get("managementBody");
    }
}
