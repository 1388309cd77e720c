package dev.pinglu.gateway.delivery;

import static dev.pinglu.gateway.testing.ProjectState.aProject;
import static dev.pinglu.gateway.testing.Subscription.aWebhook;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.gateway.testing.LogEntry;
import dev.pinglu.gateway.testing.NodeTools;
import dev.pinglu.gateway.testing.ProjectState;
import dev.pinglu.gateway.testing.Receiver;
import dev.pinglu.gateway.testing.Receiver.Received;
import dev.pinglu.kit.testing.RequiresTool;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Messages as a receiver in another language reads them, with the library that Standard Webhooks gives it. */
@QuarkusTest
@RequiresTool("npm")
class StandardWebhooksTest {
    private static final String TOWN = "140603207";

    @Test
    void aReceiverOfAnotherMakeAcceptsWhatItIsSentAndNothingElse() throws IOException {
        try (var receiver = new Receiver();
                var deliverer = new ByHand()) {
            // Given
            LogEntry.isComplete();
            var webhook = aWebhook(receiver.url()).with("division", TOWN).register();
            var event = LogEntry.of(aProject(TOWN, 1920).withTitle("开工“示范”项目 🚜 & <引号>"));
            deliverer.deliver(webhook);
            var fresh = webhook.change("/secret-rotations").jsonPath().getString("secret");
            LogEntry.of(aProject(TOWN, 1920));
            deliverer.deliver(webhook);
            var before = receiver.messages().get(0);
            var after = receiver.messages().get(1);
            var forged = new Received(before.headers(), before.body().replace(TOWN, "140603100"));
            // When
            var byTheOldSecret = verified(webhook.secret(), before, after, forged);
            var byTheFreshOne = verified(fresh, before, after);
            // Then
            assertThat(byTheOldSecret.get(0).path("id").asText())
                    .isEqualTo(event.eventId().toString());
            assertThat(byTheOldSecret.get(0).path("type").asText()).isEqualTo(ProjectState.TYPE);
            assertThat(byTheOldSecret.get(1).path("type").asText()).isEqualTo(ProjectState.TYPE);
            assertThat(byTheOldSecret.get(2).path("refused").asText()).contains("signature");
            assertThat(byTheFreshOne.get(0).path("refused").asText()).contains("signature");
            assertThat(byTheFreshOne.get(1).path("type").asText()).isEqualTo(ProjectState.TYPE);
        }
    }

    private static JsonNode verified(String secret, Received... messages) throws IOException {
        var document = Map.of(
                "secret",
                secret,
                "messages",
                Stream.of(messages)
                        .map(one -> Map.of(
                                "headers",
                                Map.of(
                                        "webhook-id", one.header("webhook-id"),
                                        "webhook-timestamp", one.header("webhook-timestamp"),
                                        "webhook-signature", one.header("webhook-signature")),
                                "body",
                                one.body()))
                        .toList());
        return NodeTools.run("webhook.mjs", new ObjectMapper().writeValueAsBytes(document));
    }
}
