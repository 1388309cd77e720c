package dev.pinglu.gateway.ingest;

import static dev.pinglu.gateway.testing.ProjectState.aProject;
import static dev.pinglu.gateway.testing.Publisher.aRecord;
import static dev.pinglu.gateway.testing.Publisher.at;
import static dev.pinglu.gateway.testing.WorkItemState.anItem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.pinglu.gateway.testing.LogEntry;
import dev.pinglu.gateway.testing.ProjectState;
import dev.pinglu.gateway.testing.Publisher;
import dev.pinglu.gateway.testing.ReadModel;
import dev.pinglu.gateway.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Records that come twice, late, in another order, from a topic made anew, or not fit to be applied. */
@QuarkusTest
class RedeliveryTest {
    private static final String TOWN = "140603100";
    private static final String OTHER_TOWN = "140603101";

    private final Publisher publisher = new Publisher();

    @Inject
    DataSource database;

    @AfterEach
    void disconnect() {
        publisher.close();
    }

    @Test
    void everythingReadOnceMoreInAnyOrderChangesNothing() {
        var random = new Random(1721);
        var states = new ArrayList<ProjectState>();
        for (int project = 0; project < 20; project++) {
            var listed = aProject(TOWN, 1721);
            var started = listed.thenStarted();
            states.add(listed);
            states.add(started);
            states.add(project % 2 == 0 ? started.thenMovedTo(OTHER_TOWN) : started.thenExited());
        }
        states.addAll(states.subList(0, 30));
        Collections.shuffle(states, random);
        states.forEach(publisher::publish);
        awaitValue("listed", TOWN, 1721, 0);
        awaitValue("listed", OTHER_TOWN, 1721, 10);
        LogEntry.isComplete();
        long events = Sql.number("select count(*) from event_log");
        long sum = Sql.number("select sum(hashtext(v::text)) from metric_value v");

        Sql.update("update ingest_position set next_offset = 0");
        Sql.update("update ingest_cursor set fence = fence + 1, lease_until = '-infinity', holder = 'nobody'");

        awaitAllRead();
        assertThat(Sql.number("select count(*) from event_log")).isEqualTo(events);
        assertThat(Sql.number("select sum(hashtext(v::text)) from metric_value v"))
                .isEqualTo(sum);
        given().post("/api/admin/recompute").then().body("equal", equalTo(true));
    }

    @Test
    void aTopicMadeAnewIsReadFromItsBeginningAndTheModelIsRebuilt() {
        publisher.publishTo("rural.state", aProject(TOWN, 1722));
        awaitValue("listed", TOWN, 1722, 1);
        Sql.update("update metric_value set value = value + 7 where metric = 'projects.listed' and period = '1722'");
        awaitValue("listed", TOWN, 1722, 8);

        publisher.makeAnew("rural.state");
        publisher.publishTo("rural.state", aProject(TOWN, 1722));

        awaitValue("listed", TOWN, 1722, 2);
        given().post("/api/admin/recompute").then().body("equal", equalTo(true));
    }

    @Test
    void poisonParksItsKeyAndNothingElse() {
        var broken = aProject(TOWN, 1723);
        var good = aProject(TOWN, 1723);
        publisher.send(inPartition(2, broken, "{\"id\": "));

        publisher.send(inPartition(2, good, good.json()));

        awaitValue("listed", TOWN, 1723, 1);
        given().get("/api/admin/ingest")
                .then()
                .body("parked.key", hasItem(broken.key()))
                .body("parked.key", not(hasItem(good.key())));
    }

    @Test
    void aParkedRecordCanBeReadOnceMoreWhenItsCauseIsGone() {
        var project = aProject("140603208", 1724);
        var hopeless = aProject("140603208", 1724);
        publisher.publish(project);
        publisher.publish(hopeless);
        awaitParked(project);
        awaitParked(hopeless);
        Sql.update("update parked set headers = replace(headers, '140603208', '" + TOWN + "') where record_key = '"
                + project.key() + "'");

        given().post("/api/admin/ingest/parked/retry").then().statusCode(200);

        awaitValue("listed", TOWN, 1724, 1);
        given().get("/api/admin/ingest")
                .then()
                .body("parked.key", not(hasItem(project.key())))
                .body("parked.key", hasItem(hopeless.key()));
        given().get("/api/events?subject=" + project.key()).then().body("items", hasSize(1));
    }

    @Test
    void aLaterStateMakesAParkedOneMootForEver() {
        var project = aProject("140603208", 1725);
        publisher.publish(project);
        awaitParked(project);

        publisher.publish(project.thenMovedTo(TOWN));

        awaitValue("listed", TOWN, 1725, 1);
        given().post("/api/admin/ingest/parked/retry").then().statusCode(200);
        given().get("/api/admin/ingest").then().body("parked.key", not(hasItem(project.key())));
        assertThat(Sql.number("select count(*) from parked where superseded_by is not null and record_key = '"
                        + project.key() + "'"))
                .isOne();
    }

