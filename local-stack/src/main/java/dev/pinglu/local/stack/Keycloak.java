package dev.pinglu.local.stack;

import dev.pinglu.local.stack.Part.Kind;
import dev.pinglu.local.stack.Secrets.Secret;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The identity provider of the local stack. It runs as Keycloak's own script would start it, without the script: the part's
 * process is then the server itself, and ends with it. The realm is imported by the first start; later ones leave it alone.
 */
final class Keycloak {
    static final String REALM = "pinglu";
    private static final String PART = "keycloak";

    private final StackSettings settings;
    private final KeycloakHome home;

    Keycloak(StackSettings settings) {
        this.settings = settings;
        this.home = KeycloakHome.under(settings.root());
    }

    Part part() {
        return new Part(
                PART,
                home.mark(),
                List.of(Port.KEYCLOAK),
                arguments(),
                settings.data(),
                new Readiness.Health(URI.create(settings.issuer() + "/.well-known/openid-configuration")),
                Kind.BESIDE,
                this::environment);
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(PartTable.mark(settings), "-Xms64m", "-Xmx400m"));
        arguments.addAll(home.jvm());
        arguments.add("-Dkc.db-url-path=" + settings.kept(PART));
        arguments.addAll(home.main());
        arguments.addAll(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(Port.KEYCLOAK),
                "--hostname=" + settings.url(Port.KEYCLOAK),
                "--cache=local"));
        return List.copyOf(arguments);
    }

    /** Keycloak fills the realm file's placeholders from its environment. */
    private Map<String, String> environment() {
        Map<String, String> variables = new Secrets(settings)
                .variables(
                        Secret.KC_BOOTSTRAP_ADMIN_PASSWORD,
                        Secret.PINGLU_DEMO_PASSWORD,
                        Secret.PINGLU_IDENTITY_CLIENT_SECRET,
                        Secret.PINGLU_SUBSCRIBER_SECRET);
        variables.put("KC_BOOTSTRAP_ADMIN_USERNAME", Secrets.ADMINISTRATOR);
        return variables;
    }
}
