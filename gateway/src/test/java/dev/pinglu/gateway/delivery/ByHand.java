package dev.pinglu.gateway.delivery;

import dev.pinglu.gateway.testing.MovableClock;
import dev.pinglu.gateway.testing.Sql;
import dev.pinglu.gateway.testing.Subscription.Registered;
import jakarta.enterprise.inject.spi.CDI;

/** A deliverer that works only when it is told to, by a clock that a test sets. The gateway's own one stands by meanwhile. */
final class ByHand implements AutoCloseable {
    private static final String HOLDER = "a test";

    final MovableClock clock = new MovableClock();
    private final Turn turn = CDI.current().select(Turn.class).get();
    private final long fence = takeLease();

    private static long takeLease() {
        Sql.update("update webhook_lease set holder = '" + HOLDER + "', fence = fence + 1, lease_until = 'infinity'");
        return Sql.number("select fence from webhook_lease");
    }

    /** Sends a webhook everything that is due. */
    void deliver(Registered webhook) {
        turn.run(webhook.id(), fence, clock, () -> false);
    }

    @Override
    public void close() {
        Sql.update("update webhook_lease set holder = null, lease_until = '-infinity' where holder = '" + HOLDER + "'");
    }
}
