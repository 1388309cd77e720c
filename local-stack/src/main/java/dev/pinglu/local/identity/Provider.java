package dev.pinglu.local.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An OpenID Connect provider: it says itself where it gives tokens. */
public final class Provider {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI issuer;
    private final Clock clock;

    public Provider(URI issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * A token for a name and a password.
     *
     * @param client that may ask in this way, without a secret of its own
     * @throws IdentityFailure when the provider refuses or cannot be reached
     */
    public AccessToken forPassword(String client, String user, String password) {
        return token(
                user, Map.of("grant_type", "password", "client_id", client, "username", user, "password", password));
    }

    /**
     * A token for another system.
     *
     * @throws IdentityFailure when the provider refuses or cannot be reached
     */
    public AccessToken forClient(String client, String secret) {
        return token(client, Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    private AccessToken token(String whose, Map<String, String> form) {
        String endpoint = answered(request(issuer + "/.well-known/openid-configuration")
                        .GET()
                        .build())
                .path("token_endpoint")
                .asText();
        HttpRequest request = request(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)))
                .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 200) {
            throw new IdentityFailure(issuer + " gives no token to " + whose + ": " + reason(answer));
        }
        JsonNode token = json(answer);
        return new AccessToken(
                token.path("access_token").asText(),
                clock.instant().plusSeconds(token.path("expires_in").asLong()));
    }

    private JsonNode answered(HttpRequest request) {
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 200) {
            throw new IdentityFailure(request.uri() + " was answered with " + answer.statusCode());
        }
        return json(answer);
    }

    private String reason(HttpResponse<String> answer) {
        JsonNode problem = json(answer);
        String said =
                problem.path("error_description").asText(problem.path("error").asText());
        return answer.statusCode() + " " + said;
    }

    private JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException notJson) {
            throw new IdentityFailure(answer.uri() + " did not answer JSON");
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new IdentityFailure(
                    "The identity provider " + issuer + " cannot be reached. ./pinglu up starts the local one");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IdentityFailure("Interrupted");
        }
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(TIMEOUT);
    }

    static String encoded(Map<String, String> form) {
        return new TreeMap<>(form)
                .entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
