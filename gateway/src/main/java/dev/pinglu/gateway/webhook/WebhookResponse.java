package dev.pinglu.gateway.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A webhook as its owner and operators see it; never with its secret.
 *
 * @param scope the division that the owner's token named when it was registered
 * @param previousSecretUntil until when the last of the secrets before the present one signs as well
 * @param reached every event of the log up to here was delivered, is a dead letter, or was not wanted
 * @param failingSince when the first of the failures happened that have had no success among them
 * @param version what If-Match of the next change names
 */
record WebhookResponse(
        UUID id,
        String name,
        String url,
        List<String> types,
        String division,
        Optional<String> cause,
        String owner,
        String scope,
        WebhookState state,
        Optional<DisabledBecause> disabledBecause,
        Optional<Instant> disabledAt,
        Optional<Instant> previousSecretUntil,
        long reached,
        Optional<Instant> failingSince,
        Instant createdAt,
        long version) {

    static WebhookResponse from(Webhook webhook, Progress progress) {
        return new WebhookResponse(
                webhook.id(),
                webhook.name(),
                webhook.url(),
                webhook.wanted().types(),
                webhook.wanted().division(),
                webhook.wanted().cause(),
                webhook.owner(),
                webhook.scope(),
                webhook.state(),
                webhook.disabled().map(Disabled::because),
                webhook.disabled().map(Disabled::at),
                webhook.secrets().previous().stream().findFirst().map(SealedSecrets.Previous::until),
                progress.reached(),
                progress.failing().map(Failing::since),
                webhook.createdAt(),
                webhook.version());
    }
}
