package dev.pinglu.projects.admin;

import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.event.Sequence;
import dev.pinglu.kit.testing.DatabaseOwner;
import dev.pinglu.kit.testing.TopicReader;
import dev.pinglu.kit.testing.TopicReader.Published;
import dev.pinglu.projects.evidence.StageEvidence;
import dev.pinglu.projects.project.Project;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that was put back to an earlier copy of its database, and publishes what it holds now. */
@QuarkusTest
class RepublishTest {
    private static final String PROJECTS = "/api/projects/key-projects";
    private static final List<String> TABLES = List.of("annual_listing", "stage_entry", "project");
    private static final String REPUBLISHED = "republished";

    private final TopicReader states = TopicReader.of("projects.state");

    @Inject
    EntityManager entities;

    @Inject
    Outbox outbox;

    @BeforeEach
    void nothingIsBeingPublishedAnew() {
        await("earlier runs are over")
                .until(() -> number("select count(*) from republication where completed_at is null") == 0);
    }

    @AfterEach
    void close() {
        states.close();
    }

    @Test
    void theRestoredTruthIsPublishedUnderAHigherEpochAndItsEndOnEveryPartition() throws SQLException {
        // Given a copy of the ledger, what happened after it was taken, and the copy put back
        var changed = project();
        for (var table : TABLES) {
            DatabaseOwner.execute("create table copy_of_" + table + " as table " + table);
        }
        reserve(changed);
        var lost = project();
        states.await(key(lost), 1);
        DatabaseOwner.execute("delete from evidence");
        for (var table : TABLES) {
            DatabaseOwner.execute("delete from " + table);
        }
        for (var table : List.of("project", "stage_entry", "annual_listing")) {
            DatabaseOwner.execute("insert into " + table + " select * from copy_of_" + table);
            DatabaseOwner.execute("drop table copy_of_" + table);
        }
        long revisions = number("select count(*) from revision");
        // When
        var run = awaitCompleted(republish());
        // Then
        int epoch = run.jsonPath().getInt("epoch");
        assertThat(epoch).isGreaterThan(1);
        var anew = states.await(key(changed), 3).get(2);
        assertThat(anew.header("ce_sequence")).isEqualTo(new Sequence(epoch, 0).toString());
        assertThat(anew.header("ce_cause")).isEqualTo(REPUBLISHED);
        assertThat(anew.json().get("stage").asText()).isEqualTo("LEAD");
        var ends = ends(run);
        var all =
                states.await("records", record -> record.header("ce_sequence").startsWith("%08d".formatted(epoch)), 1);
        assertThat(all).noneMatch(record -> record.key().equals(key(lost)));
        assertThat(ends).extracting(end -> end.consumed().partition()).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
        assertThat(ends).extracting(end -> end.header("ce_id")).doesNotHaveDuplicates();
        assertThat(ends)
                .allSatisfy(end -> assertThat(all)
                        .filteredOn(record -> record.header("ce_cause").equals(REPUBLISHED))
                        .filteredOn(record ->
                                record.consumed().partition() == end.consumed().partition())
                        .allMatch(record ->
                                record.consumed().offset() < end.consumed().offset()));
        // And it says how many there are, which are those of the digest, and nothing is in any history
        var digest = get("/api/projects/admin/digest").jsonPath();
        assertThat(digest.getInt("epoch")).isEqualTo(epoch);
        assertThat(ends.get(0).json().at("/types"))
                .anyMatch(type -> type.get("type").asText().equals("project")
                        && type.get("count").asInt() == digest.getInt("types.find { it.type == 'project' }.count"));
        assertThat(number("select count(*) from revision")).isEqualTo(revisions);
        assertThat(get(changed).getHeader("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void whatWasInterruptedGoesOnBehindWhatWasDoneAndWritersGoOnMeanwhile() throws SQLException {
        // Given more than a portion of projects, the last of which cannot be recorded
        var early = project();
        post(PROJECTS + "/take-overs", batchOf(120)).then().statusCode(201);
        DatabaseOwner.execute("create function obstruct() returns trigger language plpgsql as"
                + " $$ begin raise exception 'planted by a test'; end $$");
        DatabaseOwner.execute("create trigger obstruct before insert on outbox for each row when (new.aggregate_id = '"
                + text("select max(id::text) from project") + "') execute function obstruct()");
        // When
        var run = republish();
        try {
            await("the last portion meets trouble")
                    .until(() -> get(run).jsonPath().getString("trouble") != null);
            get(run).then()
                    .body("state", equalTo("RUNNING"))
                    .body("types.find { it.type == 'project' }.published", greaterThanOrEqualTo(100));
            post(ProjectsRepublishResource.PATH, "")
                    .then()
                    .statusCode(409)
                    .body("violations[0].rule", equalTo("republish.running"));
            reserve(early);
        } finally {
            DatabaseOwner.execute("drop function obstruct() cascade");
        }
        // Then
        var completed = awaitCompleted(run);
        var epoch = "%08d".formatted(completed.jsonPath().getInt("epoch"));
        ends(completed);
        assertThat(states.await("anew", one -> isAnew(one, epoch) && one.key().startsWith("project/"), 121))
                .extracting(Published::key)
                .doesNotHaveDuplicates();
        assertThat(states.await(key(early), 3))
                .extracting(record -> record.header("ce_sequence"))
                .endsWith(epoch + "000000000000", epoch + "000000000001");
    }

    private static boolean isAnew(Published record, String epoch) {
        return record.header("ce_sequence").startsWith(epoch)
                && record.header("ce_cause").equals(REPUBLISHED);
    }

    @Test
    void aRepeatedRequestIsTheSameRun() {
        // Given
        var key = UUID.randomUUID();
        var first = post(ProjectsRepublishResource.PATH, "", key);
        awaitCompleted(first.getHeader("Location"));
        // When
        var second = post(ProjectsRepublishResource.PATH, "", key);
        // Then
        second.then().statusCode(202).header("Location", equalTo(first.getHeader("Location")));
        get(ProjectsRepublishResource.PATH)
                .then()
                .body("items[0].id", equalTo(first.jsonPath().getString("id")));
    }

    /** Who has recorded a change under the old epoch, and not yet committed it, would come to nothing otherwise. */
    @Test
    void writersInFlightAreWaitedFor() throws InterruptedException {
        // Given
        var project = project();
        var recorded = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var writer = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    var removed = entities.find(Project.class, UUID.fromString(id(project)));
                    removed.remove();
                    outbox.publish(List.of(removed));
                    recorded.countDown();
                    waitFor(commit);
                }));
        assertThat(recorded.await(10, TimeUnit.SECONDS)).isTrue();
        // When
        var refused = post(ProjectsRepublishResource.PATH, "");
        commit.countDown();
        writer.join();
        var run = awaitCompleted(republish());
        // Then
        refused.then().statusCode(503).header("Retry-After", "1");
        var records = states.await(key(project), 3);
        assertThat(records.get(2).header("ce_sequence"))
                .isEqualTo(new Sequence(run.jsonPath().getInt("epoch"), 1).toString());
        assertThat(records.get(2).json().get("removed").asBoolean()).isTrue();
    }

    /** Whoever changes a record keeps its row to himself; the portion gives way and comes back. */
    @Test
    void aRecordThatIsBeingChangedIsPublishedAsItThenIs() throws InterruptedException {
        // Given
        var project = project();
        var changed = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var writer = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    var removed = entities.find(Project.class, UUID.fromString(id(project)));
                    removed.remove();
                    entities.flush();
                    changed.countDown();
                    waitFor(commit);
                    outbox.publish(List.of(removed));
                }));
        assertThat(changed.await(10, TimeUnit.SECONDS)).isTrue();
        // When
        var run = republish();
        await("the portion has given way at least once")
                .during(Duration.ofSeconds(1))
                .until(() -> get(run).jsonPath().getString("state").equals("RUNNING"));
        commit.countDown();
        writer.join();
        // Then
        var completed = awaitCompleted(run);
        assertThat(completed.jsonPath().getString("trouble")).isNull();
        var anew = new Sequence(completed.jsonPath().getInt("epoch"), 1).toString();
        assertThat(states.await(key(project), 3))
                .extracting(record -> record.header("ce_sequence"))
                .endsWith(anew, anew);
    }

    /** A compacted topic keeps the last record of a key, whatever its sequence. */
    @Test
    void nothingIsRecordedBehindANewerState() throws SQLException {
        // Given a run that stands still between reading and recording
        var project = project();
        DatabaseOwner.execute("create function linger() returns trigger language plpgsql as $$ begin"
                + " perform set_config('lock_timeout', '0', true);"
                + " perform pg_advisory_xact_lock_shared(1721); return new; end $$");
        DatabaseOwner.execute("create trigger linger before insert on outbox for each row"
                + " when (new.cause = 'republished' and new.aggregate_id = '" + id(project)
                + "') execute function linger()");
        var start = new CountDownLatch(1);
        var lock = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    entities.createNativeQuery("select pg_advisory_xact_lock(1721)", Object.class)
                            .getSingleResult();
                    waitFor(start);
                }));
        await("the lock").until(() -> number("select count(*) from pg_locks where objid = 1721 and granted") == 1);
        var run = republish();
        await("the run stands").until(() -> number("select count(*) from pg_locks where objid = 1721") == 2);
        // When
        var writer = CompletableFuture.runAsync(() -> reserve(project));
        await("the writer waits or is done")
                .until(() -> writer.isDone() || number("select count(*) from pg_locks where not granted") > 1);
        start.countDown();
        lock.join();
        writer.join();
        awaitCompleted(run);
        DatabaseOwner.execute("drop function linger() cascade");
        // Then
        assertThat(states.await(key(project), 3))
                .extracting(record -> record.header("ce_sequence"))
                .isSorted();
    }

    private static String project() {
        return post(PROJECTS, aProject().described())
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static void reserve(String project) {
        StageEvidence.step(project, "RESERVE", "2022-01-10").then().statusCode(200);
    }

    private static Map<String, Object> batchOf(int records) {
        return Map.of(
                "asOf",
                "2022-09-30",
                "sourceDocument",
                "试验台账",
                "records",
                IntStream.range(0, records)
                        .mapToObj(one -> Map.of(
                                "project", aProject().described(),
                                "stage", "CONSTRUCTION",
                                "actual", Map.of("start", "2021-05-18")))
                        .toList());
    }

    private static String id(String project) {
        return project.substring(project.lastIndexOf('/') + 1);
    }

    private static String key(String project) {
        return "project/" + id(project);
    }

    private static String republish() {
        return post(ProjectsRepublishResource.PATH, "")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static Response awaitCompleted(String run) {
        await("everything is published anew")
                .until(() -> get(run).jsonPath().getString("state").equals("COMPLETED"));
        return get(run);
    }

    private List<Published> ends(Response run) {
        var id = run.jsonPath().getString("id");
        return states.await("ends", record -> record.header("ce_subject").equals(id), 6);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private long number(String query) {
        return ((Number) single(query)).longValue();
    }

    private String text(String query) {
        return single(query).toString();
    }

    private Object single(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(query, Object.class).getSingleResult());
    }
}
