package dev.pinglu.gateway.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

import dev.pinglu.gateway.testing.SmallLedger;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log of events as a reader pages through it. */
@QuarkusTest
class EventResourceTest {
    @BeforeEach
    void theLedgerIsRead() {
        SmallLedger.isRead();
    }

    @Test
    void theLogIsReadNewestFirstAndPageByPage() {
        var first = given().get("/api/events?division=140603100&limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .jsonPath();
        given().queryParam("pageToken", first.getString("nextPageToken"))
                .get("/api/events?division=140603100&limit=2")
                .then()
                .body("items[0].id", lessThan(first.getInt("items[1].id")));
    }

    @Test
    void aPageTokenOfAnotherQueryIsRefused() {
        var token =
                given().get("/api/events?division=140603100&limit=1").jsonPath().getString("nextPageToken");

        given().queryParam("pageToken", token)
                .get("/api/events?division=140603101&limit=1")
                .then()
                .statusCode(400)
                .body("violations[0].rule", equalTo("page.token"));
    }
}
