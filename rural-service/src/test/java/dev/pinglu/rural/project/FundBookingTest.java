package dev.pinglu.rural.project;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.rural.project.RuralProjectFixture.entries;
import static dev.pinglu.rural.project.RuralProjectFixture.entry;
import static dev.pinglu.rural.project.RuralProjectFixture.planned;
import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FundBookingTest {
    @Test
    void fundsAreBookedAndShownAsSumsAndRates() {
        // Given
        var project = planned();
        // When
        change(project, "/fund-entries", entries(entry("ARRIVE", "CITY", 200_000, "2022-02-01", "A-1")))
                .then()
                .statusCode(200);
        // Then
        get(project)
                .then()
                .body("funds.find { it.source == 'CITY' }.arrivedFen", equalTo(200_000))
                .body("matchingFen", equalTo(700_000))
                .body("rates.inPlace", equalTo(0.2f));
        get(project + "/fund-entries").then().body("voucher", contains("P-1", "P-2", "P-3", "A-1"));
    }

    @Test
    void aReplayedVoucherChangesNothing() {
        // Given
        var project = planned();
        var arrival = entries(entry("ARRIVE", "CITY", 200_000, "2022-02-01", "A-1"));
        var etag = change(project, "/fund-entries", arrival).getHeader("ETag");
        // When
        var replayed = change(project, "/fund-entries", arrival);
        // Then
        replayed.then().statusCode(200).header("ETag", etag);
        get(project + "/fund-entries").then().body("$", hasSize(4));
    }

    @Test
    void aRefusedBookingLeavesNothingBehind() {
        // Given
        var project = planned();
        // When
        var refused = change(
                project,
                "/fund-entries",
                entries(
                        entry("ARRIVE", "CITY", 100, "2022-02-01", "A-1"),
                        entry("ARRIVE", "CITY", 200_000, "2022-02-01", "A-2")));
        // Then
        refused.then()
                .statusCode(422)
                .body("violations.rule", contains("fund.arrived"))
                .body("violations.path", contains("entries[1]"));
        get(project + "/fund-entries").then().body("$", hasSize(3));
    }
}
