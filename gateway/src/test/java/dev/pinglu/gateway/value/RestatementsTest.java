package dev.pinglu.gateway.value;

import static dev.pinglu.gateway.testing.Publisher.aRecord;
import static dev.pinglu.gateway.testing.Publisher.at;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.pinglu.gateway.testing.Publisher;
import dev.pinglu.kit.id.Ids;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What others publish is restated from its second publication on, with what they call it and without what they hold back. */
@QuarkusTest
class RestatementsTest {
    private final Publisher publisher = new Publisher();
    private final UUID id = Ids.next();

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void everyLaterPublicationIsARestatementWithItsMark() {
        // Given
        observe(1, "2022-03-10T01:00:00Z", 900, "PROVISIONAL");
        observe(2, "2022-04-12T01:00:00Z", 950, "CONFIRMED");
        observe(3, "2022-05-20T01:00:00Z", 940, "RESTATED");
        // The same value once more under another name changes nothing
        observe(4, "2022-06-01T01:00:00Z", 940, "CONFIRMED");
        awaitEvents("indicator-observation", 4);
        // When
        var restatements = given().get("/api/metrics/economy.retail-sales/restatements?period=1853-01..08");
        // Then
        restatements
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.events", everyItem(hasSize(1)))
                .body("items[0].day", equalTo("2022-05-20"))
                .body("items[0].before", equalTo(950))
                .body("items[0].after", equalTo(940))
                .body("items[0].mark", equalTo("RESTATED"))
                .body("items[1].day", equalTo("2022-04-12"))
                .body("items[1].before", equalTo(900))
                .body("items[1].after", equalTo(950))
                .body("items[1].mark", equalTo("CONFIRMED"));
    }

    @Test
    void aFirstPublicationOfZeroIsCorrectedAsAnyOther() {
        // Given
        growth(1, "2022-03-10T01:00:00Z", "0.0");
        growth(2, "2022-04-12T01:00:00Z", "0.012");
        growth(3, "2022-05-20T01:00:00Z", "0.011");
        awaitEvents("indicator-observation", 3);
        // When
        var path = "/api/metrics/economy.retail-sales-growth/restatements?period=1854-01..08&limit=1";
        var first = given().get(path);
        // Then
        first.then().statusCode(200).body("items.day", contains("2022-05-20"));
        given().get(path + "&pageToken=" + first.jsonPath().getString("nextPageToken"))
                .then()
                .statusCode(200)
                .body("items.day", contains("2022-04-12"))
                .body("items[0].before", equalTo(0))
                .body("items[0].events", hasSize(1))
                .body("nextPageToken", nullValue());
    }

    private void growth(long version, String time, String growth) {
        publish("projects", "indicator-observation", version, time, """
                {"id": "%s", "indicator": "RETAIL_SALES_ABOVE_DESIGNATED_SIZE", "divisionCode": "140603",
                 "period": "1854-01..08", "value": 900, "unit": "CNY_FEN", "yoy": %s, "yoyBasis": "NOMINAL",
                 "mark": "CONFIRMED", "source": "示例统计月报", "removed": false}""".formatted(id, growth));
    }

    @Test
    void whatIsHeldBackIsNotToldByWhatComesBeforeAndAfterIt() {
        // Given
        summarise(1, "2022-03-10T01:00:00Z", "\"households\": 24,");
        summarise(2, "2022-04-12T01:00:00Z", "");
        summarise(3, "2022-05-20T01:00:00Z", "\"households\": 26,");
        awaitEvents("watch-summary", 3);
        // When
        var restatements =
                given().get("/api/metrics/rural.households-watched/restatements?division=140603&period=1853-09");
        // Then
        restatements
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].before", nullValue())
                .body("items[0].after", equalTo(26))
                .body("items[0].display.zh", equalTo("— → 26户"))
                .body("items[1].before", equalTo(24))
                .body("items[1].after", nullValue())
                .body("items[1].display.zh", equalTo("24户 → —"));
    }

    private void observe(long version, String time, long value, String mark) {
        publish("projects", "indicator-observation", version, time, """
                {"id": "%s", "indicator": "RETAIL_SALES_ABOVE_DESIGNATED_SIZE", "divisionCode": "140603",
                 "period": "1853-01..08", "value": %d, "unit": "CNY_FEN", "mark": "%s", "source": "示例统计月报",
                 "removed": false}""".formatted(id, value, mark));
    }

    private void summarise(long version, String time, String households) {
        publish("rural", "watch-summary", version, time, """
                {"id": "%s", "divisionCode": "140603", "level": "DISTRICT", "period": "1853-09", "cells": [], %s
                 "removed": false}""".formatted(id, households));
    }

    private void publish(String domain, String aggregate, long version, String time, String state) {
        var type = "dev.pinglu." + domain + "." + aggregate + ".state.v1";
        publisher.send(at(time, aRecord(domain + ".state", type, aggregate + "/" + id, version, "140603", state)));
    }

    private void awaitEvents(String aggregate, int count) {
        await("all are read")
                .untilAsserted(() -> given().get("/api/events?subject=" + aggregate + "/" + id)
                        .then()
                        .body("items", hasSize(count)));
    }
}
