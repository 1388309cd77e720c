package dev.pinglu.projects.occupant;

import static dev.pinglu.projects.occupant.OccupantFixture.anOccupant;
import static dev.pinglu.projects.park.ParkFixture.aPark;

import dev.pinglu.kit.testing.BadInput;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

@QuarkusTest
class OccupantBadInputTest extends BadInput {
    OccupantBadInputTest() {
        super(
                OccupantResource.PATH,
                OccupantBadInputTest::admission,
                new Change("/outputs/2022", () -> Map.of("outputFen", 1)),
                new Change("/departure", () -> Map.of("on", "2022-10-01", "reason", "试验")));
    }

    static Stream<Body> badBodies() {
        return Stream.of(
                bad("json.unknown-field", "colour", 400, b -> b.put("colour", "red")),
                bad("json.wrong-type", "parkId", 400, b -> b.put("parkId", "4")),
                bad("field.not-null", "parkId", 400, b -> b.remove("parkId")),
                bad("field.not-null", "enterprise", 400, b -> b.remove("enterprise")),
                bad("field.not-null", "admittedOn", 400, b -> b.remove("admittedOn")),
                bad("field.positive", "landMu", 400, b -> b.put("landMu", 0)),
                bad("field.positive", "investmentFen", 400, b -> b.put("investmentFen", -1)),
                bad("occupant.admitted.future", "admittedOn", 422, b -> b.put("admittedOn", "2022-10-21")),
                bad(
                        "park.unknown",
                        "parkId",
                        422,
                        b -> b.put("parkId", UUID.randomUUID().toString())));
    }

    static Stream<Query> badQueries() {
        return Stream.of(new Query("park", "4", "query.uuid"), new Query("present", "perhaps", "query.truth"));
    }

    private static DescribeOccupant admission() {
        return anOccupant().of(aPark().registered()).described();
    }
}
