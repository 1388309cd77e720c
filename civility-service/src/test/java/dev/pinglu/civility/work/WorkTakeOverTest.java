package dev.pinglu.civility.work;

import static dev.pinglu.civility.work.WorkFixture.aWork;
import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkTakeOverTest {
    private static final String BATCHES = WorkTakeOverResource.PATH;

    @Test
    void worksEnterInTheStateTheyHave() {
        // Given
        var place = "140603202";
        // When
        var batch = post(
                BATCHES,
                batchOf(
                        aWork().in(place).carriedOver(WorkStage.STARTED),
                        aWork().in(place).carriedOver(WorkStage.ACCEPTED)));
        // Then
        batch.then().statusCode(201).body("records", equalTo(2)).body("recordType", equalTo("civility-work"));
        listed(place)
                .body("items.stage", contains("STARTED", "ACCEPTED"))
                .body("items.carriedOver", contains(true, true))
                .body("items[0].dates.started", equalTo("2022-02-01"));
    }

    @Test
    void oneBadRowLeavesNothingBehind() {
        // Given
        var place = "140603203";
        var bad = aWork().in(place).carriedOver(WorkStage.STARTED);
        ((ObjectNode) bad.get("dates")).remove("started");
        ((ObjectNode) bad.get("dates")).put("surveyed", "2022-10-01");
        bad.putObject("consent").put("asked", 10).put("agreed", 11);
        // When
        var refused = post(BATCHES, batchOf(aWork().in(place).carriedOver(WorkStage.SURVEYED), bad));
        // Then
        refused.then()
                .statusCode(422)
                .body(
                        "violations.path",
                        containsInAnyOrder(
                                "records[1].dates.surveyed", "records[1].dates.started", "records[1].consent.agreed"));
        listed(place).body("items", hasSize(0));
    }

    @Test
    void aBatchIsWithdrawnWhileNothingInItHasMovedOn() {
        // Given
        var place = "140603204";
        var batch = post(BATCHES, batchOf(aWork().in(place).carriedOver(WorkStage.STARTED)))
                .getHeader("Location");
        // When
        change(batch, "/withdrawal", "").then().statusCode(200);
        // Then
        listed(place).body("items", hasSize(0));
    }

    @Test
    void aBatchStaysOnceARecordInItHasMovedOn() {
        // Given
        var place = "140603206";
        var batch = post(BATCHES, batchOf(aWork().in(place).carriedOver(WorkStage.SURVEYED)))
                .getHeader("Location");
        var id = listed(place).extract().jsonPath().getString("items[0].id");
        put(WorkResource.PATH + "/" + id, "/consent", Map.of("asked", 10, "agreed", 9));
        // When
        var refused = change(batch, "/withdrawal", "");
        // Then
        refused.then().statusCode(409).body("violations[0].rule", equalTo("take-over.moved-on"));
    }

    private static ValidatableResponse listed(String place) {
        return given().queryParam("division", place)
                .get(WorkResource.PATH)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> batchOf(ObjectNode... rows) {
        return Map.of("asOf", "2022-09-30", "sourceDocument", "文明创建项目台账2022年9月", "records", List.of(rows));
    }
}
