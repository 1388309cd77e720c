package dev.pinglu.gateway.delivery;

import static dev.pinglu.gateway.testing.ProjectState.aProject;
import static dev.pinglu.gateway.testing.Subscription.aWebhook;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.testing.LogEntry;
import dev.pinglu.gateway.testing.ProjectState;
import dev.pinglu.gateway.testing.Publisher;
import dev.pinglu.gateway.testing.Receiver;
import dev.pinglu.gateway.testing.Sql;
import dev.pinglu.gateway.testing.Subscription.Registered;
import dev.pinglu.gateway.webhook.WebhookSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.core.ConditionTimeoutException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks as the gateway delivers them by itself. */
@QuarkusTest
class DeliveryTest {
    private static final String TOWN = "140603203";
    private static final String OTHER_TOWN = "140603204";

    private final Receiver receiver = new Receiver();

    @BeforeEach
    void theLogIsComplete() {
        LogEntry.isComplete();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void whatIsWantedArrivesInTheOrderOfTheLog() {
        // Given
        aWebhook(receiver.url()).with("division", TOWN).register();
        var wanted = new ArrayList<ProjectState>();
        // When
        try (var publisher = new Publisher()) {
            for (int i = 0; i < 5; i++) {
                wanted.add(aProject(TOWN, 1600));
                publisher.publish(wanted.get(i));
                publisher.publish(aProject(OTHER_TOWN, 1600));
            }
        }
        // Then
        await("all five have arrived").until(() -> receiver.messages().size() >= 5);
        assertThat(receiver.ids()).isEqualTo(loggedIn(TOWN, 1900, wanted));
    }

    @Test
    void aMessageIsSignedAndSaysEverythingOfTheEvent()
            throws IOException, WebhookVerificationException, EmptyWebhookSecretException {
        // Given
        var webhook = aWebhook(receiver.url()).with("division", TOWN).register();
        var project = aProject(TOWN, 1601);
        // When
        var event = LogEntry.of(project);
        // Then
        await("it has arrived").until(() -> receiver.messages().size() == 1);
        var message = receiver.messages().get(0);
        new com.standardwebhooks.Webhook(webhook.secret()).verify(message.body(), message.headers());
        var body = new ObjectMapper().readTree(message.body());
        assertThat(message.id()).isEqualTo(event.eventId().toString());
        assertThat(message.header("Content-Type")).isEqualTo("application/json");
        assertThat(body.path("id").asText()).isEqualTo(message.id());
        assertThat(body.path("event").asLong()).isEqualTo(event.id());
        assertThat(body.path("type").asText()).isEqualTo(ProjectState.TYPE);
        assertThat(body.path("subject").asText()).isEqualTo(project.key());
        assertThat(body.path("division").asText()).isEqualTo(TOWN);
        assertThat(body.path("cause").asText()).isEqualTo("registered");
        assertThat(body.path("sequence").asText()).hasSize(20);
        assertThat(body.path("timestamp").asText()).endsWith("Z");
        assertThat(body.path("dataschema").asText()).endsWith("/schemas/" + ProjectState.TYPE + ".json");
        assertThat(body.path("data")).isEqualTo(new ObjectMapper().readTree(project.json()));
        var described = given().accept("application/json").get("/asyncapi").jsonPath();
        assertThat(new ObjectMapper().convertValue(body, Map.class))
                .containsOnlyKeys(described
                        .getMap("components.schemas.'webhook.message'.properties")
                        .keySet());
        await("it is in the delivery log")
                .untilAsserted(() -> webhook.get("/deliveries")
                        .then()
                        .body("items[0].state", equalTo("DELIVERED"))
                        .body("items[0].attempts", equalTo(1))
                        .body("items[0].status", equalTo(204))
                        .body("items[0].eventId", equalTo(message.id())));
        webhook.get("").then().body("reached", equalTo((int) event.id()));
    }

    @Test
    void typesAndCausesThatAreNotWantedAreNotSent() {
        // Given
        aWebhook(receiver.url())
                .with("types", List.of(ProjectState.TYPE))
                .with("cause", "listed")
                .with("division", TOWN)
                .register();
        var listed = Publisher.by("listed", Publisher.ofState("projects.state", aProject(TOWN, 1602)));
        var id = new String(listed.headers().lastHeader("ce_id").value(), java.nio.charset.StandardCharsets.UTF_8);
        // When
        LogEntry.of(aProject(TOWN, 1602));
        try (var publisher = new Publisher()) {
            publisher.send(listed);
        }
        // Then
        await("one has arrived").until(() -> !receiver.messages().isEmpty());
        assertThat(receiver.ids()).containsExactly(id);
    }

    @Test
    void aReceiverThatSaysNothingHoldsUpNobodyElse() {
        // Given
        try (var silent = new Receiver()) {
            silent.fallSilent();
            for (int i = 0; i < 20; i++) {
                aWebhook(silent.url()).with("division", TOWN).register();
            }
            aWebhook(receiver.url()).with("division", TOWN).register();
            LogEntry.of(aProject(TOWN, 1603));
            await("all of them wait for an answer")
                    .until(() -> silent.messages().size() == 20);
            receiver.forget();
            // When
            var event = LogEntry.of(aProject(TOWN, 1603));
            // Then
            await("the other one gets its next message, before any of them is given up")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> receiver.ids().contains(event.eventId().toString()));
            assertThat(silent.messages()).hasSize(20);
        }
    }

