package dev.pinglu.gateway.ingest;

import static dev.pinglu.gateway.testing.ProjectState.aProject;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.model.Rebuild;
import dev.pinglu.gateway.testing.ProjectState;
import dev.pinglu.gateway.testing.Publisher;
import dev.pinglu.gateway.testing.Sql;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two ingesters over one database, as two replicas of the gateway are. */
@QuarkusTest
class FencingTest {
    private static final String TOWN = "140603100";

    private final Publisher publisher = new Publisher();
    private final Ingester first = CDI.current().select(Ingester.class).get();
    private final Ingester second = another();

    @AfterEach
    void disconnect() throws InterruptedException {
        second.stop(new ShutdownEvent());
        publisher.close();
    }

    @Test
    void whoeverLostTheLeaseStandsByAndEachRecordCountsOnce() throws InterruptedException {
        await("the first one ingests").until(first::isActive);
        second.start(new StartupEvent());
        publisher.publish(aProject(TOWN, 1711));
        awaitListed(1711, 1);
        assertThat(second.isActive()).isFalse();

        Sql.update("update ingest_cursor set lease_until = '-infinity', fence = fence + 1, holder = 'nobody'");

        await("one of them ingests").until(() -> first.isActive() || second.isActive());
        var project = aProject(TOWN, 1711);
        publisher.publish(project);
        awaitListed(1711, 2);
        given().get("/api/events?subject=" + project.key()).then().body("items", hasSize(1));
        await("one of them stands by").until(() -> first.isActive() != second.isActive());
        given().post("/api/admin/recompute").then().body("equal", equalTo(true));
    }

    @Test
    void theBatchOfAFencedIngesterIsRolledBackWhole() {
        await("there is an ingester").until(first::isActive);
        publisher.publish(aProject(TOWN, 1712));
        awaitListed(1712, 1);
        long lost = Sql.number("select fence from ingest_cursor") - 1;
        var late = arrival(aProject(TOWN, 1712));

        assertThatThrownBy(() -> bean(Database.class).transact(connection -> {
                    // What a frozen process may still have had in flight.
                    bean(Batch.class).apply(connection, List.of(late), 1_000_000);
                    return bean(IngestCursor.class).begin(connection, lost, Duration.ofSeconds(10), 1);
                }))
                .isInstanceOf(IngestCursor.Fenced.class);

        assertThat(Sql.number("select count(*) from event_log where id = 1000000"))
                .isZero();
        awaitListed(1712, 1);
    }

    @Test
    void aBatchThatWasReadBeforeTheLeaseWasLostChangesNothing() {
        await("there is an ingester").until(first::isActive);
        publisher.publish(aProject(TOWN, 1714));
        awaitListed(1714, 1);
        var late = aProject(TOWN, 1714);

        bean(Database.class).transact(connection -> {
            long held = bean(IngestCursor.class).present(connection);
            publisher.publish(late);
            await("its batch is read and would begin")
                    .until(() -> Sql.number("select count(*) from pg_locks where locktype = 'transactionid'"
                                    + " and not granted")
                            > 0);
            try (var takeOver = connection.createStatement()) {
                return takeOver.executeUpdate("update ingest_cursor set lease_until = now() + interval '1 minute',"
                        + " fence = fence + 1, holder = 'nobody' where fence = " + held);
            }
        });

        await("it stands by").until(() -> !first.isActive());
        assertThat(Sql.number("select count(*) from event_log where entity_key = '" + late.key() + "'"))
                .isZero();
        Sql.update("update ingest_cursor set lease_until = '-infinity' where holder = 'nobody'");
        awaitListed(1714, 2);
    }

    @Test
    void anOrderlyStopHandsTheLeaseOverAtOnce() throws InterruptedException {
        await("the first one ingests").until(first::isActive);
        second.start(new StartupEvent());
        Sql.update("update ingest_cursor set lease_until = '-infinity', fence = fence + 1, holder = 'nobody'");
        await("one of them ingests").until(() -> first.isActive() || second.isActive());

        second.stop(new ShutdownEvent());

        await("the first one ingests, before a lease could run out")
                .atMost(Duration.ofSeconds(5))
                .until(first::isActive);
        publisher.publish(aProject(TOWN, 1713));
        awaitListed(1713, 1);
    }

    private Ingester another() {
        return new Ingester(
                bean(Database.class),
                bean(IngestCursor.class),
                bean(Positions.class),
                bean(Topics.class),
                bean(ArrivalReader.class),
                bean(Batch.class),
                bean(Sweep.class),
                bean(Rebuild.class),
                bean(IngestSettings.class),
                CDI.current().getBeanContainer().getEvent().select(Applied.class));
    }

    private static Arrival arrival(ProjectState project) {
        var sent = Publisher.aRecord(
                "projects.state",
                ProjectState.TYPE,
                project.key(),
                project.version(),
                project.division(),
                project.json());
        var read = new ConsumerRecord<>("projects.state", 0, 0, sent.key(), sent.value());
        sent.headers().forEach(header -> read.headers().add(header));
        return bean(ArrivalReader.class).read(read);
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }

    private static void awaitListed(int year, int expected) {
        await(expected + " listed in " + year)
                .untilAsserted(() -> given().get("/api/metrics/projects.listed/values?period=" + year)
                        .then()
                        .body("value", equalTo(expected)));
    }
}
