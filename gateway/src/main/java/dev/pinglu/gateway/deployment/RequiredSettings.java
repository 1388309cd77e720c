package dev.pinglu.gateway.deployment;

import dev.pinglu.gateway.session.IdentitySettings;
import dev.pinglu.gateway.webhook.WebhookSettings;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/**
 * Refuses to start with settings that nothing could be done with. They carry no constraints of Bean Validation: for these alone a
 * validator of its own would be built before everything else, a tenth of the whole start.
 */
@Startup
@Singleton
class RequiredSettings {
    private static final int SHORTEST_SECRET = 32;

    RequiredSettings(IdentitySettings identity, WebhookSettings webhooks) {
        require(!identity.clientSecret().isBlank(), "pinglu.identity.client-secret is empty");
        requireSecret("pinglu.identity.session-secret", identity.sessionSecret());
        requireSecret("pinglu.webhooks.key", webhooks.key());
        require(!webhooks.retries().isEmpty(), "pinglu.webhooks.retries is empty");
        require(webhooks.jitter() >= 0 && webhooks.jitter() <= 1, "pinglu.webhooks.jitter is not between 0 and 1");
    }

    private static void requireSecret(String setting, String value) {
        require(value.length() >= SHORTEST_SECRET, setting + " has fewer than " + SHORTEST_SECRET + " characters");
    }

    /** @throws IllegalStateException naming the setting, never its value */
    private static void require(boolean kept, String otherwise) {
        if (!kept) {
            throw new IllegalStateException(otherwise);
        }
    }
}
