package dev.pinglu.gateway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Somebody with a browser's cookies and without its screen: opens pages, logs in, calls what scripts call. */
public final class Visitor {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI gateway;

    public Visitor(URI gateway) {
        this.gateway = gateway;
    }

    /** Logs in for as long as the tokens are valid, and is left on the cockpit. */
    public HttpResponse<String> logIn(String role, String division, int seconds) {
        var form = open("/");
        assertThat(form.body()).contains("name=\"role\"");
        return send(HttpRequest.newBuilder(form.uri())
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("role=" + role + "&division="
                        + URLEncoder.encode(division, StandardCharsets.UTF_8) + "&seconds=" + seconds)));
    }

    /** Opens a page as a person does. */
    public HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(gateway.resolve(path)).header("Accept", "text/html"));
    }

    /** Asks as a script does. */
    public HttpResponse<String> call(String method, String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(gateway.resolve(path)).method(method, BodyPublishers.ofString(""));
        headers.forEach(request::header);
        return send(request);
    }

    /** The value of a cookie; empty if there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
