package dev.pinglu.gateway.webhook;

/** Why a webhook is disabled. */
public enum DisabledBecause {
    /** Somebody who may has done so. */
    BY_HAND,
    /** The receiver answered 410. */
    GONE,
    /** Every attempt has failed for {@code pinglu.webhooks.disable-after}. */
    FAILING
}
