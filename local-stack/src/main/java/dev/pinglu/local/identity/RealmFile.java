package dev.pinglu.local.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;

/** The realm as the local Keycloak imports it: roles, clients, demo users. */
public final class RealmFile {
    private final JsonNode realm;

    private RealmFile(JsonNode realm) {
        this.realm = realm;
    }

    public static RealmFile read() {
        try (InputStream in = RealmFile.class.getResourceAsStream("/keycloak/pinglu-realm.json")) {
            return new RealmFile(new ObjectMapper().readTree(in));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** All roles, in the order of the file. */
    public List<String> roles() {
        return texts(realm.at("/roles/realm"), "name");
    }

    /** Names of those who can sign in with the demo password. */
    public List<String> people() {
        return StreamSupport.stream(realm.path("users").spliterator(), false)
                .filter(user -> !user.has("serviceAccountClientId"))
                .map(user -> user.path("username").asText())
                .toList();
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> entry.path(field).asText())
                .toList();
    }
}
