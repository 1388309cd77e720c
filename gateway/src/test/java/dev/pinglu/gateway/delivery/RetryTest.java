package dev.pinglu.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.pinglu.gateway.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of messages that do not arrive, by a clock that the test sets. */
@QuarkusTest
class RetryTest extends OneWebhook {
    private static final List<Duration> SCHEDULE = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    @Test
    void aFailureIsRepeatedByTheScheduleUntilItIsADeadLetterAndOthersWaitBehindIt() {
        // Given
        receiver.answer(500);
        var poison = happens();
        var next = happens();
        // When
        deliverer.deliver(webhook);
        for (var pause : SCHEDULE) {
            var waiting = only("WAITING");
            var late = Duration.between(deliverer.clock.instant(), waiting.nextAt());
            // At least the pause, at most a fifth more.
            assertThat(late).isBetween(pause, pause.plus(pause.dividedBy(5)));
            deliverer.deliver(webhook);
            deliverer.clock.pass(late.minusMillis(1));
            deliverer.deliver(webhook);
            assertThat(receiver.messages()).hasSize(waiting.attempts());
            deliverer.clock.pass(Duration.ofMillis(1));
            if (pause.equals(SCHEDULE.get(SCHEDULE.size() - 1))) {
                receiver.meanwhile(() -> receiver.answer(receiver.messages().size() > 10 ? 204 : 500));
            }
            deliverer.deliver(webhook);
        }
        // Then
        assertThat(receiver.ids().subList(0, 10)).containsOnly(poison.eventId().toString());
        assertThat(receiver.ids().subList(10, 11))
                .containsExactly(next.eventId().toString());
        webhook.get("/deliveries?state=DEAD")
                .then()
                .body("items", hasSize(1))
                .body("items[0].event", equalTo((int) poison.id()))
                .body("items[0].attempts", equalTo(10))
                .body("items[0].status", equalTo(500))
                .body("items[0].failure", equalTo("STATUS"))
                .body("items[0].nextAt", equalTo(null));
        webhook.get("").then().body("reached", equalTo((int) next.id())).body("failingSince", equalTo(null));
    }

    @ParameterizedTest
    @CsvSource({
        "429, 3600, 3600",
        "503, 3600, 3600",
        "503, 1, 5",
        "503, 999999999, 86400",
        "503, soon, 5",
        "500, 3600, 5"
    })
    void whoIsBusySaysWhenToComeBack(int status, String retryAfter, long seconds) {
        // Given
        receiver.answer(status, Map.of("Retry-After", retryAfter));
        happens();
        // When
        deliverer.deliver(webhook);
        // Then
        var waits = Duration.between(deliverer.clock.instant(), only("WAITING").nextAt());
        assertThat(waits).isBetween(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds + 1));
    }

    @Test
    void aRedirectIsAFailureAndNotFollowed() {
        // Given
        receiver.answer(307, Map.of("Location", receiver.url()));
        happens();
        // When
        deliverer.deliver(webhook);
        // Then
        assertThat(receiver.messages()).hasSize(1);
        webhook.get("/deliveries")
                .then()
                .body("items[0].status", equalTo(307))
                .body("items[0].state", equalTo("WAITING"));
    }

    /** The process ends after the receiver has taken the message and before anything of it is recorded. */
    @Test
    void aDelivererThatDiesBeforeItRecordsSendsTheSameMessageAgain() {
        // Given
        var event = happens();
        receiver.meanwhile(() -> {
            receiver.meanwhile(() -> {});
            Sql.update("update webhook_lease set fence = fence + 1");
        });
        assertThatThrownBy(() -> deliverer.deliver(webhook)).isInstanceOf(Lease.Lost.class);
        webhook.get("/deliveries").then().body("items", hasSize(0));
        webhook.get("").then().body("reached", not(equalTo((int) event.id())));
        // When
        try (var successor = new ByHand()) {
            successor.deliver(webhook);
        }
        // Then
        assertThat(receiver.ids())
                .containsExactly(event.eventId().toString(), event.eventId().toString());
        webhook.get("/deliveries").then().body("items", hasSize(1)).body("items[0].state", equalTo("DELIVERED"));
    }

    @Test
    void anAddressThatHasComeToLieInsideIsNotConnectedTo() {
        // Given
        Sql.update("update webhook set url = 'http://0.0.0.0:" + receiver.url().split(":")[2] + "' where id = '"
                + webhook.id() + "'");
        happens();
        // When
        deliverer.deliver(webhook);
        // Then
        assertThat(receiver.messages()).isEmpty();
        webhook.get("/deliveries")
                .then()
                .body("items[0].failure", equalTo("ADDRESS"))
                .body("items[0].state", equalTo("WAITING"));
    }

    /** The one delivery in a state. */
    private record Waiting(int attempts, Instant nextAt) {}

    private Waiting only(String state) {
        var items = webhook.get("/deliveries?state=" + state).jsonPath();
        assertThat(items.getList("items")).hasSize(1);
        return new Waiting(items.getInt("items[0].attempts"), Instant.parse(items.getString("items[0].nextAt")));
    }
}
