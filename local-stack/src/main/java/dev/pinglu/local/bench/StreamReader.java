package dev.pinglu.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A reader of the gateway's stream, who notes when the first event of each record arrived. */
final class StreamReader implements AutoCloseable {
    private static final Pattern SUBJECT = Pattern.compile("\"subject\":\"([^\"]+)\"");

    private final Stream<String> lines;
    private final Map<String, Double> arrived = new ConcurrentHashMap<>();

    StreamReader(HttpClient client, URI stream, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(stream)
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token)
                .build();
        var answer = client.send(request, BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new IOException("The stream answered " + answer.statusCode());
        }
        lines = answer.body();
        var reading = new Thread(this::read, "stream");
        reading.setDaemon(true);
        reading.start();
    }

    private void read() {
        try {
            lines.filter(line -> line.startsWith("data:")).forEach(this::note);
        } catch (UncheckedIOException closed) {
            // Nobody wants to hear more; what arrived is counted.
        }
    }

    private void note(String line) {
        var now = Instant.now();
        var subject = SUBJECT.matcher(line);
        if (subject.find()) {
            arrived.putIfAbsent(subject.group(1), now.getEpochSecond() + now.getNano() / 1e9);
        }
    }

    /** When the first event of each record arrived, in seconds of the epoch. */
    Map<String, Double> arrived() {
        return Map.copyOf(arrived);
    }

    @Override
    public void close() {
        lines.close();
    }
}
