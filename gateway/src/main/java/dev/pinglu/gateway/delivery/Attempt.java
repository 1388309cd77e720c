package dev.pinglu.gateway.delivery;

import dev.pinglu.gateway.event.EventResponse;
import dev.pinglu.gateway.webhook.Standing;

/**
 * An event that was sent once, or once more.
 *
 * @param to the webhook as it was read for this very attempt
 * @param number 1 for the first
 */
record Attempt(Standing to, EventResponse event, int number) {
    /** Whether it is the one that the events behind it wait for. */
    boolean isNext() {
        return event.id() > to.progress().reached();
    }
}
