package dev.pinglu.gateway.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Streams that a test has open, and what has arrived on them, line by line. */
public abstract class OpenStream {
    protected static final String TOWN = "140603203";
    protected static final String OTHER_TOWN = "140603204";

    @TestHTTPResource("/api/stream")
    @SuppressWarnings("NullAway.Init")
    protected URI stream;

    protected final Publisher publisher = new Publisher();
    protected final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<CompletableFuture<?>> open = new ArrayList<>();

    /** What was published before is no news to whoever listens. */
    @BeforeEach
    void theLogIsComplete() {
        LogEntry.isComplete();
    }

    @AfterEach
    void disconnect() {
        open.forEach(one -> one.cancel(true));
        publisher.close();
    }

    protected void listen(String query, @Nullable String lastId) {
        listen(query, lastId, Tokens.ofAllClerks());
    }

    protected void listen(String query, @Nullable String lastId, String token) {
        listen(query, lastId, token, lines);
    }

    protected void listen(String query, @Nullable String lastId, String token, List<String> into) {
        var request = aStream(query, token);
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        open.add(HttpClient.newHttpClient()
                .sendAsync(request.build(), BodyHandlers.fromLineSubscriber(new Lines(into))));
        await("the stream is open").until(() -> into.contains("retry: 2000"));
    }

    protected HttpRequest.Builder aStream(String query, String token) {
        return HttpRequest.newBuilder(URI.create(stream + query)).header("Authorization", "Bearer " + token);
    }

    protected static int idOf(String subject) {
        return given().get("/api/events?subject=" + subject).jsonPath().getInt("items[0].id");
    }

    /** The place that the frame of a line carries in its first line. */
    protected long idBefore(int line) {
        return Long.parseLong(lines.get(line - 1).substring("id: ".length()));
    }

    protected boolean arrived(String text) {
        return arrived(lines, text);
    }

    protected static boolean arrived(List<String> lines, String text) {
        return lines.stream().anyMatch(line -> line.contains(text));
    }

    protected static boolean inLog(String subject) {
        return !given().get("/api/events?subject=" + subject)
                .jsonPath()
                .getList("items")
                .isEmpty();
    }

    /** Collects lines as they come. */
    private record Lines(List<String> into) implements Flow.Subscriber<String> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
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
