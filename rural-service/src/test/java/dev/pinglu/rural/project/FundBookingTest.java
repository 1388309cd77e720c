package dev.pinglu.rural.project;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.etagOf;
import static dev.pinglu.kit.testing.Api.json;
import static dev.pinglu.rural.project.RuralProjectFixture.decide;
import static dev.pinglu.rural.project.RuralProjectFixture.entries;
import static dev.pinglu.rural.project.RuralProjectFixture.entry;
import static dev.pinglu.rural.project.RuralProjectFixture.planned;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
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
        get(project + "/fund-entries").then().body("items.voucher", contains("P-1", "P-2", "P-3", "A-1"));
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
        get(project + "/fund-entries").then().body("items", hasSize(4));
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
        get(project + "/fund-entries").then().body("items", hasSize(3));
    }

    @Test
    void aRefusedLineIsNamedByItsPlaceAmongLinesSentAgain() {
        // Given
        var project = planned();
        var booked = entry("ARRIVE", "CITY", 100, "2022-02-01", "A-1");
        change(project, "/fund-entries", entries(booked)).then().statusCode(200);
        // When
        var refused = change(
                project, "/fund-entries", entries(booked, entry("ARRIVE", "CITY", 200_000, "2022-02-01", "A-2")));
        // Then
        refused.then().statusCode(422).body("violations.path", contains("entries[1]"));
    }

    @Test
    void theLedgerIsReadPageByPage() {
        // Given
        var project = planned();
        var first = get(project + "/fund-entries?limit=2");
        first.then().body("items.number", contains(1, 2));
        // When
        var second = given().queryParam("limit", 2)
                .queryParam("pageToken", first.path("nextPageToken").toString())
                .get(project + "/fund-entries");
        // Then
        second.then().body("items.number", contains(3)).body("nextPageToken", nullValue());
    }

    @Test
    void ofTwoBookingsOfTheSameVersionOneIsStale() {
        for (int run = 0; run < 30; run++) {
            // Given
            var project = planned();
            var version = etagOf(project);
            // When
            var statuses = Stream.of("A-1", "A-2")
                    .map(voucher -> CompletableFuture.supplyAsync(
                            () -> json(entries(entry("ARRIVE", "CITY", 100, "2022-02-01", voucher)))
                                    .header("Idempotency-Key", UUID.randomUUID())
                                    .header("If-Match", version)
                                    .post(project + "/fund-entries")
                                    .statusCode()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            // Then
            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void theClerkDoesNotChangeAPlanThatWasDecided() {
        // Given
        var project = planned();
        decide(project, "/decisions", Map.of("to", "APPROVED", "on", "2022-02-10"))
                .then()
                .statusCode(200);
        var more =
                Map.of("budgetFen", 1_000_100, "entries", List.of(entry("ADJUST", "CITY", 100, "2022-03-01", "P-4")));
        // When
        var refused = change(project, "/fund-entries", more);
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("rural-project.decision"));
        change(project, "/fund-entries", entries(entry("PLAN", "PROVINCE", 300_000, "2022-01-10", "P-1")))
                .then()
                .statusCode(200);
        decide(project, "/plan-changes", entries(entry("ARRIVE", "CITY", 100, "2022-02-01", "A-1")))
                .then()
                .statusCode(422);
        decide(project, "/plan-changes", more).then().statusCode(200).body("budgetFen", equalTo(1_000_100));
    }
}
