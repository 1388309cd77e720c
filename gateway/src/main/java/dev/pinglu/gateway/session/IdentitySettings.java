package dev.pinglu.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/**
 * How the gateway is known to the identity provider, and what it keeps sessions with. Neither secret has a default: without
 * them the gateway does not start.
 */
@ConfigMapping(prefix = "pinglu.identity")
public interface IdentitySettings {
    /** The issuer of tokens, an address that browsers reach as well. */
    URI issuer();

    /** Where the gateway itself finds the provider. */
    URI backChannel();

    /** The secret of the client {@code pinglu-gateway}. */
    String clientSecret();

    /** Encrypts session cookies and signs CSRF tokens; the same for all replicas, at least 32 characters. */
    String sessionSecret();

    /** What an access token must name as its audience. */
    @WithDefault("pinglu")
    String audience();
}
