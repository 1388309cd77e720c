package dev.pinglu.local.rest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** The public REST API of a suite, wherever it is deployed. Safe to use from many threads. */
public final class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** Numbers stay as they are written: a double would change the last digit of a rate. */
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final HttpClient client;
    private final URI base;
    private final Supplier<String> token;
    /** Whether the suite ever answered: one that never did is not being repaired, it is not up. */
    private final AtomicBoolean met;

    /**
     * Calls as one caller.
     *
     * @param token asked for with each request, so that it may be renewed
     */
    public Api(URI base, Supplier<String> token) {
        this(HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build(), base, token, new AtomicBoolean());
    }

    private Api(HttpClient client, URI base, Supplier<String> token, AtomicBoolean met) {
        this.client = client;
        this.base = base;
        this.token = token;
        this.met = met;
    }

    /** The same suite for another caller. */
    public Api as(Supplier<String> other) {
        return new Api(client, base, other, met);
    }

    public URI base() {
        return base;
    }

    /**
     * Reads.
     *
     * @throws ApiFailure unless the answer is 200
     */
    public JsonNode get(String path) {
        return content(require("GET " + path, send(request(path).GET().build()), 200));
    }

    /** The answer whatever its status, for those who ask whether something is there. */
    public HttpResponse<String> ask(String path) {
        return send(request(path).GET().build());
    }

    /**
     * Creates something once: the key follows from {@code name}, so that a repetition is answered from memory.
     *
     * @return what was made; a replay carries no body, so it is read where it stands
     */
    public JsonNode post(String path, String name, JsonNode body) {
        return post(request(path), path, path, name, BodyPublishers.ofString(body.toString()));
    }

    /** Changes something that has a version, once, through a path right below its own. */
    public JsonNode post(String path, String name, JsonNode body, long version) {
        String changed = path.substring(0, path.lastIndexOf('/'));
        return post(
                request(path).header("If-Match", "\"" + version + "\""),
                path,
                changed,
                name,
                BodyPublishers.ofString(body.toString()));
    }

    public JsonNode put(String path, JsonNode body, long version) {
        HttpRequest request = request(path)
                .header("If-Match", "\"" + version + "\"")
                .PUT(BodyPublishers.ofString(body.toString()))
                .build();
        return content(require("PUT " + path, send(request), 200));
    }

    /** Sends the file of a record, as the body alone. */
    public JsonNode putFile(String path, byte[] content, long version) {
        HttpRequest request = request(path)
                .setHeader("Content-Type", "application/octet-stream")
                .header("If-Match", "\"" + version + "\"")
                .PUT(BodyPublishers.ofByteArray(content))
                .build();
        return content(require("PUT " + path, send(request), 200));
    }

    /** Sends a file that becomes a record, as the body alone, once. */
    public JsonNode postFile(String path, String name, byte[] content) {
        return post(
                request(path).setHeader("Content-Type", "application/octet-stream"),
                path,
                path,
                name,
                BodyPublishers.ofByteArray(content));
    }

    /** Reads a file. */
    public byte[] getFile(String path) {
        try {
            HttpResponse<byte[]> answer = client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                return answer.body();
            }
            throw new ApiFailure("GET " + path + " was answered with " + answer.statusCode());
        } catch (IOException cutOff) {
            throw new ApiFailure(path + " broke off: " + cutOff.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ApiFailure("Interrupted");
        }
    }

    /** Sends what is neither named nor answered with a body. */
    public void send(String path, JsonNode body) {
        HttpRequest request =
                request(path).POST(BodyPublishers.ofString(body.toString())).build();
        require("POST " + path, send(request), 201, 204);
    }

    public static JsonNode content(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException notJson) {
            throw new ApiFailure(answer.uri() + " did not answer JSON");
        }
    }

    private JsonNode post(HttpRequest.Builder request, String path, String replayed, String name, BodyPublisher body) {
        UUID key = UUID.nameUUIDFromBytes(("pinglu/" + name).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(
                request.header("Idempotency-Key", key.toString()).POST(body).build());
        require("POST " + path + " (" + name + ")", answer, 200, 201, 202);
        if (!answer.body().isBlank()) {
            return content(answer);
        }
        return get(answer.headers().firstValue("Location").map(Api::path).orElse(replayed));
    }

    private static String path(String location) {
        return URI.create(location).getPath();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", "application/json");
    }

    /** Tries again while the suite is being started or repaired: every request here can be repeated. */
    private HttpResponse<String> send(HttpRequest request) {
        long begun = System.nanoTime();
        while (true) {
            boolean last = System.nanoTime() - begun > PATIENCE.toNanos();
            try {
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                met.set(true);
                if (last || !passing(answer)) {
                    return answer;
                }
            } catch (ConnectException nobodyListens) {
                if (last || !met.get()) {
                    throw new ApiFailure(base + " cannot be reached. ./pinglu up starts the suite");
                }
            } catch (IOException cutOff) {
                if (last) {
                    throw new ApiFailure(request.uri() + " broke off: " + cutOff.getMessage());
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new ApiFailure("Interrupted; calling it again goes on from here");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
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
        throw new ApiFailure(what + " was answered with " + answer.statusCode() + ": " + answer.body());
    }
}
