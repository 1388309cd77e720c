package dev.pinglu.kit.access;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** A provider that cannot be asked for its keys: its first refusal is logged, and that it is over, whatever comes in between. */
@Singleton
final class ProviderOutage {
    private static final Logger LOG = Logger.getLogger(ProviderOutage.class);

    private final AtomicBoolean isNow = new AtomicBoolean();

    void met(Throwable failed) {
        if (isNow.compareAndSet(false, true)) {
            LOG.warnf("The identity provider cannot be asked for its keys: %s", failed.getMessage());
        }
    }

    /** Somebody was found to be who the token says. */
    void isOver() {
        if (isNow.compareAndSet(true, false)) {
            LOG.info("The identity provider can be asked for its keys again");
        }
    }
}
