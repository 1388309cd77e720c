package dev.pinglu.gateway.webhook;

import java.util.EnumSet;
import java.util.Set;

/** Whether messages are sent. */
public enum WebhookState {
    ACTIVE,
    /** Nothing is sent and nothing is lost: once it is active again, it goes on where it stopped. */
    DISABLED;

    /** The states that may follow. */
    Set<WebhookState> next() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(DISABLED);
            case DISABLED -> EnumSet.of(ACTIVE);
        };
    }
}
