package dev.pinglu.gateway.cockpit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.pinglu.gateway.testing.SmallLedger;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A division at a glance, as JSON and as a page. */
@QuarkusTest
class OverviewTest {
    @BeforeEach
    void theLedgerIsRead() {
        SmallLedger.isRead();
    }

    @Test
    void theOverviewShowsEveryFigureOfADivision() {
        given().get("/api/overview?division={d}&period=1850", SmallLedger.TOWN)
                .then()
                .statusCode(200)
                .body("name", equalTo("井坪镇"))
                .body("businessDayFixed", equalTo(true))
                .body("figures.find { it.metric == 'projects.listed' }.value", equalTo(3));
    }

    @Test
    void thePageShowsFiguresInBothLanguages() {
        given().get("/?period=1850")
                .then()
                .statusCode(200)
                .body(containsString("开工率"))
                .body(containsString("<span>60</span><small>%</small>"))
                .body(matchesPattern("(?s).*/assets/cockpit\\.js\\?v=[0-9a-f]+.*"));
        given().get("/?period=1850&lang=en").then().body(containsString("Start rate"));
        given().get("/cockpit/explain?metric=projects.start-rate&period=1850")
                .then()
                .statusCode(200)
                .body(containsString("示例项目"));
    }
}
