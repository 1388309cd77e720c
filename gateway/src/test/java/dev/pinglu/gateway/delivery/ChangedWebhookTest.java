package dev.pinglu.gateway.delivery;

import static dev.pinglu.gateway.testing.Subscription.aWebhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.pinglu.gateway.testing.Receiver;
import dev.pinglu.gateway.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a webhook whose receiver is gone or fails for long, and of messages on their way when it is changed. */
@QuarkusTest
class ChangedWebhookTest extends OneWebhook {
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
            deliverer.clock.pass(Duration.ofMinutes(50));
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

    /** What failed long ago and was given up says little of a receiver that is just being restarted. */
    @Test
    void whatWasGivenUpBeforeAnIdleTimeDisablesNothingUntilAnotherEventIsGivenUp() {
        // Given
        receiver.answer(500);
        var begun = deliverer.clock.instant();
        happens();
        failToTheEnd();
        webhook.get("").then().body("state", equalTo("ACTIVE"));
        deliverer.clock.pass(Duration.ofDays(6));
        happens();
        // When
        failTwice();
        // Then
        webhook.get("").then().body("state", equalTo("ACTIVE")).body("failingSince", equalTo(begun.toString()));
        // When
        failToTheEnd();
        // Then
        webhook.get("").then().body("state", equalTo("DISABLED")).body("disabledBecause", equalTo("FAILING"));
        webhook.get("/deliveries?state=DEAD").then().body("items", hasSize(2));
        webhook.get("/deliveries?state=WAITING").then().body("items", hasSize(0));
    }

    @Test
    void whatArrivesInBetweenMakesTheNextFailureTheFirst() {
        // Given
        receiver.answer(500);
        happens();
        failToTheEnd();
        deliverer.clock.pass(Duration.ofDays(6));
        receiver.answer(204);
        happens();
        deliverer.deliver(webhook);
        webhook.get("").then().body("failingSince", equalTo(null));
        receiver.answer(500);
        happens();
        // When
        failToTheEnd();
        // Then
        webhook.get("").then().body("state", equalTo("ACTIVE")).body("failingSince", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"setting aside", "replay", "revision"})
    void whoSaysWhereToGoOnLeavesWhatHasFailedBehind(String step) {
        // Given
        receiver.answer(500);
        var event = happens();
        deliverer.deliver(webhook);
        webhook.get("").then().body("failingSince", notNullValue());
        // When
        switch (step) {
            case "setting aside" -> webhook.post("/deliveries/" + event.id() + "/setting-aside", "");
            case "replay" -> webhook.post("/replays", Map.of("event", event.id()));
            default -> webhook.put(Map.of("name", "as before", "url", receiver.url(), "division", TOWN));
        }
        // Then
        webhook.get("").then().body("failingSince", equalTo(null));
        deliverer.clock.pass(Duration.ofDays(6));
        happens();
        failTwice();
        webhook.get("").then().body("state", equalTo("ACTIVE"));
    }

    /** Until one more event is a dead letter. */
    private void failToTheEnd() {
        int before = dead();
        var begun = deliverer.clock.instant();
        while (dead() == before) {
            assertThat(Duration.between(begun, deliverer.clock.instant())).isLessThan(Duration.ofDays(5));
            deliverer.deliver(webhook);
            deliverer.clock.pass(Duration.ofHours(2));
        }
    }

    private int dead() {
        return webhook.get("/deliveries?state=DEAD").jsonPath().getList("items").size();
    }

    /** As a receiver does that is restarted. */
    private void failTwice() {
        int before = receiver.messages().size();
        deliverer.deliver(webhook);
        deliverer.clock.pass(Duration.ofSeconds(6));
        deliverer.deliver(webhook);
        assertThat(receiver.messages()).hasSize(before + 2);
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

    /** The receiver still has the first secret. */
    @Test
    void everySecretSignsUntilItsTimeIsOver() throws WebhookVerificationException, EmptyWebhookSecretException {
        // Given a rotation whose answer was lost, and the one that follows it
        webhook.change("/secret-rotations").then().statusCode(200);
        var fresh = webhook.change("/secret-rotations").jsonPath().getString("secret");
        happens();
        deliverer.deliver(webhook);
        Sql.update("update webhook set previous_secrets_until = array[now(), now()] where id = '" + webhook.id() + "'");
        happens();
        // When
        deliverer.deliver(webhook);
        // Then
        var during = receiver.messages().get(0);
        var after = receiver.messages().get(1);
        assertThat(during.header("webhook-signature").split(" ")).hasSize(3);
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
}
