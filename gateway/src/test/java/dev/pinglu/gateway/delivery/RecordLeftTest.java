package dev.pinglu.gateway.delivery;

import static dev.pinglu.gateway.testing.ProjectState.aProject;
import static dev.pinglu.gateway.testing.Subscription.aWebhook;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.gateway.event.RecordLeft;
import dev.pinglu.gateway.testing.LogEntry;
import dev.pinglu.gateway.testing.ProjectState;
import dev.pinglu.gateway.testing.Publisher;
import dev.pinglu.gateway.testing.Receiver.Received;
import dev.pinglu.gateway.testing.Subscription.Registered;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a webhook of a township is sent when a record leaves it. */
@QuarkusTest
class RecordLeftTest extends OneWebhook {
    private static final String OTHER_TOWN = "140603206";

    private final ProjectState project = aProject(TOWN, 1612).withTitle("迁往别处的项目");

    @Test
    void itIsToldThatTheRecordHasLeftInItsTurnAndNothingOfWhatItIsNow() throws JsonProcessingException {
        // Given
        var registered = LogEntry.of(project);
        isMoved();
        var later = happens();
        // When
        deliverer.deliver(webhook);
        // Then
        assertThat(receiver.ids())
                .hasSize(3)
                .startsWith(registered.eventId().toString())
                .endsWith(later.eventId().toString());
        var left = body(receiver.messages().get(1));
        assertThat(left.path("type").asText()).isEqualTo(RecordLeft.TYPE);
        assertThat(left.path("id").asText()).isEqualTo(receiver.ids().get(1));
        assertThat(left.path("subject").asText()).isEqualTo(project.key());
        assertThat(left.path("sequence").asText()).isEqualTo("00000001000000000002");
        assertThat(left.path("timestamp").asText()).startsWith("20");
        assertThat(left.path("division").asText()).isEqualTo(TOWN);
        assertThat(left.path("dataschema").asText()).endsWith("/schemas/" + RecordLeft.TYPE + ".json");
        assertThat(left.path("data").path("stateType").asText()).isEqualTo(ProjectState.TYPE);
        assertThat(receiver.messages().get(1).body()).doesNotContain("迁往别处的项目", OTHER_TOWN);
    }

    @Test
    void aReplayAndADeadLetterCarryTheSameIdAndTheSameWords() {
        // Given
        var registered = LogEntry.of(project);
        deliverer.deliver(webhook);
        isMoved();
        receiver.forget();
        receiver.answer(400);
        deliverer.deliver(webhook);
        long place = webhook.get("/deliveries").jsonPath().getLong("items[0].event");
        webhook.post("/deliveries/" + place + "/setting-aside", "").then().statusCode(200);
        receiver.answer(204);
        // When
        webhook.post("/deliveries/" + place + "/retries", "").then().statusCode(200);
        deliverer.clock.pass(Duration.ofDays(3650));
        deliverer.deliver(webhook);
        webhook.post("/replays", Map.of("event", registered.id() + 1)).then().statusCode(200);
        deliverer.deliver(webhook);
        // Then
        assertThat(receiver.messages()).hasSize(3);
        assertThat(receiver.messages().stream().map(Received::body).distinct()).hasSize(1);
        assertThat(receiver.ids().stream().distinct()).hasSize(1);
    }

