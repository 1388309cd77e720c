package dev.pinglu.gateway.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A subscription of one account.
 *
 * @param owner the account, by the name that its token gives
 * @param scope the division that its token named; nothing beyond is ever sent, whatever is wanted
 * @param disabled absent while it is active
 */
public record Webhook(
        UUID id,
        String name,
        String url,
        Wanted wanted,
        String owner,
        String scope,
        Optional<Disabled> disabled,
        SealedSecrets secrets,
        Instant createdAt,
        long version) {

    public WebhookState state() {
        return disabled.isPresent() ? WebhookState.DISABLED : WebhookState.ACTIVE;
    }

    Webhook describedAs(String newName, String newUrl, Wanted newWanted) {
        return new Webhook(id, newName, newUrl, newWanted, owner, scope, disabled, secrets, createdAt, version);
    }

    Webhook with(SealedSecrets others) {
        return new Webhook(id, name, url, wanted, owner, scope, disabled, others, createdAt, version);
    }

    public Webhook disabledAs(Optional<Disabled> other) {
        return new Webhook(id, name, url, wanted, owner, scope, other, secrets, createdAt, version);
    }
}
