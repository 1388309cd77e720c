package dev.pinglu.gateway.explain;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.pinglu.gateway.testing.SmallLedger;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The records and events behind a figure. */
@QuarkusTest
class ExplainTest {
    @BeforeEach
    void theLedgerIsRead() {
        SmallLedger.isRead();
    }

    @Test
    void anExplanationNamesRecordsAndEvents() {
        given().get("/api/explain?metric=projects.started&division=140603&period=1850")
                .then()
                .statusCode(200)
                .body("figure.value", equalTo(3))
                .body("items", hasSize(3))
                .body("items.subject", hasItem(SmallLedger.STARTED.key()))
                .body("items.eventId", everyItem(notNullValue()));
    }

    @Test
    void anExplanationIsReadPageByPage() {
        var first = given().get("/api/explain?metric=projects.listed&period=1850&limit=3")
                .then()
                .body("items", hasSize(3))
                .extract()
                .jsonPath();
        given().queryParam("pageToken", first.getString("nextPageToken"))
                .get("/api/explain?metric=projects.listed&period=1850&limit=3")
                .then()
                .body("items", hasSize(2))
                .body("items.subject", not(hasItem(first.getString("items[0].subject"))))
                .body("nextPageToken", nullValue());
    }

    @Test
    void anExplanationCanBeLimitedToAKey() {
        given().get("/api/explain?metric=projects.listed&period=1850&key=level=PROVINCE")
                .then()
                .body("figure.key", equalTo("PROVINCE"))
                .body("figure.value", equalTo(1))
                .body("items", hasSize(1));
        given().get("/api/explain?metric=projects.listed&period=1850&key=level=NATIONAL")
                .then()
                .statusCode(404);
    }

    @Test
    void aFigureThatIsHeldBackForItsFewRecordsShowsNoneOfThem() {
        given().get("/api/explain?metric=tests.few-projects&period=1850&division=140603101")
                .then()
                .body("figure.suppressed", equalTo(true))
                .body("items", empty());
        given().get("/api/explain?metric=tests.few-projects&period=1850").then().body("items", hasSize(5));
    }
}
