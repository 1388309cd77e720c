package dev.pinglu.rural.target;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class GrainTargetTest {
    private static final String TARGETS = GrainTargetResource.PATH;

    @Test
    void aTargetIsSetAndRevised() {
        // Given
        var target = post(TARGETS, target(2022, "140603", "600000", "100000")).getHeader("Location");
        // When
        put(target, "", target(2022, "140603", "600500", "100100.5")).then().statusCode(200);
        // Then
        get(target).then().body("areaMu", equalTo(600500f)).body("outputTonnes", equalTo(100100.5f));
        get(target + "/history").then().body("change", contains("CREATED", "UPDATED"));
        given().queryParam("year", 2022)
                .queryParam("division", "140603")
                .get(TARGETS)
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void aTargetSetByMistakeIsWithdrawnAndMayBeSetAgain() {
        // Given
        var target = post(TARGETS, target(2019, "140603101", "600", "100")).getHeader("Location");
        // When
        var withdrawn = change(target, "/withdrawal", Map.of("reason", "录入有误"));
        // Then
        withdrawn.then().statusCode(200).body("removed", equalTo(true));
        get(target).then().statusCode(404);
        post(TARGETS, target(2019, "140603101", "700", "100")).then().statusCode(201);
    }

    @Test
    void aTargetKeepsItsPlace() {
        // Given
        var target = post(TARGETS, target(2021, "140603101", "600", "100")).getHeader("Location");
        // When
        var refused = put(target, "", target(2021, "140603200", "600", "100"));
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("grain-target.place"));
    }

    @Test
    void aSecondTargetOfAYearAndPlaceIsAConflict() {
        // Given
        post(TARGETS, target(2020, "140603101", "600", "100"));
        // When
        var refused = post(TARGETS, target(2020, "140603101", "700", "100"));
        // Then
        refused.then().statusCode(409).body("violations.rule", contains("grain.target.place.unique"));
    }

    @ParameterizedTest
    @CsvSource({
        "2022, 140603200211, grain-target.place, 422",
        "2022, 140603208, division.unknown, 422",
        "2024, 140603200, grain-target.year, 422",
        "1980, 140603200, field.min, 400"
    })
    void aTargetThatCannotBeIsRefused(int year, String place, String rule, int status) {
        // When
        var refused = post(TARGETS, target(year, place, "600", "100"));
        // Then
        refused.then().statusCode(status).body("violations.rule", contains(rule));
    }

    private static SetGrainTarget target(int year, String place, String area, String output) {
        return new SetGrainTarget(year, place, new BigDecimal(area), new BigDecimal(output));
    }
}
