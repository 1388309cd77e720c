package dev.pinglu.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.pinglu.gateway.testing.LogEntry;
import dev.pinglu.gateway.testing.Sql;
import dev.pinglu.kit.testing.DatabaseOwner;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dead letters, replays, and the log of what was delivered. */
@QuarkusTest
class ReplayTest extends OneWebhook {
    @Test
    void whatIsSetAsideHoldsUpNobodyAndIsSentAgainWhenAskedFor() {
        // Given
        receiver.answer(400);
        var poison = happens();
        var next = happens();
        deliverer.deliver(webhook);
        receiver.answer(204);
        receiver.forget();
        // When
        webhook.post("/deliveries/" + poison.id() + "/setting-aside", "")
                .then()
                .statusCode(200)
                .body("state", equalTo("DEAD"));
        deliverer.deliver(webhook);
        webhook.post("/deliveries/" + poison.id() + "/retries", "")
                .then()
                .statusCode(200)
                .body("state", equalTo("WAITING"));
        deliverer.clock.pass(Duration.ofDays(3650));
        deliverer.deliver(webhook);
        // Then
        assertThat(receiver.ids())
                .containsExactly(next.eventId().toString(), poison.eventId().toString());
        webhook.get("/deliveries").then().body("items.state", equalTo(List.of("DELIVERED", "DELIVERED")));
        webhook.post("/deliveries/" + poison.id() + "/retries", "")
                .then()
                .statusCode(409)
                .body("violations[0].rule", equalTo("webhook.delivery.not-dead"));
        webhook.post("/deliveries/" + poison.id() + "/setting-aside", "")
                .then()
                .statusCode(409)
                .body("violations[0].rule", equalTo("webhook.delivery.not-waiting"));
        webhook.post("/deliveries/999999999/retries", "").then().statusCode(404);
    }

    @Test
    void whatArrivesWhileItIsSetAsideHasArrived() throws SQLException {
        // Given
        receiver.answer(400);
        var event = happens();
        deliverer.deliver(webhook);
        receiver.answer(204);
        deliverer.clock.pass(Duration.ofSeconds(6));
        var threads = Executors.newCachedThreadPool();
        try (var other = CDI.current().select(DataSource.class).get().getConnection();
                var lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("select from webhook_progress where webhook = '" + webhook.id() + "' for update");
            // When both wait for the same row
            var recorded = CompletableFuture.runAsync(() -> deliverer.deliver(webhook), threads);
            await("the outcome is about to be recorded").until(() -> waitingForLocks() == 1);
            var setAside = CompletableFuture.supplyAsync(
                    () -> webhook.post("/deliveries/" + event.id() + "/setting-aside", ""), threads);
            await("it is about to be set aside").until(() -> waitingForLocks() == 2);
            other.commit();
            // Then
            recorded.join();
            setAside.join()
                    .then()
                    .statusCode(409)
                    .body("violations[0].rule", equalTo("webhook.delivery.not-waiting"))
                    .body("violations[0].message", containsString("DELIVERED"));
        } finally {
            threads.shutdownNow();
        }
        webhook.get("/deliveries").then().body("items.state", equalTo(List.of("DELIVERED")));
        assertThat(receiver.messages()).hasSize(2);
    }

    private static long waitingForLocks() {
        return Sql.number("select count(*) from pg_stat_activity where datname = current_database()"
                + " and wait_event_type = 'Lock'");
    }

    @Test
    void allDeadLettersAreSentAgainInOrderAndHoldUpNothingNew() {
        // Given
        receiver.answer(400);
        var dead = List.of(happens(), happens(), happens());
        for (var one : dead) {
            deliverer.deliver(webhook);
            webhook.post("/deliveries/" + one.id() + "/setting-aside", "")
                    .then()
                    .statusCode(200);
        }
        receiver.forget();
        webhook.post("/dead-letters/retries", "").then().statusCode(200).body("deliveries", equalTo(3));
        deliverer.clock.pass(Duration.ofDays(3650));
        // When the first of them fails once more and something new happens
        deliverer.deliver(webhook);
        assertThat(receiver.ids()).containsExactly(dead.get(0).eventId().toString());
        receiver.answer(204);
        var fresh = happens();
        deliverer.deliver(webhook);
        deliverer.clock.pass(Duration.ofSeconds(6));
        deliverer.deliver(webhook);
        // Then
        assertThat(receiver.ids().subList(1, 5))
                .containsExactly(
                        fresh.eventId().toString(),
                        dead.get(0).eventId().toString(),
                        dead.get(1).eventId().toString(),
                        dead.get(2).eventId().toString());
        webhook.post("/dead-letters/retries", "").then().body("deliveries", equalTo(0));
    }

