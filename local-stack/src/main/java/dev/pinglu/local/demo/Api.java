package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** The public REST API of a suite, wherever it is deployed. Safe to use from many threads. */
final class Api {
    private static final int ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI base;

    Api(URI base) {
        this.base = base;
    }

    URI base() {
        return base;
    }

    /** @throws DemoFailure unless the answer is 200 */
    JsonNode get(String path) {
        return content(require("GET " + path, send(request(path).GET().build()), 200));
    }

    /** The answer whatever its status, for those who ask whether something is there. */
    HttpResponse<String> ask(String path) {
        return send(request(path).GET().build());
    }

    /**
     * Creates, or does, something once: the key follows from {@code name}, so that a repetition is answered from memory.
     *
     * @return what the request made; read again where the answer is a replay without a body
     */
    JsonNode post(String path, String name, JsonNode body) {
        return post(request(path), path, name, body);
    }

    /** The same for a change of something that has a version. */
    JsonNode post(String path, String name, JsonNode body, long version) {
        return post(request(path).header("If-Match", "\"" + version + "\""), path, name, body);
    }

    JsonNode put(String path, JsonNode body, long version) {
        HttpRequest request = request(path)
                .header("If-Match", "\"" + version + "\"")
                .PUT(BodyPublishers.ofString(body.toString()))
                .build();
        return content(require("PUT " + path, send(request), 200));
    }

    static JsonNode content(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException notJson) {
            throw new DemoFailure(answer.uri() + " did not answer JSON");
        }
    }

    private JsonNode post(HttpRequest.Builder request, String path, String name, JsonNode body) {
        UUID key = UUID.nameUUIDFromBytes(("pinglu-demo/" + name).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(request.header("Idempotency-Key", key.toString())
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
        require("POST " + path + " (" + name + ")", answer, 200, 201);
        if (!answer.body().isBlank()) {
            return content(answer);
        }
        return get(answer.headers().firstValue("Location").map(Api::path).orElse(path));
    }

    private static String path(String location) {
        return URI.create(location).getPath();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json");
    }

    /** Tries again, more slowly each time, while the suite is being started or repaired: every request here can be repeated. */
    private HttpResponse<String> send(HttpRequest request) {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                if (attempt == ATTEMPTS || !passing(answer)) {
                    return answer;
                }
            } catch (IOException unreachable) {
                if (attempt == ATTEMPTS) {
                    throw new DemoFailure(request.uri() + " cannot be reached. ./pinglu up starts the suite");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new DemoFailure("Interrupted; calling it again goes on from here");
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2);
        }
    }

    /** Busy, restarting, or the same request is still running: another moment brings another answer. */
    private static boolean passing(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 429, 502, 503, 504 -> true;
            case 409 -> answer.headers().firstValue("Retry-After").isPresent();
            default -> false;
        };
    }

    private static HttpResponse<String> require(String what, HttpResponse<String> answer, int... expected) {
        for (int status : expected) {
            if (answer.statusCode() == status) {
                return answer;
            }
        }
        throw new DemoFailure(what + " was answered with " + answer.statusCode() + ": " + answer.body());
    }
}
