package dev.pinglu.gateway.stream;

import static dev.pinglu.gateway.testing.ProjectState.aProject;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pinglu.gateway.testing.Publisher;
import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StreamTest {
    private static final String TOWN = "140603203";
    private static final String OTHER_TOWN = "140603204";

    @TestHTTPResource("/api/stream")
    @SuppressWarnings("NullAway.Init")
    URI stream;

    private final LiveFeed feed = CDI.current().select(LiveFeed.class).get();
    private final Publisher publisher = new Publisher();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @AfterEach
    void disconnect() {
        publisher.close();
    }

    @Test
    void anEventAndTheFiguresItChangedArriveWithoutAsking() {
        listen("?division=140603", null);
        var project = aProject(TOWN, 2022);

        publisher.publish(project);

        await("the event arrives").until(() -> arrived(project.key()));
        await("the figure arrives").until(() -> arrived("\"metric\":\"projects.listed\""));
        await("the rate arrives").until(() -> arrived("\"metric\":\"projects.start-rate\""));
    }

    @Test
    void aDivisionHearsOfItselfOnly() {
        listen("?division=" + TOWN, null);
        var elsewhere = aProject(OTHER_TOWN, 2022);
        var here = aProject(TOWN, 2022);

        publisher.publish(elsewhere);
        publisher.publish(here);

        await("the event of the division arrives").until(() -> arrived(here.key()));
        await("the other one is in the log").until(() -> inLog(elsewhere.key()));
        assertThat(arrived(elsewhere.key())).isFalse();
    }

    @Test
    void aReaderContinuesBehindItsLastEvent() {
        var missed = aProject(TOWN, 2022);
        publisher.publish(missed);
        await("it is in the log").until(() -> inLog(missed.key()));
        int id = given().get("/api/events?subject=" + missed.key()).jsonPath().getInt("items[0].id");

        listen("?division=" + TOWN, Integer.toString(id - 1));

        await("what was missed arrives").until(() -> arrived(missed.key()));
    }

    @Test
    void aReaderOfAnotherTimeIsToldToReadAnew() {
        listen("", "999999999");

        await("the reader is told").until(() -> lines.contains("event: resync"));
    }

    @Test
    void aReaderThatTakesNothingIsCutOffAndOthersAreServed() throws IOException {
        try (var lazy = new Socket()) {
            lazy.setReceiveBufferSize(4_096);
            lazy.connect(new InetSocketAddress("127.0.0.1", stream.getPort()));
            lazy.getOutputStream()
                    .write(("GET /api/stream?division=140603205 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + Tokens.ofAllClerks() + "\r\n\r\n")
                            .getBytes(UTF_8));
            await("it listens").until(() -> feed.size() > 0);
            listen("?division=" + TOWN, null);
            int both = feed.size();

            for (int more = 0; more < 24; more++) {
                publisher.publish(aProject("140603205", 1731).withTitle("长".repeat(150_000)));
            }

            await("the lazy one is cut off").atMost(Duration.ofSeconds(20)).until(() -> feed.size() < both);
            var here = aProject(TOWN, 2022);
            publisher.publish(here);
            await("the other one still hears").until(() -> arrived(here.key()));
        }
    }

    @Test
    void aTownshipHearsOfItselfOnlyWithoutAskingForIt() {
        listen("", null, Tokens.of("township-clerk", TOWN));
        var elsewhere = aProject(OTHER_TOWN, 2022);
        var here = aProject(TOWN, 2022);

        publisher.publish(elsewhere);
        publisher.publish(here);

        await("the event of the township arrives").until(() -> arrived(here.key()));
        await("the other one is in the log").until(() -> inLog(elsewhere.key()));
        await("the figure arrives").until(() -> arrived("\"metric\":\"projects.listed\""));
        assertThat(arrived(elsewhere.key())).isFalse();
        assertThat(lines).noneMatch(line -> line.contains("\"division\":\"140603\"") || line.contains(OTHER_TOWN));
    }

    @Test
    void whoMayNotReadRecordsHearsOfFiguresOnly() {
        listen("", null, Tokens.of("park-clerk", TOWN));
        var project = aProject(TOWN, 2022);

        publisher.publish(project);

        await("the figure arrives").until(() -> arrived("\"metric\":\"projects.listed\""));
        assertThat(lines).doesNotContain("event: change");
        assertThat(arrived(project.key())).isFalse();
    }

    @Test
    void aStreamEndsWithItsToken() {
        listen(
                "",
                null,
                Tokens.with(
                        List.of("leader"),
                        Map.of("preferred_username", "leader", "division", "140603", "seconds", "4")));

        await("the stream ends").until(() -> lines.contains("complete"));
    }

    private void listen(String query, @org.jspecify.annotations.Nullable String lastId) {
        listen(query, lastId, Tokens.ofAllClerks());
    }

    private void listen(String query, @org.jspecify.annotations.Nullable String lastId, String token) {
        var request = HttpRequest.newBuilder(URI.create(stream + query)).header("Authorization", "Bearer " + token);
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        HttpClient.newHttpClient().sendAsync(request.build(), BodyHandlers.fromLineSubscriber(new Lines(lines)));
        await("the stream is open").until(() -> lines.contains("retry: 2000"));
    }

    private boolean arrived(String text) {
        return lines.stream().anyMatch(line -> line.contains(text));
    }

    private static boolean inLog(String subject) {
        return !given().get("/api/events?subject=" + subject)
                .jsonPath()
                .getList("items")
                .isEmpty();
    }

    /** Collects lines as they come. */
    private record Lines(List<String> into) implements java.util.concurrent.Flow.Subscriber<String> {
        @Override
        public void onSubscribe(java.util.concurrent.Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            into.add(line);
        }

        @Override
        public void onError(Throwable broken) {
            into.add("broken: " + broken.getMessage());
        }

        @Override
        public void onComplete() {
            into.add("complete");
        }
    }
}