    @Test
    void aReplaySendsTheSameMessagesAgainInOrder() {
        // Given
        var first = happens();
        var second = happens();
        var third = happens();
        deliverer.deliver(webhook);
        receiver.forget();
        // When
        webhook.post("/replays", Map.of("event", second.id()))
                .then()
                .statusCode(200)
                .body("reached", equalTo((int) second.id() - 1));
        deliverer.deliver(webhook);
        // Then
        assertThat(receiver.ids())
                .containsExactly(second.eventId().toString(), third.eventId().toString());
        webhook.get("/deliveries").then().body("items", hasSize(3));
        // And by time
        receiver.forget();
        webhook.post("/replays", Map.of("since", timeOf(first))).then().statusCode(200);
        deliverer.deliver(webhook);
        assertThat(receiver.ids())
                .containsExactly(
                        first.eventId().toString(),
                        second.eventId().toString(),
                        third.eventId().toString());
        webhook.post("/replays", Map.of("since", "2100-01-01T00:00:00Z")).then().statusCode(200);
        deliverer.deliver(webhook);
        assertThat(receiver.messages()).hasSize(3);
    }

    @Test
    void anotherEditionOfAnEventIsAnotherMessage() throws SQLException {
        // Given
        var event = happens();
        deliverer.deliver(webhook);
        DatabaseOwner.execute("update event_log set edition = 1 where id = " + event.id());
        receiver.forget();
        // When
        webhook.post("/replays", Map.of("event", event.id())).then().statusCode(200);
        deliverer.deliver(webhook);
        // Then
        assertThat(receiver.ids()).containsExactly(event.eventId() + ".1");
    }

    @ParameterizedTest
    @CsvSource({
        "{}, 400, webhook.replay.from",
        "'{\"event\": 1, \"since\": \"2022-10-20T00:00:00Z\"}', 400, webhook.replay.from",
        "'{\"event\": 0}', 400, field.positive",
        "'{\"event\": 999999999}', 422, webhook.replay.ahead",
        "'{\"since\": \"yesterday\"}', 400, json.wrong-type"
    })
    void aReplayFromNowhereIsRefused(String body, int status, String rule) {
        webhook.post("/replays", body).then().statusCode(status).body("violations[0].rule", equalTo(rule));
    }

    @Test
    void whoSaysWhereToGoOnWhileAMessageIsOnItsWayIsHeard() {
        // Given
        var first = happens();
        var second = happens();
        deliverer.deliver(webhook);
        receiver.forget();
        var third = happens();
        receiver.meanwhile(() -> {
            receiver.meanwhile(() -> {});
            webhook.post("/replays", Map.of("event", first.id())).then().statusCode(200);
        });
        // When
        deliverer.deliver(webhook);
        // Then
        assertThat(receiver.ids())
                .containsExactly(
                        third.eventId().toString(),
                        first.eventId().toString(),
                        second.eventId().toString(),
                        third.eventId().toString());
    }

    @Test
    void theLogIsReadPageByPageAndByState() {
        // Given
        var events = List.of(happens(), happens(), happens());
        deliverer.deliver(webhook);
        // When
        var first = webhook.get("/deliveries?limit=2&state=DELIVERED").jsonPath();
        var second = webhook.get("/deliveries?limit=2&state=DELIVERED&pageToken=" + first.getString("nextPageToken"))
                .jsonPath();
        // Then
        assertThat(first.getList("items.event", Long.class))
                .containsExactly(events.get(2).id(), events.get(1).id());
        assertThat(second.getList("items.event", Long.class))
                .containsExactly(events.get(0).id());
        webhook.get("/deliveries?state=LOST")
                .then()
                .statusCode(400)
                .body("violations[0].rule", equalTo("query.choice"));
        webhook.get("/deliveries?pageToken=" + first.getString("nextPageToken"))
                .then()
                .statusCode(400);
    }

    @Test
    void whatWasDeliveredLongAgoIsForgottenAndWhatWasNotIsKept() {
        // Given
        happens();
        deliverer.deliver(webhook);
        receiver.answer(500);
        happens();
        deliverer.deliver(webhook);
        // When what was delivered in 2022, by the deliverer's clock, is forgotten by the gateway's own
        CDI.current().select(OldDeliveries.class).get().forget();
        // Then
        webhook.get("/deliveries").then().body("items.state", equalTo(List.of("WAITING")));
    }

    private static String timeOf(LogEntry event) {
        return io.restassured.RestAssured.get("/api/events/" + event.id())
                .jsonPath()
                .getString("time");
    }
}
