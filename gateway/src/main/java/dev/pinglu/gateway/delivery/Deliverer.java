package dev.pinglu.gateway.delivery;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.webhook.WebhookSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Delivers while it holds the lease; the gateway's other replicas stand by. Each webhook is served by a thread of its own as long
 * as something is due, so that a slow receiver holds up nobody but itself. See docs/adr/016-webhooks-in-order.md.
 */
@ApplicationScoped
class Deliverer {
    private static final Logger LOG = Logger.getLogger(Deliverer.class);
    private static final Duration STAND_BY = Duration.ofSeconds(1);
    private static final long STOP_WITHIN_MILLIS = 4_000;

    private final Database database;
    private final Lease lease;
    private final Queues queues;
    private final Turn turn;
    private final WebhookSettings settings;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();
    private final Set<UUID> served = ConcurrentHashMap.newKeySet();
    private final Set<UUID> troubled = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "webhook");
        thread.setDaemon(true);
        return thread;
    });

    private volatile long heldFence;
    private volatile boolean inTrouble;
    private @Nullable Thread thread;

    Deliverer(Database database, Lease lease, Queues queues, Turn turn, WebhookSettings settings, Clock clock) {
        this.database = database;
        this.lease = lease;
        this.queues = queues;
        this.turn = turn;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        if (settings.enabled()) {
            thread = new Thread(this::run, "deliverer");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stop.countDown();
        if (thread != null) {
            thread.join(STOP_WITHIN_MILLIS);
            thread.interrupt();
        }
        threads.shutdownNow();
    }

    boolean isActive() {
        return heldFence > 0;
    }

    /** Whether this replica delivers, stands by, or is not meant to; false means that this process should be replaced. */
    boolean alive() {
        return !settings.enabled() || thread != null && thread.isAlive();
    }

    private void run() {
        while (!isStopped()) {
            try {
                var fence = lease.acquire(holder, settings.lease());
                if (fence.isPresent()) {
                    deliver(fence.get());
                }
                inTrouble = false;
            } catch (Lease.Lost lost) {
                LOG.warn("Another replica has become the deliverer of webhooks; this one stands by");
            } catch (RuntimeException failed) {
                // Whatever it was, nothing is recorded that did not happen: the next tenure goes on from there.
                tell(failed, !inTrouble, "The delivery of webhooks");
                inTrouble = true;
            }
            pause(STAND_BY);
        }
    }

    private void deliver(long fence) {
        LOG.logf(
                inTrouble ? Logger.Level.DEBUG : Logger.Level.INFO,
                "This replica delivers the webhooks, fence %d",
                fence);
        heldFence = fence;
        try {
            serve(fence);
        } finally {
            if (isStopped()) {
                letArrive();
            }
            heldFence = 0;
            release(fence);
        }
    }

    /** What is on its way is recorded before the lease is given back; what takes too long is sent again by the next. */
    private void letArrive() {
        threads.shutdown();
        try {
            threads.awaitTermination(STOP_WITHIN_MILLIS - 1_000, TimeUnit.MILLISECONDS);
        } catch (InterruptedException enough) {
            LOG.debug("The process ends before every message has arrived", enough);
        }
    }

    private void serve(long fence) {
        long renewedAt = System.nanoTime();
        while (!isStopped()) {
            if (System.nanoTime() - renewedAt > settings.lease().dividedBy(3).toNanos()) {
                lease.renew(fence, settings.lease());
                renewedAt = System.nanoTime();
            }
            var due = database.transact(connection -> {
                // Whoever was replaced begins nothing any more.
                lease.hold(connection, fence);
                return queues.due(connection, clock.instant());
            });
            due.stream().filter(served::add).forEach(webhook -> threads.execute(() -> serve(webhook, fence)));
            inTrouble = false;
            pause(settings.poll());
        }
    }

    private void serve(UUID webhook, long fence) {
        try {
            turn.run(webhook, fence, clock, () -> isStopped() || heldFence != fence);
            troubled.remove(webhook);
        } catch (Lease.Lost lost) {
            LOG.debugf("Webhook %s is served by another replica", webhook);
        } catch (RuntimeException failed) {
            tell(failed, troubled.add(webhook), "Webhook " + webhook);
        } finally {
            served.remove(webhook);
        }
    }

    private void release(long fence) {
        try {
            lease.release(fence);
        } catch (Database.Failure unreachable) {
            LOG.debug("The lease of the webhooks could not be given back and will run out", unreachable);
        }
    }

    /** The first failure is told with its cause; those that follow until something works would tell it again and again. */
    private void tell(RuntimeException failed, boolean first, String what) {
        if (!isStopped()) {
            LOG.logf(
                    first ? Logger.Level.WARN : Logger.Level.DEBUG,
                    failed,
                    "%s could not be served and is tried again until it works",
                    what);
        }
    }

    private boolean isStopped() {
        return stop.getCount() == 0;
    }

    private void pause(Duration atMost) {
        try {
            stop.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            stop.countDown();
        }
    }
}