    @Test
    void oneReplicaDeliversAndAnotherTakesOverWithoutLosingAnything() throws InterruptedException {
        // Given
        var first = bean(Deliverer.class);
        var second = another();
        aWebhook(receiver.url()).with("division", TOWN).register();
        await("the first one delivers").until(first::isActive);
        try {
            second.start(new StartupEvent());
            var projects = new ArrayList<ProjectState>();
            // When
            try (var publisher = new Publisher()) {
                for (int i = 0; i < 40; i++) {
                    projects.add(aProject(TOWN, 1604));
                    publisher.publish(projects.get(i));
                    if (i == 20) {
                        await("some have arrived")
                                .until(() -> receiver.messages().size() > 5);
                        Sql.update(
                                "update webhook_lease set lease_until = '-infinity', fence = fence + 1, holder = 'nobody'");
                    }
                }
            }
            // Then
            await("all have arrived").until(() -> new LinkedHashSet<>(receiver.ids()).size() == projects.size());
            assertThat(new ArrayList<>(new LinkedHashSet<>(receiver.ids()))).isEqualTo(loggedIn(TOWN, 1904, projects));
            await("one of them stands by").until(() -> first.isActive() != second.isActive());
        } finally {
            second.stop(new ShutdownEvent());
        }
        await("the first one delivers, before a lease could run out")
                .atMost(Duration.ofSeconds(5))
                .until(first::isActive);
    }

    @Test
    void whatIsOnItsWayDuringAnOrderlyStopIsNotSentTwice() {
        // Given
        var first = bean(Deliverer.class);
        var second = another();
        second.start(new StartupEvent());
        await("the second one delivers").until(() -> {
            if (first.isActive()) {
                Sql.update("update webhook_lease set lease_until = '-infinity', fence = fence + 1, holder = 'nobody'");
            }
            return second.isActive() && !first.isActive();
        });
        aWebhook(receiver.url()).with("division", TOWN).register();
        var stopped = new CompletableFuture<Void>();
        receiver.meanwhile(() -> {
            receiver.meanwhile(() -> {});
            CompletableFuture.runAsync(() -> stop(second)).thenRun(() -> stopped.complete(null));
            // As long as it is not answered the lease is kept.
            assertThatThrownBy(() -> await("the lease is given back")
                            .atMost(Duration.ofSeconds(1))
                            .until(() -> Sql.number("select count(*) from webhook_lease where holder is null") == 1))
                    .isInstanceOf(ConditionTimeoutException.class);
        });
        // When
        var event = LogEntry.of(aProject(TOWN, 1606));
        // Then
        await("the second one has ended").until(stopped::isDone);
        await("the first one delivers").until(first::isActive);
        var later = LogEntry.of(aProject(TOWN, 1606));
        await("what happens later arrives")
                .until(() -> receiver.ids().contains(later.eventId().toString()));
        assertThat(receiver.ids())
                .containsExactly(event.eventId().toString(), later.eventId().toString());
    }

