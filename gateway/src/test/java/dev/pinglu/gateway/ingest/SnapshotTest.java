package dev.pinglu.gateway.ingest;

import static dev.pinglu.gateway.testing.ProjectState.aProject;
import static dev.pinglu.gateway.testing.Publisher.aRecord;
import static dev.pinglu.gateway.testing.Publisher.ofEnd;
import static dev.pinglu.gateway.testing.Publisher.ofState;
import static dev.pinglu.gateway.testing.Publisher.under;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.pinglu.gateway.testing.ProjectState;
import dev.pinglu.gateway.testing.Publisher;
import dev.pinglu.gateway.testing.ReadModel;
import dev.pinglu.gateway.testing.Sql;
import dev.pinglu.kit.event.Sequence;
import dev.pinglu.kit.id.Ids;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A source was put back to an earlier copy and publishes everything anew. Every test has a year of its own, and an epoch: what
 * was published under those before counts no more.
 */
@QuarkusTest
class SnapshotTest {
    private static final String TOWN = "140603100";
    private static final String OTHER_TOWN = "140603101";
    private static final String GONE = "dev.pinglu.gateway.record.gone.v1";
    private static final int PARTITIONS = 6;
    private static int epoch = 1;
    private static Publisher publisher;

    private int before;
    private int now;

    @BeforeAll
    static void connect() {
        publisher = new Publisher();
    }

    /** Other classes publish under the first epoch, which no longer counts on this topic. */
    @AfterAll
    static void leaveNothingBehind() {
        publisher.makeAnew("projects.state");
        publisher.close();
    }

    @BeforeEach
    void aNewEpoch() {
        ReadModel.isAtRest();
        before = epoch;
        now = ++epoch;
    }

    @Test
    void theViewFollowsTheRestoredTruthAndForgetsWhatIsNotInIt() {
        // Given
        var kept = aProject(TOWN, 1801).thenStarted();
        var restored = aProject(TOWN, 1801);
        var lost = aProject(TOWN, 1801);
        publisher.send(ofState(kept, before));
        publisher.send(ofState(restored.thenStarted().thenMovedTo(OTHER_TOWN), before));
        publisher.send(ofState(lost.thenStarted(), before));
        awaitValue("started", TOWN, 1801, 2);
        awaitValue("started", OTHER_TOWN, 1801, 1);
        // When
        publisher.send(ofState(kept, now));
        publisher.send(ofState(restored, now));
        endsOnAllPartitions();
        // Then
        awaitValue("started", OTHER_TOWN, 1801, 0);
        awaitValue("started", TOWN, 1801, 1);
        awaitValue("listed", TOWN, 1801, 2);
        assertThat(Sql.number("select count(*) from entity_state where entity_key = '" + lost.key() + "'"))
                .isZero();
        assertThat(Sql.number("select count(*) from contribution where entity_key = '" + lost.key() + "'"))
                .isZero();
        given().get("/api/events?subject=" + lost.key())
                .then()
                .body("items[0].type", equalTo(GONE))
                .body("items[0].metrics", hasItem("projects.started"))
                .body("items[0].division", equalTo(TOWN))
                .body("items[0].data.reason", equalTo("NOT_IN_SNAPSHOT"));
        int gone = given().get("/api/events?subject=" + lost.key()).jsonPath().getInt("items[0].id");
        given().get("/api/metrics/projects.started/restatements?division=" + TOWN + "&period=1801")
                .then()
                .body("items[0].events", hasItem(gone));
        modelIsRight();
    }

    @Test
    void nothingIsRemovedBeforeTheEndWasReadOnEveryPartition() {
        // Given
        var lost = aProject(TOWN, 1802);
        publisher.send(ofState(lost, before));
        awaitValue("listed", TOWN, 1802, 1);
        for (int partition = 1; partition < PARTITIONS; partition++) {
            publisher.send(ofEnd(now, partition));
        }
        awaitAllRead();
        assertThat(value("listed", TOWN, 1802)).isOne();
        // When
        publisher.send(ofEnd(now, 0));
        // Then
        awaitValue("listed", TOWN, 1802, 0);
    }

    @Test
    void whatComesLateFromAnEarlierEpochIsIgnoredAndAnEndThatComesTwiceChangesNothing() {
        // Given
        var lost = aProject(TOWN, 1803);
        publisher.send(ofState(lost, before));
        awaitValue("listed", TOWN, 1803, 1);
        endsOnAllPartitions();
        awaitValue("listed", TOWN, 1803, 0);
        var present = aProject(TOWN, 1803);
        publisher.send(ofState(present, now));
        awaitValue("listed", TOWN, 1803, 1);
        long events = Sql.number("select count(*) from event_log where entity_key = '" + lost.key() + "'");
        // When
        publisher.send(ofState(lost.thenStarted(), before));
        publisher.send(under(
                before, 9, aRecord("projects.state", "dev.pinglu.projects.road.state.v1", "road/1", 9, TOWN, "{}")));
        endsOnAllPartitions();
        awaitAllRead();
        // Then
        assertThat(value("listed", TOWN, 1803)).isOne();
        assertThat(Sql.number("select count(*) from event_log where entity_key = '" + lost.key() + "'"))
                .isEqualTo(events);
        assertThat(Sql.number("select count(*) from event_log where entity_key = 'road/1'"))
                .isZero();
        given().get("/api/admin/ingest")
                .then()
                .body("snapshots.find { it.domain == 'projects' }.epoch", equalTo(now))
                .body("snapshots.find { it.domain == 'projects' }.complete", equalTo(true));
        modelIsRight();
    }

