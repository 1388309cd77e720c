package dev.pinglu.projects.park;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.projects.park.ParkFixture.aPark;
import static dev.pinglu.projects.park.ParkFixture.aPlant;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.pinglu.kit.testing.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ParkTest {
    private static final String PARKS = ParkResource.PATH;

    @Test
    void aRegisteredParkIsPlannedAndCanBeRead() {
        // When
        var created = post(PARKS, aPark().coded("silicon-park").described());
        // Then
        created.then().statusCode(201).header("ETag", "\"0\"").body("stage", equalTo("PLANNED"));
        get(created.getHeader("Location"))
                .then()
                .body("code", equalTo("silicon-park"))
                .body("managementBody.movedInOn", equalTo("2022-10-01"))
                .body("next", contains("BUILDING"))
                .body("standardPlants", empty());
    }

    @Test
    void aParkIsBuiltAndOperates() {
        // Given
        var park = register();
        move(park, "BUILDING", "2022-03-22").then().statusCode(200);
        // When
        move(park, "OPERATING", "2022-10-01").then().statusCode(200);
        // Then
        get(park).then().body("stage", equalTo("OPERATING")).body("stageSince", equalTo("2022-10-01"));
    }

    @ParameterizedTest
    @CsvSource({"2022-10-21, park.date.future", "2022-03-21, park.date.order"})
    void aStepIsNeitherInTheFutureNorBeforeTheLastOne(String on, String rule) {
        // Given
        var park = register();
        move(park, "BUILDING", "2022-03-22");
        // When
        var refused = move(park, "OPERATING", on);
        // Then
        refused.then().statusCode(422).body("violations.rule", contains(rule));
    }

    @Test
    void anIllegalStepIsRefusedWithTheAllowedOnes() {
        move(register(), "OPERATING", "2022-03-22")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pinglu:problem:transition-refused"))
                .body("allowed", contains("BUILDING"));
    }

    @Test
    void laterBatchesAddToTheStandardPlant() {
        // Given
        var park = register();
        var third = Map.of("year", 2022, "month", 11, "third", "MIDDLE");
        put(park, "/standard-plants/1", Map.of("plannedSqm", 48_000, "plannedDelivery", third))
                .then()
                .statusCode(200)
                .body("standardPlants[0].deliveredSqm", equalTo(0))
                .body("standardPlants[0].plannedDelivery.third", equalTo("MIDDLE"));
        // When
        put(park, "/standard-plants/2", aPlant(20_000, 0, null)).then().statusCode(200);
        // Then
        get(park).then().header("ETag", "\"2\"").body("standardPlants.plannedSqm", contains(48_000, 20_000));
    }

    @Test
    void aDeliveryReplacesWhatWasKnownOfItsBatch() {
        // Given
        var park = register();
        put(park, "/standard-plants/1", aPlant(48_000, 0, null));
        // When
        put(park, "/standard-plants/1", aPlant(48_000, 12_000, LocalDate.of(2022, 10, 15)))
                .then()
                .statusCode(200);
        // Then
        get(park)
                .then()
                .body("standardPlants", hasSize(1))
                .body("standardPlants[0].deliveredSqm", equalTo(12_000))
                .body("standardPlants[0].deliveredOn", equalTo("2022-10-15"));
    }

    @Test
    void aParkKeepsItsCode() {
        // Given
        var park = register();
        // When
        var refused = put(park, "", aPark().coded("another-code").described());
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("park.code.fixed"));
    }

    @Test
    void aDescriptionIsReplaced() {
        // Given
        var fixture = aPark();
        var park = post(PARKS, fixture.described()).getHeader("Location");
        // When
        var revised = put(park, "", fixture.in("140603100").runBy(null).described());
        // Then
        revised.then()
                .statusCode(200)
                .body("divisionCode", equalTo("140603100"))
                .body("$", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("managementBody")));
    }

    @Test
    void aCodeIsGivenOnce() {
        // Given
        var description = aPark().described();
        post(PARKS, description);
        // When
        var again = post(PARKS, description);
        // Then
        again.then().statusCode(409).body("violations[0].rule", equalTo("park.code.unique"));
    }

    @Test
    void everyChangeIsInTheHistory() {
        // Given
        var park = register();
        put(park, "/standard-plants/1", aPlant(48_000, 0, null));
        // When
        var history = get(park + "/history");
        // Then
        history.then()
                .statusCode(200)
                .body("change", contains("CREATED", "UPDATED"))
                .body("[1].fields.'standardPlants[0].plannedSqm'.after", equalTo("48000"));
    }

    @Test
    void aListIsFilteredAndSorted() {
        // Given
        var place = "140603209";
        post(PARKS, aPark().coded("zinc-park").in(place).described());
        post(PARKS, aPark().coded("alloy-park").in(place).described());
        // When
        var found = given().queryParam("division", place)
                .queryParam("q", "PARK")
                .queryParam("stage", "PLANNED")
                .queryParam("sort", "code")
                .get(PARKS);
        // Then
        found.then().statusCode(200).body("items.code", contains("alloy-park", "zinc-park"));
    }

    @Test
    void everyChangeIsPublished() {
        // Given
        var park = register();
        var id = park.substring(park.lastIndexOf('/') + 1);
        // When
        put(park, "/standard-plants/1", aPlant(48_000, 0, null));
        // Then
        try (var states = TopicReader.of("projects.state")) {
            var records = states.await("park/" + id, 2);
            assertThat(records).extracting(r -> r.header("ce_cause")).containsExactly("registered", "plant-planned");
            assertThat(records.get(1).json().at("/standardPlants/0/plannedSqm").asInt())
                    .isEqualTo(48_000);
        }
    }

    private static String register() {
        return post(PARKS, aPark().described()).getHeader("Location");
    }

    private static io.restassured.response.Response move(String park, String to, String on) {
        return change(park, "/transitions", Map.of("to", to, "on", on));
    }
}
