package dev.pinglu.gateway.value;

import static dev.pinglu.gateway.testing.Publisher.aRecord;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.pinglu.gateway.testing.Publisher;
import dev.pinglu.kit.id.Ids;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Figures that are no plain sums of projects: what statistics publish, what stands in a park, what is not recorded yet. */
@QuarkusTest
class MeasuredFiguresTest {
    private final Publisher publisher = new Publisher();

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void aPublishedIndicatorShowsItsLatestPeriodAndItsMark() {
        observe("1851-01..07", 900, "0.1", "CONFIRMED");
        observe("1851-01..08", 1_000, "0.252", "PROVISIONAL");
        await("both observations are applied; they travel in partitions of their own")
                .untilAsserted(() -> given().get("/api/events?metric=economy.retail-sales")
                        .then()
                        .body("items.findAll { it.data.period.startsWith('1851') }", hasSize(2)));

        given().get("/api/metrics/economy.retail-sales/values?period=1851")
                .then()
                .body("value", equalTo(1_000))
                .body("period", equalTo("1851-01..08"))
                .body("mark", equalTo("PROVISIONAL"));
        given().get("/api/metrics/economy.retail-sales-growth/values?period=1851")
                .then()
                .body("value", equalTo(0.252f))
                .body("display.zh", equalTo("25.2%"));
        given().get("/api/metrics/economy.retail-sales/values?period=1851-01..07")
                .then()
                .body("value", equalTo(900))
                .body("mark", equalTo("CONFIRMED"));
        given().get("/api/metrics/economy.retail-sales/values?period=1851&division=140603100")
                .then()
                .body("value", nullValue())
                .body("reason", equalTo("not-recorded"));
    }

    @Test
    void projectsInParksAreToldApartByParkAndBatch() {
        admit("first-park", 1, "CONSTRUCTION", true);
        admit("first-park", 1, "PREPARATION", false);
        admit("first-park", 2, "PREPARATION", false);
        admit("second-park", 1, "CONSTRUCTION", true);

        await().untilAsserted(() -> given().get("/api/metrics/parks.projects/values?period=1851&by=park")
                .then()
                .body("value", equalTo(4))
                .body("items.find { it.key == 'first-park' }.value", equalTo(3))
                .body("items.find { it.key == 'second-park' }.value", equalTo(1)));
        given().get("/api/metrics/parks.projects/values?period=1851&by=batch")
                .then()
                .body("items.find { it.key == 'first-park/1' }.value", equalTo(2));
        given().get("/api/metrics/parks.projects-started/values?period=1851")
                .then()
                .body("value", equalTo(2));
        given().get("/api/metrics/parks.projects-in-formalities/values?period=1851&by=park")
                .then()
                .body("items.find { it.key == 'first-park' }.value", equalTo(2));
    }

    @Test
    void landStandsFromItsSupplyAndIsIdleOnceThatIsDetermined() {
        supply("land-park", "SUPPLIED", 300);
        supply("land-park", "IDLE", 100);
        supply("land-park", "TAKEN_BACK", 50);
        supply("other-land-park", "UNDER_CONSTRUCTION", 20);

        await().untilAsserted(() -> given().get("/api/metrics/parks.supplied-land/values?period=2022&by=park")
                .then()
                .body("items.find { it.key == 'land-park' }.value", equalTo(400))
                .body("items.find { it.key == 'other-land-park' }.value", equalTo(20)));
        given().get("/api/metrics/parks.idle-land/values?period=2022-10&by=park")
                .then()
                .body("items.find { it.key == 'land-park' }.value", equalTo(100))
                .body("items.find { it.key == 'land-park' }.display.zh", equalTo("100亩"));
        given().get("/api/metrics/parks.idle-parcels/values?period=2022&by=park")
                .then()
                .body("items.find { it.key == 'land-park' }.value", equalTo(1));
        given().get("/api/metrics/parks.idle-land-rate/values?period=2022&by=park")
                .then()
                .body("items.find { it.key == 'land-park' }.value", equalTo(0.25f));
        given().get("/api/metrics/parks.supplied-land/values?period=1851")
                .then()
                .body("value", nullValue())
                .body("reason", equalTo("not-known-then"));
    }

    @Test
    void aHarvestThatIsNotRecordedIsUnknownAndNotZero() {
        given().get("/api/metrics/rural.grain-output/values?period=1851")
                .then()
                .body("value", nullValue())
                .body("reason", equalTo("not-recorded"));
    }

    private void observe(String period, long value, String growth, String mark) {
        var id = Ids.next();
        publisher.send(aRecord(
                "projects.state",
                "dev.pinglu.projects.indicator-observation.state.v1",
                "indicator-observation/" + id,
                1,
                "140603",
                """
                {"id": "%s", "indicator": "RETAIL_SALES_ABOVE_DESIGNATED_SIZE", "divisionCode": "140603",
                 "period": "%s", "value": %d, "unit": "CNY_FEN", "yoy": %s, "yoyBasis": "NOMINAL", "mark": "%s",
                 "source": "示例统计月报", "removed": false}""".formatted(id, period, value, growth, mark)));
    }

    private void supply(String park, String status, int mu) {
        var id = Ids.next();
        publisher.send(aRecord(
                "projects.state",
                "dev.pinglu.projects.land-parcel.state.v1",
                "land-parcel/" + id,
                1,
                "140603",
                """
                {"id": "%s", "parcelName": "示例地块", "parkCode": "%s", "land": {"suppliedMu": %d}, "status": "%s",
                 "supplyWay": "GRANT", "suppliedOn": "2020-07-31", "notCountedDays": 0, "divisionCode": "140603",
                 "removed": false}""".formatted(id, park, mu, status)));
    }

    private void admit(String park, int batch, String stage, boolean started) {
        var id = Ids.next();
        publisher.send(aRecord(
                "projects.state", "dev.pinglu.projects.project.state.v1", "project/" + id, 1, "140603", """
                {"id": "%s", "title": "示例园区项目", "level": "DISTRICT", "kind": "ENTERPRISE", "approvalMode": "FILING",
                 "constructionNature": "NEW", "sector": "电力", "divisionCode": "140603", "capacity": [],
                 "totalInvestmentFen": 100, "stage": "%s", "overlay": "NONE", "started": %s,
                 "park": {"code": "%s", "batch": %d}, "listings": [{"year": 1851, "class": "NEW_START",
                 "admittedOn": "1851-01-15"}], "carriedOver": false, "removed": false}""".formatted(
                                id, stage, started, park, batch)));
    }
}
