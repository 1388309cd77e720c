package dev.pinglu.local.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.rest.Api;
import dev.pinglu.local.stack.Secrets;
import dev.pinglu.local.stack.Secrets.Secret;
import dev.pinglu.local.stack.StackSettings;
import java.net.URI;
import java.time.Clock;

/** The demo users of the local Keycloak, through its administration. */
final class KeycloakUsers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USERS = "/admin/realms/pinglu/users";

    private final Secrets secrets;
    private final URI server;
    private final Provider provider;

    KeycloakUsers(StackSettings settings, Clock clock) {
        this.secrets = new Secrets(settings);
        this.server = settings.issuer().resolve("/");
        this.provider = new Provider(server.resolve("/realms/master"), clock);
    }

    /** Makes sure that there is a demo user with this role for this division. */
    void ensure(String name, String role, String division) {
        String token = provider.forPassword(
                        "admin-cli", Secrets.ADMINISTRATOR, secrets.get(Secret.KC_BOOTSTRAP_ADMIN_PASSWORD))
                .value();
        Api administration = new Api(server, () -> token);
        JsonNode found = administration.get(USERS + "?exact=true&username=" + name);
        String id = found.isEmpty()
                ? make(administration, name, division)
                : found.get(0).path("id").asText();
        // Granting again what is granted changes nothing: a call that was cut off between the two is repaired.
        JsonNode granted = administration.get("/admin/realms/pinglu/roles/" + role);
        administration.send(
                USERS + "/" + id + "/role-mappings/realm",
                JSON.createArrayNode().add(granted));
    }

    private String make(Api administration, String name, String division) {
        ObjectNode user = JSON.createObjectNode()
                .put("username", name)
                .put("enabled", true)
                .put("lastName", "示例 " + name);
        user.putObject("attributes").putArray("division").add(division);
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", secrets.get(Secret.PINGLU_DEMO_PASSWORD));
        administration.send(USERS, user);
        return administration
                .get(USERS + "?exact=true&username=" + name)
                .path(0)
                .path("id")
                .asText();
    }
}
