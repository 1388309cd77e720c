package dev.pinglu.gateway.value;

import static dev.pinglu.gateway.testing.Publisher.aRecord;
import static dev.pinglu.gateway.testing.Publisher.at;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.pinglu.gateway.testing.Publisher;
import dev.pinglu.gateway.testing.Sql;
import dev.pinglu.kit.id.Ids;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.hamcrest.Matcher;
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
    void aPastMonthShowsTheLandAsItStoodThen() {
        // Given a parcel that lay idle in September alone
        var id = Ids.next();
        publisher.send(at("2022-07-31T01:00:00Z", parcel(id, 1, "then-park", "SUPPLIED", 80)));
        publisher.send(at("2022-09-05T01:00:00Z", parcel(id, 2, "then-park", "IDLE", 80)));
        publisher.send(at("2022-10-10T01:00:00Z", parcel(id, 3, "then-park", "UNDER_CONSTRUCTION", 80)));
        await("all is read")
                .untilAsserted(() -> given().get("/api/events?subject=land-parcel/" + id)
                        .then()
                        .body("items", hasSize(3)));
        Sql.update("update ingest_cursor set known_from = '2022-01-01', generation = generation + 1");
        // Then
        idleIn("2022-10", hasSize(0));
        idleIn("2022-09", contains(1));
        idleIn("2022-08", hasSize(0));
        given().get("/api/metrics/parks.idle-parcels/values?period=2022-08")
                .then()
                .body("value", equalTo(0))
                .body("reason", nullValue());
    }

    private static void idleIn(String period, Matcher<?> values) {
        given().get("/api/metrics/parks.idle-parcels/values?by=park&period=" + period)
                .then()
                .body("items.findAll { it.key == 'then-park' }.value", values);
    }

    @Test
    void anIndicatorAsOfADayHasTheMarkOfThatDay() {
        // Given
        var id = Ids.next();
        publisher.send(at("2022-03-10T01:00:00Z", observed(id, 1, "1852-01..08", 900, "0.1", "PROVISIONAL")));
        publisher.send(at("2022-04-12T01:00:00Z", observed(id, 2, "1852-01..08", 950, "0.1", "RESTATED")));
        await("all is read")
                .untilAsserted(() -> given().get("/api/events?subject=indicator-observation/" + id)
                        .then()
                        .body("items", hasSize(2)));
        Sql.update("update ingest_cursor set known_from = '2022-01-01', generation = generation + 1");
        // Then
        given().get("/api/metrics/economy.retail-sales/values?period=1852&asOf=2022-03-31")
                .then()
                .body("value", equalTo(900))
                .body("mark", equalTo("PROVISIONAL"));
        given().get("/api/metrics/economy.retail-sales/values?period=1852")
                .then()
                .body("value", equalTo(950))
                .body("mark", equalTo("RESTATED"));
    }

    @Test
    void aHarvestThatIsNotRecordedIsUnknownAndNotZero() {
        given().get("/api/metrics/rural.grain-output/values?period=1851")
                .then()
                .body("value", nullValue())
                .body("reason", equalTo("not-recorded"));
    }

    private void observe(String period, long value, String growth, String mark) {
        publisher.send(observed(Ids.next(), 1, period, value, growth, mark));
    }

    private static ProducerRecord<String, byte[]> observed(
            UUID id, long version, String period, long value, String growth, String mark) {
        return aRecord(
                "projects.state",
                "dev.pinglu.projects.indicator-observation.state.v1",
                "indicator-observation/" + id,
                version,
                "140603",
                """
                {"id": "%s", "indicator": "RETAIL_SALES_ABOVE_DESIGNATED_SIZE", "divisionCode": "140603",
                 "period": "%s", "value": %d, "unit": "CNY_FEN", "yoy": %s, "yoyBasis": "NOMINAL", "mark": "%s",
                 "source": "示例统计月报", "removed": false}""".formatted(id, period, value, growth, mark));
    }

    private void supply(String park, String status, int mu) {
        publisher.send(parcel(Ids.next(), 1, park, status, mu));
    }

    private static ProducerRecord<String, byte[]> parcel(UUID id, long version, String park, String status, int mu) {
        return aRecord(
                "projects.state",
                "dev.pinglu.projects.land-parcel.state.v1",
                "land-parcel/" + id,
                version,
                "140603",
                """
                {"id": "%s", "parcelName": "示例地块", "parkCode": "%s", "land": {"suppliedMu": %d}, "status": "%s",
                 "supplyWay": "GRANT", "suppliedOn": "2020-07-31", "notCountedDays": 0, "divisionCode": "140603",
                 "removed": false}""".formatted(id, park, mu, status));
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
