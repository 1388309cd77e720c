package dev.pinglu.gateway.ingest;

import java.time.Duration;
import org.jboss.logging.Logger;

/** Failures in a row: the first is logged with its cause, the end of them is logged, and each pause is longer. */
final class Trouble {
    private static final Logger LOG = Logger.getLogger(Trouble.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 4;

    private int failures;

    /**
     * Something failed.
     *
     * @return how long to wait before the next attempt: 1 s to 16 s
     */
    Duration met(RuntimeException failed) {
        if (failures == 0) {
            LOG.warn("Ingest failed and is tried again until it works", failed);
        } else {
            LOG.debug("Ingest failed again", failed);
        }
        return FIRST_PAUSE.multipliedBy(1L << Math.min(failures++, MOST_DOUBLINGS));
    }

    boolean isNow() {
        return failures > 0;
    }

    /** Something worked. */
    void isOver() {
        if (failures > 0) {
            LOG.infof("Ingest works again after %d failures", failures);
            failures = 0;
        }
    }
}
