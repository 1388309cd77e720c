package dev.pinglu.local.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An identity provider that knows one password and numbers its tokens; each holds for ten minutes. */
final class SmallProvider implements AutoCloseable {
    static final String KNOWN = "right & proper";

    private final HttpServer server;
    private final List<String> forms = new CopyOnWriteArrayList<>();

    SmallProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/realm/.well-known/openid-configuration",
                exchange -> answer(exchange, 200, "{\"token_endpoint\":\"" + issuer() + "/give\"}"));
        server.createContext("/realm/give", this::give);
        server.start();
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/realm");
    }

    /** What was asked for, form by form. */
    List<String> forms() {
        return forms;
    }

    private void give(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        forms.add(form);
        if (form.contains("password=right+%26+proper") || form.contains("client_secret=known")) {
            answer(exchange, 200, "{\"access_token\":\"token-" + forms.size() + "\",\"expires_in\":600}");
        } else {
            answer(exchange, 401, "{\"error\":\"invalid_grant\",\"error_description\":\"Invalid user credentials\"}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
