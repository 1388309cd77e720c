package dev.pinglu.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for civility-service, which this module does not start; found by the service loader. Nobody listens where
 * rural-service and projects-service would be. {@code PUT} tells it what to answer on a path, {@code …/silent} is never
 * answered, {@code …/headers} describes every header that came, and what else it is asked it describes as {@code method|body length|X-Forwarded-*}. Every
 * answer tries to set a cookie and names a place and a next page.
 */
public final class StubService implements QuarkusTestResourceLifecycleManager {
    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.setExecutor(threads);
            server.start();
            var nobody = "http://127.0.0.1:" + closed.getLocalPort();
            return Map.of(
                    "pinglu.upstream.civility",
                    "http://127.0.0.1:" + server.getAddress().getPort(),
                    "pinglu.upstream.rural",
                    nobody,
                    "pinglu.upstream.projects",
                    nobody,
                    "pinglu.webhooks.key",
                    UUID.randomUUID().toString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var target = exchange.getRequestURI().toString();
            var body = exchange.getRequestBody().readAllBytes();
            if (target.endsWith("/silent")) {
                end.await(1, TimeUnit.MINUTES);
            } else if (exchange.getRequestMethod().equals("PUT")) {
                answers.put(target, body);
                exchange.sendResponseHeaders(204, -1);
            } else {
                var text = answers.getOrDefault(target, describe(exchange, body.length));
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.getResponseHeaders().add("Set-Cookie", "q_session=mine");
                exchange.getResponseHeaders().add("Location", "/api/civility/activities/1");
                exchange.getResponseHeaders().add("Link", "</api/civility/activities?pageToken=x>; rel=\"next\"");
                exchange.sendResponseHeaders(200, text.length);
                exchange.getResponseBody().write(text);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] describe(HttpExchange exchange, int length) {
        var text = new StringBuilder(exchange.getRequestMethod() + "|" + length);
        boolean all = exchange.getRequestURI().getPath().endsWith("/headers");
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (all || name.toLowerCase(Locale.ROOT).contains("forwarded")) {
                text.append('|')
                        .append(name.toLowerCase(Locale.ROOT))
                        .append('=')
                        .append(String.join(",", values));
            }
        });
        return ("\"" + text + "|\"").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void stop() {
        end.countDown();
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }
}
