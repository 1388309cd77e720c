package dev.pinglu.projects.occupant;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.projects.occupant.OccupantFixture.anOccupant;
import static dev.pinglu.projects.park.ParkFixture.aPark;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.pinglu.kit.testing.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The business day is 20 October 2022; every occupant has been there since 1 March 2021. */
@QuarkusTest
class OccupantTest {
    private static final String PATH = OccupantResource.PATH;
    private static final String REGISTERED = "91140603MA0KEXAM0M";

    @Test
    void whatIsPublishedOfAnEnterpriseLeavesItsOutputOut() {
        // Given
        var occupant = admit(anOccupant().of(aPark().registered()).on(100));
        // When
        put(occupant, "/outputs/2021", Map.of("outputFen", 5_000_000L)).then().statusCode(200);
        // Then
        get(occupant)
                .then()
                .body("outputs.outputFen", contains(5_000_000))
                .body("enterprise.name", equalTo("示例新材料有限公司"));
        try (var states = TopicReader.of("projects.state")) {
            var published = states.await("occupant/" + idOf(occupant), 2);
            assertThat(published).extracting(r -> r.header("ce_cause")).containsExactly("admitted", "output-told");
            assertThat(published.get(1).json().has("outputs")).isFalse();
            assertThat(published.get(1).json().has("name"))
                    .as("nobody knows whether it is a person")
                    .isFalse();
        }
    }

    @Test
    void landYieldsWhatIsKnownOfThoseWhoAreThere() {
        // Given
        var park = aPark().registered();
        var first = admit(anOccupant().of(park).on(100).investing(20_000_000L));
        var second = admit(anOccupant().of(park).on(50).investing(10_000_001L));
        var unmeasured = admit(anOccupant().of(park).investing(99_000_000L));
        var gone = admit(anOccupant().of(park).on(500).investing(77_000_000L));
        put(first, "/outputs/2021", Map.of("outputFen", 3_000_000L));
        put(unmeasured, "/outputs/2021", Map.of("outputFen", 4_000_000L));
        put(gone, "/outputs/2021", Map.of("outputFen", 5_000_000L));
        leave(gone, "2022-10-19").then().statusCode(200);
        // When
        var efficiency = get("/api/projects/parks/" + park + "/land-efficiency");
        // Then: 300,000.01 yuan on 150 mu; only one of those who are there has both land and output
        efficiency
                .then()
                .statusCode(200)
                .body("year", equalTo(2021))
                .body("occupants", equalTo(3))
                .body("withoutLand", equalTo(1))
                .body("landMu", equalTo(150))
                .body("investment.occupants", equalTo(2))
                .body("investment.amountFen", equalTo(30_000_001))
                .body("investment.fenPerMu", equalTo(200_000))
                .body("output.occupants", equalTo(1))
                .body("output.landMu", equalTo(100))
                .body("output.fenPerMu", equalTo(30_000));
        assertThat(second).isNotEqualTo(first);
        get("/api/projects/parks/" + park + "/land-efficiency?year=2020")
                .then()
                .body("output.occupants", equalTo(0))
                .body("output.fenPerMu", nullValue());
    }

    @Test
    void anEnterpriseIsInAParkOnceAtATime() {
        // Given
        var park = aPark().registered();
        var occupant = admit(anOccupant().of(park).coded(REGISTERED));
        post(PATH, anOccupant().of(park).coded(REGISTERED).described())
                .then()
                .statusCode(409)
                .body("violations[0].rule", equalTo("occupant.present.unique"));
        // When
        leave(occupant, "2022-10-01").then().statusCode(200);
        // Then
        post(PATH, anOccupant().of(park).coded(REGISTERED).described()).then().statusCode(201);
        list(park, "present=false").then().body("items.id", contains(idOf(occupant)));
        list(park, "present=true").then().body("items", hasSize(1));
    }

    @Test
    void whatHasLeftIsNotRevisedAndDoesNotLeaveAgain() {
        // Given
        var park = aPark().registered();
        var occupant = admit(anOccupant().of(park));
        leave(occupant, "2022-10-21").then().statusCode(422).body("violations.rule", contains("occupant.leave.day"));
        leave(occupant, "2021-02-28").then().statusCode(422).body("violations.rule", contains("occupant.leave.day"));
        leave(occupant, "2022-10-01").then().statusCode(200).body("leaveReason", equalTo("停产"));
        // When, then
        leave(occupant, "2022-10-02").then().statusCode(409).body("violations[0].rule", equalTo("occupant.left"));
        put(occupant, "", anOccupant().of(park).described())
                .then()
                .statusCode(409)
                .body("violations[0].rule", equalTo("occupant.left"));
    }

    @Test
    void anOutputIsOfAYearInWhichItWasThere() {
        // Given
        var occupant = admit(anOccupant().of(aPark().registered()));
        // When, then
        for (var year : new int[] {2020, 2023}) {
            put(occupant, "/outputs/" + year, Map.of("outputFen", 1))
                    .then()
                    .statusCode(422)
                    .body("violations.rule", contains("occupant.output.year"));
        }
        put(occupant, "/outputs/2022", Map.of("outputFen", 1)).then().statusCode(200);
        put(occupant, "/outputs/2022", Map.of("outputFen", 2)).then().body("outputs.outputFen", contains(2));
    }

    @Test
    void aRefusalListsAllThatIsWrong() {
        // Given
        var wrong = anOccupant()
                .of(aPark().registered())
                .coded("91140603MA0KEXAM00")
                .withProject(UUID.randomUUID());
        // When
        var refused = post(PATH, wrong.described());
        // Then
        refused.then()
                .statusCode(422)
                .body("violations.rule", containsInAnyOrder("owner.credit-code", "project.unknown"));
        post(PATH, anOccupant().of(UUID.randomUUID()).described())
                .then()
                .statusCode(422)
                .body("violations.rule", contains("park.unknown"));
    }

    @Test
    void anEnterpriseKeepsItsPark() {
        // Given
        var occupant = admit(anOccupant().of(aPark().registered()));
        // When
        var refused = put(occupant, "", anOccupant().of(aPark().registered()).described());
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("occupant.park"));
        get(occupant + "/history").then().body("", hasSize(1));
    }

    private static String admit(OccupantFixture occupant) {
        return post(PATH, occupant.described()).then().statusCode(201).extract().header("Location");
    }

    private static Response leave(String occupant, String on) {
        return change(occupant, "/departure", Map.of("on", on, "reason", "停产"));
    }

    private static Response list(UUID park, String filter) {
        return given().get(PATH + "?park=" + park + "&" + filter);
    }

    @Test
    void anOccupantLiesWhereItsParkLies() {
        // Given
        var park = aPark().coded("park-that-moves").in("140603203");
        var id = park.registered();
        var occupant = admit(anOccupant().of(id));
        // When
        put("/api/projects/parks/" + id, "", park.in("140603204").described())
                .then()
                .statusCode(200);
        // Then
        get(occupant).then().body("divisionCode", equalTo("140603204"));
    }
}
