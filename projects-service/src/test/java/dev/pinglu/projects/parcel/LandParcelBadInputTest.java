package dev.pinglu.projects.parcel;

import static dev.pinglu.projects.parcel.ParcelFixture.aParcel;
import static dev.pinglu.projects.project.ProjectFixture.aProject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.testing.Api;
import dev.pinglu.kit.testing.BadInput;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;

@QuarkusTest
class LandParcelBadInputTest extends BadInput {
    LandParcelBadInputTest() {
        super(
                LandParcelResource.PATH,
                LandParcelBadInputTest::parcel,
                new Change("/exemption", () -> ParcelCalls.EXEMPT),
                new Change("/start", () -> ParcelCalls.BEGUN));
    }

    static Stream<Body> badBodies() {
        return Stream.of(
                bad("json.unknown-field", "colour", 400, b -> b.put("colour", "red")),
                bad("json.wrong-type", "supplyWay", 400, b -> b.put("supplyWay", "GIFT")),
                bad("json.wrong-type", "suppliedOn", 400, b -> b.put("suppliedOn", "spring")),
                bad("field.not-blank", "parcelName", 400, b -> b.put("parcelName", " ")),
                bad("field.positive", "totalMu", 400, b -> b.put("totalMu", 0)),
                bad("field.digits", "totalMu", 400, b -> b.put("totalMu", 1.234)),
                bad("field.positive", "agreedIntensityFenPerMu", 400, b -> b.put("agreedIntensityFenPerMu", 0)),
                bad("parcel.owner", "parkId", 422, b -> b.remove("projectId")),
                bad("project.land.reported", "land.reportedMu", 422, b -> land(b).put("reportedMu", 401)),
                bad("project.land.approved", "land.approvedMu", 422, b -> land(b).put("approvedMu", 391)),
                bad("parcel.land.surveyed", "land.surveyedMu", 422, b -> b.put("totalMu", 399)),
                bad("parcel.land.supplied", "land.suppliedMu", 422, b -> land(b).put("suppliedMu", 380.01)),
                bad("parcel.supply.incomplete", "suppliedOn", 422, b -> b.remove("supplyWay")),
                bad("parcel.supply.incomplete", "suppliedOn", 422, b -> land(b).put("suppliedMu", 0)),
                bad("parcel.date.future", "suppliedOn", 422, b -> b.put("suppliedOn", "2022-10-21")),
                bad("parcel.date.order", "agreedCompletionOn", 422, b -> b.put("agreedCompletionOn", "2022-01-30")),
                bad(
                        "park.unknown",
                        "parkId",
                        422,
                        b -> b.put("parkId", UUID.randomUUID().toString())),
                bad(
                        "project.unknown",
                        "projectId",
                        422,
                        b -> b.put("projectId", UUID.randomUUID().toString())));
    }

    static Stream<Query> badQueries() {
        return Stream.of(
                new Query("park", "4", "query.uuid"),
                new Query("project", "4", "query.uuid"),
                new Query("status", "LOST", "query.choice"),
                new Query("supplyWay", "GIFT", "query.choice"));
    }

    private static ObjectNode land(ObjectNode body) {
        return (ObjectNode) body.get("land");
    }

    /** Of a project of its own. */
    private static DescribeParcel parcel() {
        var project = Api.post("/api/projects/key-projects", aProject().described());
        return aParcel()
                .ofProject(project.getHeader("Location"))
                .of(400)
                .on(LandParcelTest.land(400, 390, 380, 300))
                .agreedToStart("2022-01-31")
                .agreedToComplete("2024-01-31")
                .described();
    }
}
