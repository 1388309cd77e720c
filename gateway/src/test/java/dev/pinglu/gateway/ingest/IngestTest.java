package dev.pinglu.gateway.ingest;

import static dev.pinglu.gateway.testing.ProjectState.aProject;
import static dev.pinglu.gateway.testing.Publisher.aRecord;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.pinglu.gateway.testing.ProjectState;
import dev.pinglu.gateway.testing.Publisher;
import dev.pinglu.gateway.testing.Sql;
import dev.pinglu.kit.id.Ids;
import dev.pinglu.kit.testing.DatabaseOwner;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every test works in a year of its own, as all share the topics. */
@QuarkusTest
class IngestTest {
    private static final String TOWN = "140603100";
    private static final String OTHER_TOWN = "140603101";
    private static final String DISTRICT = "140603";
    private static Publisher publisher;

    @BeforeAll
    static void connect() {
        publisher = new Publisher();
    }

    @AfterAll
    static void disconnect() {
        publisher.close();
    }

    @Test
    void aStateCountsForItsDivisionAndEveryOneAbove() {
        publisher.publish(aProject(TOWN, 1901));

        awaitValue("projects.listed", DISTRICT, 1901, 1);
        assertThat(value("projects.listed", TOWN, 1901)).isEqualByComparingTo("1");
        assertThat(value("projects.listed", OTHER_TOWN, 1901)).isEqualByComparingTo("0");
        assertThat(value("projects.total-investment", DISTRICT, 1901)).isEqualByComparingTo("100000000");
    }

    @Test
    void aRateIsMadeOfSums() {
        publisher.publish(aProject(TOWN, 1902));
        publisher.publish(aProject(OTHER_TOWN, 1902).thenStarted());

        awaitValue("projects.listed", DISTRICT, 1902, 2);
        given().get("/api/metrics/projects.start-rate/values?division={d}&period=1902", DISTRICT)
                .then()
                .statusCode(200)
                .body("value", equalTo(0.5f))
                .body("numerator", equalTo(1))
                .body("denominator", equalTo(2))
                .body("display.zh", equalTo("50%"));
    }

    @Test
    void aLateStateChangesNothing() {
        var project = aProject(TOWN, 1903);
        publisher.publish(project.thenStarted());
        awaitValue("projects.started", DISTRICT, 1903, 1);

        publisher.publish(project);

        afterAnotherRecord(1903);
        assertThat(value("projects.started", DISTRICT, 1903)).isEqualByComparingTo("1");
    }

    @Test
    void aStateThatIsSentTwiceCountsOnce() {
        var project = aProject(TOWN, 1904);
        publisher.publish(project);

        publisher.publish(project);

        afterAnotherRecord(1904);
        assertThat(value("projects.listed", TOWN, 1904)).isEqualByComparingTo("1");
    }

    /** Plans are made while tables are small, and kept while they fill. */
    @Test
    void statesAreFoundByIndexHoweverFewThereAre() throws SQLException {
        // Given
        DatabaseOwner.execute("vacuum analyze entity_state, contribution");
        var before = scans("seq_scan");
        var found = scans("idx_scan");
        // When
        publisher.publish(aProject(TOWN, 1913));
        awaitValue("projects.listed", TOWN, 1913, 1);
        // Then
        await("the ingester's statistics")
                .untilAsserted(() -> assertThat(scans("idx_scan")).isNotEqualTo(found));
        assertThat(scans("seq_scan")).isEqualTo(before);
    }

    private static Map<String, String> scans(String kind) {
        return Sql.pairs("select relname, " + kind + "::text from pg_stat_user_tables"
                + " where relname in ('entity_state', 'contribution')");
    }

    @Test
    void aMovedProjectCountsWhereItIsNow() {
        var project = aProject(TOWN, 1905);
        publisher.publish(project);
        awaitValue("projects.listed", TOWN, 1905, 1);

        publisher.publish(project.thenMovedTo(OTHER_TOWN));

        awaitValue("projects.listed", OTHER_TOWN, 1905, 1);
        assertThat(value("projects.listed", TOWN, 1905)).isEqualByComparingTo("0");
        assertThat(value("projects.listed", DISTRICT, 1905)).isEqualByComparingTo("1");
    }

    @Test
    void whatExitedOrWasRemovedCountsNoMore() {
        var exiting = aProject(TOWN, 1906);
        var removed = aProject(TOWN, 1906);
        publisher.publish(exiting);
        publisher.publish(removed);
        awaitValue("projects.listed", TOWN, 1906, 2);

        publisher.publish(exiting.thenExited());
        publisher.publish(removed.thenRemoved());

        awaitValue("projects.listed", TOWN, 1906, 0);
    }

    @Test
    void anUnknownTypeIsKeptUnapplied() {
        var key = "road/" + Ids.next();

        publisher.send(aRecord("projects.state", "dev.pinglu.projects.road.state.v1", key, 1, TOWN, "{\"id\": 1}"));

        await("the event is in the log")
                .untilAsserted(() ->
                        given().get("/api/events?subject=" + key).then().body("items[0].applied", equalTo(false)));
    }