    @Test
    void aRebuildOfTheModelChangesNothing() {
        // Given
        var webhook = aWebhook(receiver.url()).with("division", TOWN).register();
        var event = LogEntry.of(aProject(TOWN, 1605));
        await("it has arrived and is noted")
                .untilAsserted(() -> webhook.get("").then().body("reached", equalTo((int) event.id())));
        dev.pinglu.gateway.testing.ReadModel.isAtRest();
        // When
        given().post("/api/admin/rebuild").then().statusCode(200);
        // Then
        webhook.get("/deliveries").then().body("items.event", equalTo(List.of((int) event.id())));
        var later = LogEntry.of(aProject(TOWN, 1605));
        await("what happens later arrives").until(() -> receiver.messages().size() == 2);
        assertThat(receiver.ids())
                .containsExactly(event.eventId().toString(), later.eventId().toString());
    }

    @Test
    void aPingTellsAtOnceWhatCameOfIt() throws WebhookVerificationException, EmptyWebhookSecretException {
        // Given
        var webhook = aWebhook(receiver.url()).with("division", TOWN).register();
        webhook.change("/deactivation").then().statusCode(200);
        // When
        var arrived = ping(webhook);
        receiver.answer(500);
        var refused = ping(webhook);
        // Then
        arrived.then().statusCode(200).body("delivered", equalTo(true)).body("status", equalTo(204));
        refused.then()
                .statusCode(200)
                .body("delivered", equalTo(false))
                .body("failure", equalTo("STATUS"))
                .body("status", equalTo(500));
        var message = receiver.messages().get(0);
        new com.standardwebhooks.Webhook(webhook.secret()).verify(message.body(), message.headers());
        assertThat(message.body())
                .contains(
                        "\"type\":\"dev.pinglu.gateway.ping.v1\"", webhook.id().toString());
        assertThat(receiver.ids()).doesNotHaveDuplicates();
        webhook.get("/deliveries").then().body("items", equalTo(List.of()));
    }

    @Test
    void theDeliveryOfWebhooksIsPartOfTheLifeOfTheProcess() {
        given().port(ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class))
                .get("/q/health/live")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'webhooks' }.status", equalTo("UP"));
    }

    private static io.restassured.response.Response ping(Registered webhook) {
        return given().auth().oauth2(webhook.token()).post(webhook.path() + "/pings");
    }

    /** The ids of what happened to some projects, in the order of the log. */
    private static List<String> loggedIn(String town, int year, List<ProjectState> projects) {
        var keys = projects.stream().map(ProjectState::key).toList();
        var ids = new ArrayList<String>();
        await("all of year " + year + " are in the log").until(() -> {
            ids.clear();
            given()
                    .get("/api/events?limit=500&division=" + town)
                    .jsonPath()
                    .getList("items", java.util.Map.class)
                    .stream()
                    .filter(event -> keys.contains(event.get("subject")))
                    .forEach(event -> ids.add(0, String.valueOf(event.get("eventId"))));
            return ids.size() == projects.size();
        });
        return ids;
    }

    private static Deliverer another() {
        return new Deliverer(
                bean(Database.class),
                bean(Lease.class),
                bean(Queues.class),
                bean(Turn.class),
                bean(WebhookSettings.class),
                bean(Clock.class));
    }

    private static void stop(Deliverer deliverer) {
        try {
            deliverer.stop(new ShutdownEvent());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
