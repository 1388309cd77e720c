package dev.pinglu.gateway.reconcile;

import dev.pinglu.gateway.routing.ServiceCalls;
import dev.pinglu.gateway.routing.ServiceCalls.Unreachable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the services say they have published. */
@Singleton
class ServiceDigests {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ServiceCalls calls;

    ServiceDigests(ServiceCalls calls) {
        this.calls = calls;
    }

    Iterable<String> domains() {
        return calls.domains();
    }

    /** Count and hash of one aggregate type. */
    record TypeDigest(String type, long count, String hash) {}

    /**
     * All of one service.
     *
     * @param epoch of its database
     */
    record ServiceDigest(int epoch, SortedMap<String, TypeDigest> types) {}

    ServiceDigest digest(String domain) throws Unreachable {
        var digest = calls.get(domain, "digest", PATIENCE);
        var types = new TreeMap<String, TypeDigest>();
        digest.path("types").forEach(type -> {
            var name = type.path("type").asText();
            types.put(
                    name,
                    new TypeDigest(
                            name, type.path("count").asLong(), type.path("hash").asText()));
        });
        return new ServiceDigest(digest.path("epoch").asInt(), types);
    }

    /** The sequence of every aggregate of a type, by id. */
    SortedMap<String, String> sequences(String domain, String type) throws Unreachable {
        var sequences = new TreeMap<String, String>();
        Optional<String> token = Optional.of("");
        while (token.isPresent()) {
            var page = calls.get(domain, "digest/" + type + "?limit=500" + token.get(), PATIENCE);
            page.path("items")
                    .forEach(item -> sequences.put(
                            item.path("id").asText(), item.path("sequence").asText()));
            token = Optional.of(page.path("nextPageToken").asText())
                    .filter(next -> !next.isEmpty())
                    .map(next -> "&pageToken=" + next);
        }
        return sequences;
    }
}