    /** What cannot be read is there all the same. */
    @Test
    void aRecordWhoseRestoredStateIsParkedIsNotTakenForGone() {
        // Given
        var unreadable = aProject(TOWN, 1804);
        publisher.send(ofState(unreadable, before));
        awaitValue("listed", TOWN, 1804, 1);
        var lost = aProject("140603208", 1804);
        publisher.send(ofState(lost, before));
        awaitParked(lost);
        publisher.send(
                under(now, 1, aRecord("projects.state", ProjectState.TYPE, unreadable.key(), 1, TOWN, "{\"id\": ")));
        awaitParked(unreadable);
        // When
        endsOnAllPartitions();
        awaitSwept();
        // Then
        assertThat(value("listed", TOWN, 1804)).isOne();
        given().get("/api/admin/ingest")
                .then()
                .body("parked.key", hasItem(unreadable.key()))
                .body("parked.key", not(hasItem(lost.key())));
    }

    @Test
    void anUpgradeDoesNotBringBackWhatIsGone() {
        // Given a state in the log that the build at the time could not apply
        var lost = aProject(TOWN, 1805);
        publisher.send(ofState(lost, before));
        awaitValue("listed", TOWN, 1805, 1);
        Sql.update("update ingest_cursor set last_event_id = last_event_id + 1");
        var other = aProject(TOWN, 1805);
        Sql.update(
                "insert into event_log (id, event_id, type, source, entity_key, sequence, division, cause, time, topic,"
                        + " partition, record_offset, applied, metrics, payload) select (select last_event_id from ingest_cursor), '"
                        + Ids.next() + "', type, source, '" + other.key()
                        + "', sequence, division, cause, time, topic, partition,"
                        + " record_offset, false, metrics, payload from event_log where entity_key = '" + lost.key()
                        + "'");
        // When
        endsOnAllPartitions();
        awaitValue("listed", TOWN, 1805, 0);
        given().post("/api/admin/rebuild").then().statusCode(200);
        // Then
        assertThat(value("listed", TOWN, 1805)).isZero();
        modelIsRight();
    }

    @Test
    void muchIsTakenOutInPortionsAndWhatOneIngesterLeftTheNextOneTakes() {
        // Given more than a portion
        Sql.update("insert into entity_state (entity_key, type, sequence, division, event_id, time, payload)"
                + " select 'thing/' || n, 'dev.pinglu.projects.thing.state.v1', '" + new Sequence(before, 1)
                + "', '140603', 1, now(), '{}' from generate_series(1, 2500) n");
        endsOnAllPartitions();
        awaitSwept();
        assertThat(Sql.number("select count(*) from entity_state where entity_key like 'thing/%'"))
                .isZero();
        // When an ingester ends before the last portion
        Sql.update("insert into entity_state (entity_key, type, sequence, division, event_id, time, payload) values"
                + " ('thing/0', 'dev.pinglu.projects.thing.state.v1', '" + new Sequence(before, 1)
                + "', '140603', 1, now(), '{}')");
        Sql.update("update ledger_snapshot set swept_at = null where epoch = " + now);
        Sql.update("update ingest_cursor set fence = fence + 1, lease_until = '-infinity', holder = 'nobody'");
        // Then
        awaitSwept();
        assertThat(Sql.number("select count(*) from entity_state where entity_key like 'thing/%'"))
                .isZero();
        given().get("/api/admin/ingest")
                .then()
                .body("snapshots.find { it.domain == 'projects' }.gone", greaterThan(2500));
    }

    @Test
    void nobodyElseMakesRecordsVanish() {
        // Given
        var project = aProject(TOWN, 1807);
        publisher.send(ofState(project, before));
        awaitValue("listed", TOWN, 1807, 1);
        // When another service ends a snapshot of this one, and a record claims what only the gateway says
        var forged = ofEnd(now, 0);
        publisher.send(aRecord(
                "rural.state",
                "dev.pinglu.projects.ledger.snapshot-completed.v1",
                forged.key(),
                1,
                "140603",
                "{\"epoch\": 1000}"));
        publisher.send(under(now, 9, aRecord("projects.state", GONE, project.key(), 9, TOWN, "{}")));
        // Then
        await("both are parked")
                .untilAsserted(() -> given().get("/api/admin/ingest")
                        .then()
                        .body("parked.key", hasItem(forged.key()))
                        .body("parked.key", hasItem(project.key())));
        assertThat(value("listed", TOWN, 1807)).isOne();
    }

    private void endsOnAllPartitions() {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            publisher.send(ofEnd(now, partition));
        }
    }

    private static void modelIsRight() {
        ReadModel.isAtRest();
        given().post("/api/admin/recompute").then().body("differences", empty());
        given().post("/api/admin/rebuild").then().body("equal", equalTo(true));
    }

    private void awaitSwept() {
        await("what is gone is out of the view")
                .until(() ->
                        Sql.number("select count(*) from ledger_snapshot where swept_at is not null and epoch = " + now)
                                == 1);
    }

    private static void awaitParked(ProjectState project) {
        await("the record is parked")
                .untilAsserted(
                        () -> given().get("/api/admin/ingest").then().body("parked.key", hasItem(project.key())));
    }

    private static void awaitAllRead() {
        await("nothing is left to read")
                .untilAsserted(() -> given().get("/api/admin/ingest").then().body("lag", equalTo(0)));
    }

    private static void awaitValue(String metric, String division, int period, int expected) {
        await(metric + " of " + division + " in " + period + " is " + expected)
                .until(() -> value(metric, division, period) == expected);
    }

    private static int value(String metric, String division, int period) {
        return given().get("/api/metrics/projects.{m}/values?division={d}&period={p}", metric, division, period)
                .jsonPath()
                .getInt("value");
    }
}
