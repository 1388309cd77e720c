package dev.pinglu.gateway.delivery;

import static dev.pinglu.gateway.testing.ProjectState.aProject;
import static dev.pinglu.gateway.testing.Subscription.aWebhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

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
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            var event = LogEntry.of(aProject(TOWN, 1620).withTitle("开工“示范”项目 🚜 & <引号>"));
            deliverer.deliver(webhook);
            var fresh = webhook.change("/secret-rotations").jsonPath().getString("secret");
            LogEntry.of(aProject(TOWN, 1620));
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

    @Test
    void theReceiverOfTheDocumentTakesWhatItIsSentAndRefusesWhatIsForged(@TempDir Path folder)
            throws IOException, InterruptedException {
        // Given
        LogEntry.isComplete();
        var script = Files.writeString(folder.resolve("receiver.mjs"), documented());
        int port = freePort();
        var url = "http://127.0.0.1:" + port + "/pinglu";
        var webhook = aWebhook(url).with("division", TOWN).register();
        var builder = new ProcessBuilder("node", script.toString())
                .redirectOutput(folder.resolve("output").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(Map.of("SECRET", webhook.secret(), "PORT", Integer.toString(port)));
        var receiver = builder.start();
        try (var deliverer = new ByHand()) {
            await("it listens").until(() -> isListening(port));
            // When
            var event = LogEntry.of(aProject(TOWN, 1621));
            deliverer.deliver(webhook);
            int forged = postForged(url);
            // Then
            webhook.get("/deliveries").then().body("items.state", equalTo(List.of("DELIVERED")));
            assertThat(forged).isEqualTo(400);
            await("it tells what it got")
                    .until(() -> Files.readString(folder.resolve("output")).startsWith(event.eventId() + " "));
        } finally {
            receiver.destroy();
            receiver.waitFor();
        }
    }

    /** The first listing behind the mark. */
    private static String documented() throws IOException {
        var text = Files.readString(Path.of("..", "docs", "events.md"));
        var listing = text.substring(text.indexOf("<!-- run by the tests -->\n```js\n"));
        return listing.substring(listing.indexOf("```js\n") + "```js\n".length(), listing.indexOf("\n```\n"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isListening(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int postForged(String url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("webhook-id", "1")
                .header("webhook-timestamp", Long.toString(System.currentTimeMillis() / 1000))
                .header("webhook-signature", "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
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
