package dev.pinglu.gateway.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.gateway.routing.Upstreams;
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
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Asks the services what they have published, in the caller's name: they answer operators only. */
@Singleton
class ServiceDigests {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final ObjectMapper json;
    private final SecurityIdentity caller;
    private final Map<String, URI> services = new LinkedHashMap<>();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    ServiceDigests(ObjectMapper json, SecurityIdentity caller, Upstreams upstreams) {
        this.json = json;
        this.caller = caller;
        services.put("projects", upstreams.projects());
        services.put("rural", upstreams.rural());
        services.put("civility", upstreams.civility());
    }

    /** The service could not be asked. */
    static final class Unreachable extends Exception {
        Unreachable(String message) {
            super(message);
        }
    }

    Iterable<String> domains() {
        return services.keySet();
    }

    /** Count and hash of one aggregate type. */
    record TypeDigest(String type, long count, String hash) {}

    SortedMap<String, TypeDigest> digest(String domain) throws Unreachable {
        var types = new TreeMap<String, TypeDigest>();
        get(domain, "").path("types").forEach(type -> {
            var name = type.path("type").asText();
            types.put(
                    name,
                    new TypeDigest(
                            name, type.path("count").asLong(), type.path("hash").asText()));
        });
        return types;
    }

    /** The sequence of every aggregate of a type, by id. */
    SortedMap<String, String> sequences(String domain, String type) throws Unreachable {
        var sequences = new TreeMap<String, String>();
        Optional<String> token = Optional.of("");
        while (token.isPresent()) {
            var page = get(domain, "/" + type + "?limit=500" + token.get());
            page.path("items")
                    .forEach(item -> sequences.put(
                            item.path("id").asText(), item.path("sequence").asText()));
            token = Optional.of(page.path("nextPageToken").asText())
                    .filter(next -> !next.isEmpty())
                    .map(next -> "&pageToken=" + next);
        }
        return sequences;
    }

    private JsonNode get(String domain, String rest) throws Unreachable {
        var uri = URI.create(services.get(domain) + "/api/" + domain + "/admin/digest" + rest);
        var token = caller.getCredential(AccessTokenCredential.class).getToken();
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(uri)
                            .timeout(TIMEOUT)
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
