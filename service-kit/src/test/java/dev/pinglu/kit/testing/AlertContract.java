package dev.pinglu.kit.testing;

import dev.pinglu.kit.alert.AlertEvent;

/** Holds the alerts of a domain against their published contract. */
public final class AlertContract {
    private AlertContract() {}

    /** Fails unless alerts of a domain keep their schema and golden sample. */
    public static void assertPublished(String domain) {
        for (var event : EventContracts.eventsOf(AlertEvent.class)) {
            EventContracts.assertKept("dev.pinglu." + domain + ".alert.state.v1", event);
        }
    }
}
