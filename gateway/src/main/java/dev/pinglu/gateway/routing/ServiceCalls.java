package dev.pinglu.gateway.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Asks the services what they tell operators, in the caller's name. */
@Singleton
public class ServiceCalls {
    private final ObjectMapper json;
    private final SecurityIdentity caller;
    private final Map<String, URI> services = new LinkedHashMap<>();
    private final HttpClient client;

    ServiceCalls(ObjectMapper json, SecurityIdentity caller, Upstreams upstreams) {
        this.json = json;
        this.caller = caller;
        this.client = HttpClient.newBuilder()
                .connectTimeout(upstreams.connectTimeout())
                .build();
        services.put("projects", upstreams.projects());
        services.put("rural", upstreams.rural());
        services.put("civility", upstreams.civility());
    }

    /** The service could not be asked. */
    public static final class Unreachable extends Exception {
        Unreachable(String message) {
            super(message);
        }
    }

    /** All there are. */
    public Set<String> domains() {
        return services.keySet();
    }

    /** What a service answers to {@code GET /api/<domain>/admin/<rest>}. */
    public JsonNode get(String domain, String rest, Duration patience) throws Unreachable {
        var uri = URI.create(services.get(domain) + "/api/" + domain + "/admin/" + rest);
        var token = caller.getCredential(AccessTokenCredential.class).getToken();
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(uri)
                            .timeout(patience)
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new Unreachable("The " + domain + " service answered " + answer.statusCode());
            }
            return json.readTree(answer.body());
        } catch (IOException failed) {
            throw new Unreachable("The " + domain + " service cannot be reached");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unreachable("Interrupted while asking the " + domain + " service");
        }
    }
}
