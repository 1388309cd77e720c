package dev.pinglu.gateway.value;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.pinglu.gateway.testing.SmallLedger;
import dev.pinglu.gateway.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures as they are asked for: by period, division, dimension and day. */
@QuarkusTest
class MetricValuesTest {
    @BeforeEach
    void theLedgerIsRead() {
        SmallLedger.isRead();
    }

    @Test
    void anAnswerNamesEverythingItRestsOn() {
        given().get("/api/metrics/projects.start-rate/values?division=140603&period=1850")
                .then()
                .statusCode(200)
                .body("metric", equalTo("projects.start-rate"))
                .body("version", equalTo(1))
                .body("division", equalTo("140603"))
                .body("period", equalTo("1850"))
                .body("asOf", equalTo("2022-10-20"))
                .body("value", equalTo(0.6f))
                .body("unit", equalTo("RATIO"))
                .body("numerator", equalTo(3))
                .body("denominator", equalTo(5))
                .body("display.zh", equalTo("60%"))
                .body("display.en", equalTo("60%"))
                .body("suppressed", equalTo(false))
                .body("freshness.eventId", notNullValue());
    }

    @Test
    void aDefinitionWhoseFiguresAreStillComputedHasNoValue() {
        Sql.update("update ingest_cursor set definitions = array_remove(definitions, 'projects.listed@1')");
        try {
            given().get("/api/metrics/projects.start-rate/values?division=140603&period=1850")
                    .then()
                    .statusCode(200)
                    .body("value", nullValue())
                    .body("reason", equalTo("being-recomputed"));
        } finally {
            Sql.update("update ingest_cursor set definitions = definitions || 'projects.listed@1'::text");
        }
    }

    @Test
    void aZeroDenominatorIsNullWithItsReason() {
        given().get("/api/metrics/projects.start-rate/values?period=1849")
                .then()
                .body("value", nullValue())
                .body("reason", equalTo("zero-denominator"))
                .body("display.zh", equalTo("—"));
    }

    @Test
    void childrenAndResidualMakeUpTheParent() {
        given().get("/api/metrics/projects.listed/values?period=1850&children=true")
                .then()
                .body("value", equalTo(5))
                .body("items.find { it.division == '140603100' }.value", equalTo(3))
                .body("items.find { it.division == '140603101' }.value", equalTo(1))
                .body("residual", equalTo(1));
    }

    @Test
    void aFigureIsSplitByADeclaredDimension() {
        given().get("/api/metrics/projects.listed/values?period=1850&by=level")
                .then()
                .body("items.find { it.key == 'PROVINCE' }.value", equalTo(1))
                .body("items.find { it.key == 'DISTRICT' }.value", equalTo(4))
                .body("items.by", everyItem(equalTo("level")))
                .body("residual", equalTo(0));
    }

    @Test
    void aRateIsSplitLikeItsParts() {
        given().get("/api/metrics/projects.start-rate/values?period=1850&by=level")
                .then()
                .body("items.find { it.key == 'DISTRICT' }.value", equalTo(0.5f));
    }

    @Test
    void moneyIsScaledInItsDisplayOnly() {
        given().get("/api/metrics/projects.total-investment/values?period=1850&division={d}", SmallLedger.TOWN)
                .then()
                .body("value", equalTo(300_000_000))
                .body("display.zh", equalTo("300万元"))
                .body("display.en", equalTo("CNY 3 M"));
    }

    @Test
    void aFlowOfAYearIsTheSumOfItsMonths() {
        given().get("/api/metrics/projects.starts/values?period=1850Q2").then().body("value", equalTo(3));
        given().get("/api/metrics/projects.starts/series?period=1850")
                .then()
                .body("items.value", equalTo(List.of(0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0)));
    }

    @Test
    void beforeItsFirstDayTheGatewayKnowsNothing() {
        given().get("/api/metrics/projects.listed/values?period=1850&asOf=2021-01-01")
                .then()
                .body("value", nullValue())
                .body("reason", equalTo("not-known-then"))
                .body("asOf", equalTo("2021-01-01"));
    }
}