    @Test
    void poisonIsParkedWithItsReasonUntilALaterStateSupersedesIt() {
        var project = aProject(TOWN, 1907);
        publisher.send(aRecord("projects.state", ProjectState.TYPE, project.key(), 1, TOWN, "{\"id\": "));
        await("the record is parked")
                .untilAsserted(
                        () -> given().get("/api/admin/ingest").then().body("parked.key", hasItem(project.key())));

        publisher.publish(project);

        awaitValue("projects.listed", TOWN, 1907, 1);
        assertThat(given().get("/api/admin/ingest").jsonPath().getList("parked.key", String.class))
                .doesNotContain(project.key());
    }

    @Test
    void aRecordOfAnUnknownDivisionIsParked() {
        var project = aProject("140603208", 1908);

        publisher.publish(project);

        await("the record is parked")
                .untilAsserted(() -> given().get("/api/admin/ingest")
                        .then()
                        .body(
                                "parked.find { it.key == '" + project.key() + "' }.reason",
                                equalTo("There is no division 140603208")));
    }

    @Test
    void aHeartbeatShowsItsSourceAndIsNotLogged() {
        var beat = aRecord(
                "rural.state",
                "dev.pinglu.service.heartbeat.v1",
                "heartbeat/rural-service",
                1,
                DISTRICT,
                "{\"service\": \"rural-service\", \"at\": \"2022-10-20T01:02:03Z\", \"businessDay\": \"2022-10-20\","
                        + " \"epoch\": 1, \"outboxDepth\": 3, \"oldestAgeMillis\": 40}");

        publisher.send(beat);

        await("the source is known")
                .untilAsserted(() -> given().get("/api/admin/ingest")
                        .then()
                        .body("sources.find { it.service == 'rural-service' }.outboxDepth", equalTo(3))
                        .body("sources.find { it.service == 'rural-service' }.domain", equalTo("rural")));
        given().get("/api/events?subject=heartbeat/rural-service").then().body("items.size()", equalTo(0));
    }

    @Test
    void aResentFactStandsInTheLogOnce() {
        var key = "project/" + Ids.next();
        var fact = aRecord(
                "project-status",
                "dev.pinglu.projects.project.stage-changed.v1",
                key,
                1,
                TOWN,
                "{\"projectId\": \"1\", \"from\": \"READY\", \"to\": \"CONSTRUCTION\"}");
        publisher.send(fact);

        publisher.send(fact);

        afterAnotherRecord(1909);
        await("the fact is in the log")
                .untilAsserted(
                        () -> given().get("/api/events?subject=" + key).then().body("items.size()", equalTo(1)));
    }

    @Test
    void whatIsPublishedIsVisibleWithinMilliseconds() {
        publisher.publish(aProject(TOWN, 1910));
        awaitValue("projects.listed", TOWN, 1910, 1);

        // A busy machine stands still now and then, but not every time.
        assertThat(IntStream.rangeClosed(2, 6).mapToObj(IngestTest::millisUntilVisible))
                .anyMatch(millis -> millis < 500);
    }

    private static long millisUntilVisible(int project) {
        publisher.publish(aProject(TOWN, 1910));
        long published = System.nanoTime();
        await("project " + project + " is visible")
                .pollInterval(Duration.ofMillis(5))
                .until(() -> value("projects.listed", TOWN, 1910).intValue() == project);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - published);
    }

    @Test
    void theNextOffsetAndLagOfEveryPartitionAreShown() {
        publisher.publish(aProject(TOWN, 1911));
        awaitValue("projects.listed", TOWN, 1911, 1);

        await("nothing is left to read")
                .untilAsserted(() -> given().get("/api/admin/ingest")
                        .then()
                        .body("here", equalTo(true))
                        .body("lag", equalTo(0)));
    }

    private static void afterAnotherRecord(int year) {
        int marker = year + 100;
        for (var version = 0; version < 12; version++) {
            publisher.publish(aProject(TOWN, marker));
        }
        awaitValue("projects.listed", TOWN, marker, 12);
    }

    private static void awaitValue(String metric, String division, int period, int expected) {
        await(metric + " of " + division + " in " + period + " is " + expected)
                .until(() -> value(metric, division, period).compareTo(BigDecimal.valueOf(expected)) == 0);
    }

    private static BigDecimal value(String metric, String division, int period) {
        String shown = given().get("/api/metrics/{m}/values?division={d}&period={p}", metric, division, period)
                .then()
                .statusCode(200)
                .extract()
                .body()
                .jsonPath()
                .getString("value");
        // There is none while an ingester that has just begun computes the definitions for the first time.
        return shown == null ? BigDecimal.ONE.negate() : new BigDecimal(shown);
    }
}
