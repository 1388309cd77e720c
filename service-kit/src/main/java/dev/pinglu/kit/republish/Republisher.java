package dev.pinglu.kit.republish;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * Looks every second whether there is something to publish anew, a run that a process left behind included. Each replica has
 * one; whichever takes hold of the run first does the next portion.
 */
@ApplicationScoped
class Republisher {
    private static final Logger LOG = Logger.getLogger(Republisher.class);

    private final Republishing republishing;
    private volatile boolean stopped;
    private boolean troubled;

    Republisher(Republishing republishing) {
        this.republishing = republishing;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void goOn() {
        try {
            while (!stopped && republishing.goOn()) {
                LOG.debug("A portion was published anew");
            }
            troubled = false;
        } catch (PessimisticLockException | LockTimeoutException busy) {
            LOG.debug("A record is being changed; its portion is tried again", busy);
        } catch (RuntimeException failed) {
            // Nothing of the portion was recorded: the next look takes it once more.
            tell(failed);
        }
    }

    /** The first failure is told with its cause; those that follow would tell it every second. */
    private void tell(RuntimeException failed) {
        LOG.log(troubled ? Level.DEBUG : Level.WARN, "Publishing anew was interrupted and is tried again", failed);
        troubled = true;
        try {
            republishing.met(failed.getClass().getSimpleName());
        } catch (RuntimeException unreachable) {
            LOG.debug("Nor could that be noted", unreachable);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
    }
}
