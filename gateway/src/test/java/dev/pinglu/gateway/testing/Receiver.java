package dev.pinglu.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Another system that receives webhooks: keeps every message, and answers what it is told to. */
public final class Receiver implements AutoCloseable {
    private final List<Received> messages = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final HttpServer server;
    private volatile int status = 204;
    private volatile Map<String, String> headers = Map.of();
    private volatile boolean silent;
    private volatile Runnable meanwhile = () -> {};

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    /** A message as it came. */
    public record Received(Map<String, List<String>> headers, String body) {
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }

        public String id() {
            return header("webhook-id");
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** Answers so from now on. */
    public void answer(int newStatus, Map<String, String> newHeaders) {
        headers = newHeaders;
        status = newStatus;
    }

    public void answer(int newStatus) {
        answer(newStatus, Map.of());
    }

    /** Takes messages and says nothing any more. */
    public void fallSilent() {
        silent = true;
    }

    /** Does something while a message is on its way: it has come, and is not answered yet. */
    public void meanwhile(Runnable action) {
        meanwhile = action;
    }

    public List<Received> messages() {
        return List.copyOf(messages);
    }

    /** The ids of everything that came, in the order in which it came. */
    public List<String> ids() {
        return messages.stream().map(Received::id).toList();
    }

    public void forget() {
        messages.clear();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            messages.add(new Received(Map.copyOf(exchange.getRequestHeaders()), body));
            meanwhile.run();
            if (silent) {
                end.await(1, TimeUnit.MINUTES);
                return;
            }
            headers.forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
