package dev.pinglu.gateway.ingest;

import static dev.pinglu.gateway.testing.ProjectState.aProject;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.pinglu.gateway.testing.LogEntry;
import dev.pinglu.gateway.testing.Publisher;
import dev.pinglu.gateway.testing.ReadModel;
import dev.pinglu.gateway.testing.Sql;
import dev.pinglu.kit.testing.DatabaseOwner;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The model is started anew from what Kafka holds. */
@QuarkusTest
class FromTopicsTest {
    private static final String TOWN = "140603100";
    private static final String OTHER_TOWN = "140603101";
    private static final String PATH = "/api/admin/rebuild/from-topics";

    private final Publisher publisher = new Publisher();

    @Inject
    DataSource database;

    @BeforeEach
    void theModelIsAtRest() {
        LogEntry.isComplete();
        ReadModel.isAtRest();
    }

    @AfterEach
    void disconnect() {
        publisher.close();
    }

    @Test
    void theTopicsAreBelievedWhereModelAndLogSayOtherwiseAndTheLogAgreesAfterwards() throws SQLException {
        // Given a model and a log that somebody has damaged
        var damaged = aProject(TOWN, 1811).thenStarted();
        var missing = aProject(TOWN, 1811);
        var moved = aProject(TOWN, 1811);
        publisher.publish(damaged);
        publisher.publish(missing);
        publisher.publish(moved);
        publisher.publish(moved.thenMovedTo(OTHER_TOWN));
        awaitValue("listed", TOWN, 1811, 2);
        awaitValue("listed", OTHER_TOWN, 1811, 1);
        DatabaseOwner.execute(
                "update event_log set payload = replace(payload, '\"started\": true', '\"started\": false')"
                        + " where entity_key = '" + damaged.key() + "'");
        DatabaseOwner.execute("delete from event_log where entity_key = '" + missing.key() + "'");
        Sql.update("update metric_value set value = value + 7 where period = '1811'");
        Sql.update("update ingest_cursor set known_from = '2022-01-01'");
        long events = Sql.number("select count(*) from event_log");
        // When
        var run = completed(start(""));
        // Then
        assertThat(run.getString("outcome")).as("%s", run.getMap("detail")).isEqualTo("COMPLETED");
        assertThat(run.getLong("reached")).isEqualTo(run.getLong("total")).isPositive();
        assertThat(run.getBoolean("detail.equal")).isFalse();
        awaitValue("listed", TOWN, 1811, 2);
        awaitValue("started", TOWN, 1811, 1);
        awaitValue("listed", OTHER_TOWN, 1811, 1);
        given().post("/api/admin/recompute").then().body("equal", equalTo(true));
        given().post("/api/admin/rebuild").then().body("equal", equalTo(true));
        awaitValue("started", TOWN, 1811, 1);
        // And nothing of the log is lost, what it lacked is there, and what a figure is made of can be explained
        assertThat(Sql.number("select count(*) from event_log")).isEqualTo(events + 2);
        given().get("/api/explain?metric=projects.listed&division=140603&period=1811")
                .then()
                .body("items.subject", hasItem(missing.key()));
        // And what was before this day is not known
        given().get("/api/metrics/projects.listed/values?period=1811&asOf=2022-10-19")
                .then()
                .body("value", nullValue())
                .body("reason", equalTo("not-known-then"));
    }

    @Test
    void whatComesInAfterwardsIsAppliedOnTopAndALaterRebuildKnowsIt() {
        // Given
        publisher.publish(aProject(TOWN, 1812));
        awaitValue("listed", TOWN, 1812, 1);
        assertThat(completed(start("")).getString("outcome")).isEqualTo("COMPLETED");
        // When
        publisher.publish(aProject(TOWN, 1812).thenStarted());
        // Then
        awaitValue("listed", TOWN, 1812, 2);
        given().post("/api/admin/rebuild").then().body("equal", equalTo(true));
        awaitValue("started", TOWN, 1812, 1);
    }

    @Test
    void whatTheTopicsNoLongerHoldIsNotLostUnlessSomebodySaysSo() {
        // Given
        var lost = aProject(TOWN, 1813);
        publisher.publishTo("rural.state", lost);
        awaitValue("listed", TOWN, 1813, 1);
        publisher.makeAnew("rural.state");
        publisher.publishTo("rural.state", aProject(TOWN, 1813));
        awaitValue("listed", TOWN, 1813, 2);
        var refused = refusedOnceTheTopicIsRead();
        assertThat(refused.getString("outcome")).isEqualTo("REFUSED");
        assertThat(refused.getInt("detail.lost"))
                .as("%s", refused.getList("detail.records"))
                .isOne();
        assertThat(refused.getList("detail.records", String.class)).containsExactly(lost.key());
        assertThat(value("listed", TOWN, 1813)).isEqualTo(2);
        // When
        var accepted = completed(start("?acceptLoss=true"));
        // Then
        assertThat(accepted.getString("outcome")).isEqualTo("COMPLETED");
        awaitValue("listed", TOWN, 1813, 1);
        given().get("/api/events?subject=" + lost.key())
                .then()
                .body("items.cause", contains("gone", "registered"))
                .body("items[0].data.reason", equalTo("NOT_IN_TOPICS"));
        given().post("/api/admin/rebuild").then().body("equal", equalTo(true));
    }

    @Test
    void oneRunsAtATimeAndOneWhoseProcessEndedIsNamedSo() throws SQLException {
        // Given another replica that rebuilds, and one that died
        Sql.update("insert into rebuild_run (id, origin) values ('01900000-0000-7000-8000-000000000001', 'TOPICS')");
        given().get("/api/admin/rebuild/runs/01900000-0000-7000-8000-000000000001")
                .then()
                .body("outcome", equalTo("INTERRUPTED"));
        try (var other = database.getConnection();
                var lock = other.createStatement()) {
            lock.execute("select pg_advisory_lock(" + 0x72656275696c64L + ")");
            given().get("/api/admin/rebuild/runs/01900000-0000-7000-8000-000000000001")
                    .then()
                    .body("outcome", nullValue());
            // When
            var answer = given().post(PATH);
            lock.execute("select pg_advisory_unlock_all()");
            // Then
            answer.then().statusCode(409).body("violations[0].rule", equalTo("rebuild.running"));
        }
        given().get("/api/admin/rebuild/runs").then().body("items.size()", greaterThan(0));
    }

    @Test
    void aQuestionThatIsNeitherTrueNorFalseIsRefused() {
        given().post(PATH + "?acceptLoss=maybe")
                .then()
                .statusCode(400)
                .body("violations[0].path", equalTo("acceptLoss"));
    }

    /** Until then it is refused for another reason. */
    private static JsonPath refusedOnceTheTopicIsRead() {
        ReadModel.isAtRest();
        return await("the ingester has read the new topic")
                .until(
                        () -> completed(start("")),
                        run -> run.get("detail.topicNotReadYet") == null && run.get("detail.topicMadeAnew") == null);
    }

    private static String start(String query) {
        return given().post(PATH + query)
                .then()
                .statusCode(202)
                .body("origin", equalTo("TOPICS"))
                .extract()
                .header("Location");
    }

    private static JsonPath completed(String run) {
        await("the rebuild is over").until(() -> given().get(run).jsonPath().getString("outcome") != null);
        ReadModel.isAtRest();
        return given().get(run).jsonPath();
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