    @Test
    void whoWantsOtherTypesIsToldNothingAndWhoWantsThisOneIs() {
        // Given
        var ofAlerts = aWebhook(receiver.url())
                .with("division", TOWN)
                .with("types", List.of("dev.pinglu.projects.alert.state.v1"))
                .register();
        var ofDepartures = aWebhook(receiver.url())
                .with("division", TOWN)
                .with("types", List.of(RecordLeft.TYPE))
                .register();
        LogEntry.of(project);
        isMoved();
        // When
        deliverer.deliver(ofAlerts);
        assertThat(receiver.messages()).isEmpty();
        deliverer.deliver(ofDepartures);
        // Then
        assertThat(receiver.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.body()).contains(RecordLeft.TYPE, project.key()));
    }

    @ParameterizedTest
    @CsvSource({
        "registered, '', 1",
        "listed, '', 0",
        "left, '', 0",
        "registered, dev.pinglu.projects.project.state.v1, 1",
        "listed, dev.pinglu.projects.project.state.v1, 0",
        "registered, dev.pinglu.gateway.record.left.v1, 1",
        "listed, dev.pinglu.gateway.record.left.v1, 0",
        "left, dev.pinglu.gateway.record.left.v1, 1"
    })
    void whoWantsOneCauseIsToldOfWhatItWasSentOrOfAllIfItAsksForDepartures(String cause, String type, int times) {
        // Given
        var ofCause = ofCause(cause, type.isEmpty() ? List.of() : List.of(type));
        LogEntry.of(project);
        happens("described", project.thenMovedTo(OTHER_TOWN));
        // When
        deliverer.deliver(ofCause);
        // Then
        assertThat(departures()).isEqualTo(times);
    }

    @Test
    void whoWantsOneCauseIsNotToldOfWhatCameByAnother() {
        // Given
        var ofCause = ofCause("registered", List.of());
        var elsewhere = aProject(OTHER_TOWN, 1612);
        happens("registered", elsewhere);
        var here = elsewhere.thenMovedTo(TOWN);
        happens("described", here);
        happens("described", here.thenMovedTo(OTHER_TOWN));
        // When
        deliverer.deliver(ofCause);
        // Then
        assertThat(receiver.messages()).isEmpty();
    }

    @Test
    void whatWasDroppedIsToldAgainOnlyIfItWasSentAgain() {
        // Given
        var ofCause = ofCause("registered", List.of());
        happens("registered", project);
        var away = project.thenMovedTo(OTHER_TOWN);
        happens("described", away);
        var back = away.thenMovedTo(TOWN);
        happens("described", back);
        var awayAgain = back.thenMovedTo(OTHER_TOWN);
        happens("described", awayAgain);
        deliverer.deliver(ofCause);
        assertThat(departures()).isEqualTo(1);
        // When
        var sentAgain = awayAgain.thenMovedTo(TOWN);
        happens("registered", sentAgain);
        happens("described", sentAgain.thenStarted());
        happens("described", sentAgain.thenStarted().thenMovedTo(OTHER_TOWN));
        deliverer.deliver(ofCause);
        // Then
        assertThat(departures()).isEqualTo(2);
    }

    private Registered ofCause(String cause, List<String> types) {
        return aWebhook(receiver.url())
                .with("division", TOWN)
                .with("cause", cause)
                .with("types", types)
                .register();
    }

    private long departures() {
        return receiver.messages().stream()
                .filter(message -> message.body().contains(RecordLeft.TYPE))
                .count();
    }

    private static void happens(String cause, ProjectState state) {
        try (var publisher = new Publisher()) {
            publisher.send(Publisher.by(cause, Publisher.ofState("projects.state", state)));
        }
        LogEntry.isComplete();
    }

    @Test
    void whoHearsOfBothPlacesGetsTheRecordItself() {
        // Given
        var ofTheDistrict = aWebhook(receiver.url()).with("division", "140603").register();
        LogEntry.of(project);
        isMoved();
        // When
        deliverer.deliver(ofTheDistrict);
        // Then
        assertThat(receiver.messages())
                .hasSize(2)
                .noneMatch(message -> message.body().contains(RecordLeft.TYPE));
    }

    private void isMoved() {
        try (var publisher = new Publisher()) {
            publisher.publish(project.thenMovedTo(OTHER_TOWN));
        }
        LogEntry.isComplete();
    }

    private static JsonNode body(Received message) throws JsonProcessingException {
        return new ObjectMapper().readTree(message.body());
    }
}