    @Test
    void anOlderStateMakesNoNewerOneMootAndNoFact() {
        // Given a state and a fact that cannot be read, both newer than what comes then
        var project = aProject(TOWN, 1727);
        var newer = project.thenStarted().thenMovedTo("140603208");
        var fact = aRecord(
                "project-status",
                "dev.pinglu.projects.project.stage-changed.v1",
                project.key(),
                newer.version(),
                "140603208",
                "{}");
        publisher.publish(newer);
        publisher.send(fact);
        await("both are parked").until(() -> waiting(project) == 2);
        // When
        publisher.publish(project);
        awaitValue("listed", TOWN, 1727, 1);
        // Then
        assertThat(waiting(project)).isEqualTo(2);
        // When
        publisher.publish(newer.thenMovedTo(TOWN));
        awaitValue("started", TOWN, 1727, 1);
        // Then
        assertThat(waiting(project)).as("the fact").isOne();
        Sql.update("delete from parked where record_key = '" + project.key() + "'");
    }

    private static long waiting(ProjectState project) {
        return Sql.number(
                "select count(*) from parked where superseded_by is null and record_key = '" + project.key() + "'");
    }

    @Test
    void whatTheDatabaseRefusesIsParkedAndHoldsNobodyUp() {
        // Given
        var item = anItem("试验", TOWN).due("2022-13-45");
        var good = aProject(TOWN, 1728);
        // When
        publisher.send(item.record());
        publisher.publish(good);
        // Then
        awaitValue("listed", TOWN, 1728, 1);
        await("the item is parked")
                .untilAsserted(() -> given().get("/api/admin/ingest").then().body("parked.key", hasItem(item.key())));
        assertThat(Sql.number("select count(*) from entity_state where entity_key = '" + item.key() + "'"))
                .isZero();
        // When
        Sql.update("update parked set parked_at = '2022-10-20' where record_key = '" + item.key() + "'");
        var retried = given().post("/api/admin/ingest/parked/retry?key=" + item.key());
        // Then
        retried.then().statusCode(200).body("records", equalTo(1)).body("applied", equalTo(0));
        assertThat(Sql.number("select count(*) from parked where parked_at = '2022-10-20' and record_key = '"
                        + item.key() + "'"))
                .as("since when it is parked")
                .isOne();
        publisher.send(item.thenClosed().record());
        await("a later state makes it moot")
                .until(() -> Sql.number("select count(*) from parked where superseded_by is null and record_key = '"
                                + item.key() + "'")
                        == 0);
    }

    @Test
    void ingestGoesOnWhileTheModelIsBuiltAnew() throws SQLException {
        // Given a replica that builds, and a model that is outdated
        ReadModel.isAtRest();
        try (var other = database.getConnection();
                var lock = other.createStatement()) {
            lock.execute("select pg_advisory_lock(" + 0x72656275696c64L + ")");
            Sql.update("update ingest_cursor set fingerprint = 'of yesterday'");
            await("the ingester has looked").pollDelay(Duration.ofSeconds(1)).until(() -> true);
            // When
            publisher.publish(aProject(TOWN, 1729));
            // Then
            awaitValue("listed", TOWN, 1729, 1);
            lock.execute("select pg_advisory_unlock_all()");
        }
        await("it is built anew in the end")
                .until(() -> Sql.number("select count(*) from ingest_cursor where fingerprint = 'of yesterday'") == 0);
    }

    @Test
    void aPastFigureIsTheSumOfWhatHadHappenedByThen() {
        publisher.send(at("2022-03-01T02:00:00Z", Publisher.ofState("projects.state", aProject(TOWN, 1726))));
        // 00:30 of the first of July in Shanghai
        publisher.send(at("2022-06-30T16:30:00Z", Publisher.ofState("projects.state", aProject(OTHER_TOWN, 1726))));
        awaitValue("listed", "140603", 1726, 2);
        Sql.update("update ingest_cursor set known_from = '2022-01-01', generation = generation + 1");

        given().get("/api/metrics/projects.listed/values?period=1726&asOf=2022-06-30")
                .then()
                .body("value", equalTo(1))
                .body("asOf", equalTo("2022-06-30"));
        given().get("/api/metrics/projects.listed/values?period=1726&asOf=2022-07-01")
                .then()
                .body("value", equalTo(2));
        given().get("/api/metrics/projects.listed/values?period=1726&asOf=2022-02-28")
                .then()
                .body("value", equalTo(0));
    }

    private static ProducerRecord<String, byte[]> inPartition(int partition, ProjectState project, String payload) {
        var one = aRecord(
                "projects.state", ProjectState.TYPE, project.key(), project.version(), project.division(), payload);
        return new ProducerRecord<>(one.topic(), partition, one.key(), one.value(), one.headers());
    }

    private static void awaitParked(ProjectState project) {
        await("the record is parked")
                .untilAsserted(
                        () -> given().get("/api/admin/ingest").then().body("parked.key", hasItem(project.key())));
    }

    private static void awaitAllRead() {
        await("nothing is left to read")
                .untilAsserted(() -> given().get("/api/admin/ingest")
                        .then()
                        .body("here", equalTo(true))
                        .body("lag", equalTo(0)));
    }

    private static void awaitValue(String metric, String division, int period, int expected) {
        await(metric + " of " + division + " in " + period + " is " + expected)
                .untilAsserted(() -> given().get(
                                "/api/metrics/projects.{m}/values?division={d}&period={p}", metric, division, period)
                        .then()
                        .body("value", equalTo(expected)));
    }
}
