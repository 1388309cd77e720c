package dev.pinglu.gateway.delivery;

import static dev.pinglu.gateway.testing.ProjectState.aProject;
import static dev.pinglu.gateway.testing.Subscription.aWebhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.pinglu.gateway.testing.LogEntry;
import dev.pinglu.gateway.testing.Receiver;
import dev.pinglu.gateway.testing.Sql;
import dev.pinglu.gateway.testing.Subscription.Registered;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of messages that do not arrive, by a clock that the test sets. */
@QuarkusTest
class RetryTest {
    private static final String TOWN = "140603205";
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

    private final Receiver receiver = new Receiver();

    @SuppressWarnings("NullAway.Init")
    private ByHand deliverer;

    @SuppressWarnings("NullAway.Init")
    private Registered webhook;

    @BeforeEach
    void aWebhookOfATownship() {
        LogEntry.isComplete();
        deliverer = new ByHand();
        webhook = aWebhook(receiver.url()).with("division", TOWN).register();
    }

    @AfterEach
    void close() {
        Sql.update("delete from webhook");
        deliverer.close();
        receiver.close();
    }

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

    @Test
    void whoIsGoneIsDisabledAtOnceAndMissesNothingOnceActiveAgain() {
        // Given
        receiver.answer(410);
        var first = happens();
        var second = happens();
        deliverer.deliver(webhook);
        webhook.get("")
                .then()
                .body("state", equalTo("DISABLED"))
                .body("disabledBecause", equalTo("GONE"))
                .body("version", equalTo(2));
        deliverer.clock.pass(Duration.ofDays(1));
        deliverer.deliver(webhook);
        assertThat(receiver.messages()).hasSize(1);
        receiver.answer(200);
        // When
        webhook.change("/activation").then().statusCode(200);
        deliverer.clock.pass(Duration.ofDays(3650));
        deliverer.deliver(webhook);
        // Then
        assertThat(receiver.ids())
                .containsExactly(
                        first.eventId().toString(),
                        first.eventId().toString(),
                        second.eventId().toString());
    }

    @Test
    void whatHasFailedForFiveDaysIsDisabled() {
        // Given
        receiver.answer(500);
        happens();
        happens();
        var begun = deliverer.clock.instant();
        // When
        while (webhook.get("").jsonPath().getString("state").equals("ACTIVE")) {
            assertThat(Duration.between(begun, deliverer.clock.instant())).isLessThan(Duration.ofDays(7));
            deliverer.deliver(webhook);
            deliverer.clock.pass(Duration.ofHours(6));
        }
        // Then
        assertThat(Duration.between(begun, deliverer.clock.instant())).isGreaterThanOrEqualTo(Duration.ofDays(5));
        webhook.get("").then().body("disabledBecause", equalTo("FAILING"));
        webhook.get("/deliveries?state=DEAD").then().body("items", hasSize(1));
        webhook.get("/deliveries?state=WAITING").then().body("items", hasSize(1));
    }

    @Test
    void aSingleFailureAfterALongTimeDisablesNothing() {
        // Given
        receiver.answer(500);
        var first = happens();
        deliverer.deliver(webhook);
        webhook.post("/deliveries/" + first.id() + "/setting-aside", "").then().statusCode(200);
        deliverer.clock.pass(Duration.ofDays(30));
        happens();
        // When
        deliverer.deliver(webhook);
        // Then
        webhook.get("").then().body("state", equalTo("ACTIVE"));
        receiver.answer(204);
        deliverer.clock.pass(Duration.ofMinutes(1));
        deliverer.deliver(webhook);
        webhook.get("").then().body("state", equalTo("ACTIVE")).body("failingSince", equalTo(null));
    }

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
    void aWebhookThatIsRemovedWhileAMessageIsOnItsWayIsServedNoMore() {
        happens();
        happens();
        receiver.meanwhile(() -> webhook.remove().then().statusCode(204));

        deliverer.deliver(webhook);

        assertThat(receiver.messages()).hasSize(1);
    }

    @Test
    void anotherAddressHoldsFromTheNextAttemptOnAndWhatWaitedIsSentAtOnce() {
        // Given
        receiver.answer(500);
        var event = happens();
        deliverer.deliver(webhook);
        try (var other = new Receiver()) {
            // When
            webhook.put(Map.of("name", "moved", "url", other.url(), "division", TOWN))
                    .then()
                    .statusCode(200);
            deliverer.deliver(webhook);
            // Then
            assertThat(other.ids()).containsExactly(event.eventId().toString());
            assertThat(receiver.messages()).hasSize(1);
        }
        webhook.get("/deliveries").then().body("items.attempts", equalTo(List.of(1)));
    }

    @Test
    void whatTheOldAddressSaysDoesNotDisableTheNewOne() {
        // Given
        receiver.answer(410);
        happens();
        try (var other = new Receiver()) {
            receiver.meanwhile(() -> webhook.put(Map.of("name", "moved", "url", other.url(), "division", TOWN))
                    .then()
                    .statusCode(200));
            // When
            deliverer.deliver(webhook);
            // Then
            webhook.get("").then().body("state", equalTo("ACTIVE"));
            assertThat(other.messages()).hasSize(1);
        }
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
    void bothSecretsSignWhileOneFollowsTheOther() throws WebhookVerificationException, EmptyWebhookSecretException {
        // Given
        var fresh = webhook.change("/secret-rotations").jsonPath().getString("secret");
        happens();
        deliverer.deliver(webhook);
        Sql.update("update webhook set previous_secret_until = now() where id = '" + webhook.id() + "'");
        happens();
        // When
        deliverer.deliver(webhook);
        // Then
        var during = receiver.messages().get(0);
        var after = receiver.messages().get(1);
        assertThat(during.header("webhook-signature").split(" ")).hasSize(2);
        new Webhook(fresh).verify(during.body(), during.headers());
        new Webhook(webhook.secret()).verify(during.body(), during.headers());
        new Webhook(fresh).verify(after.body(), after.headers());
        assertThatThrownBy(() -> new Webhook(webhook.secret()).verify(after.body(), after.headers()))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void aSecretThatCannotBeReadIsToldAndAnotherOneHelps() {
        // Given
        var sealed = "select secret from webhook where id <> '" + webhook.id() + "' limit 1";
        aWebhook(receiver.url()).with("division", "140603206").register();
        Sql.update("update webhook set secret = (" + sealed + ") where id = '" + webhook.id() + "'");
        happens();
        deliverer.deliver(webhook);
        webhook.get("/deliveries").then().body("items[0].failure", equalTo("SIGNING"));
        assertThat(receiver.messages()).isEmpty();
        // When
        webhook.change("/secret-rotations").then().statusCode(200);
        deliverer.clock.pass(Duration.ofMinutes(1));
        deliverer.deliver(webhook);
        // Then
        assertThat(receiver.messages()).hasSize(1);
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

    private static LogEntry happens() {
        return LogEntry.of(aProject(TOWN, 1610));
    }

    /** The one delivery in a state. */
    private record Waiting(int attempts, Instant nextAt) {}

    private Waiting only(String state) {
        var items = webhook.get("/deliveries?state=" + state).jsonPath();
        assertThat(items.getList("items")).hasSize(1);
        return new Waiting(items.getInt("items[0].attempts"), Instant.parse(items.getString("items[0].nextAt")));
    }

    private static String timeOf(LogEntry event) {
        return io.restassured.RestAssured.get("/api/events/" + event.id())
                .jsonPath()
                .getString("time");
    }
}
