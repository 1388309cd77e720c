package dev.pinglu.gateway.ingest;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.model.Rebuild;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Takes the lease whenever it is free and reads the topics while it holds it; the gateway's other replicas stand by. See
 * docs/adr/003-read-model-in-postgresql.md.
 */
@ApplicationScoped
class Ingester {
    private static final Logger LOG = Logger.getLogger(Ingester.class);
    private static final Duration STAND_BY = Duration.ofSeconds(1);
    private static final long STOP_WITHIN_MILLIS = 4_000;

    private final Database database;
    private final IngestCursor cursor;
    private final Positions positions;
    private final Topics topics;
    private final ArrivalReader arrivals;
    private final Batch batch;
    private final Sweep sweep;
    private final Rebuild rebuild;
    private final IngestSettings settings;
    private final Event<Applied> listeners;
    private final String holder = UUID.randomUUID().toString();
    private final Trouble trouble = new Trouble();
    private final CountDownLatch stop = new CountDownLatch(1);

    private volatile @Nullable TopicReader open;
    private volatile long heldFence;
    private @Nullable Thread thread;

    Ingester(
            Database database,
            IngestCursor cursor,
            Positions positions,
            Topics topics,
            ArrivalReader arrivals,
            Batch batch,
            Sweep sweep,
            Rebuild rebuild,
            IngestSettings settings,
            Event<Applied> listeners) {
        this.database = database;
        this.cursor = cursor;
        this.positions = positions;
        this.topics = topics;
        this.arrivals = arrivals;
        this.batch = batch;
        this.sweep = sweep;
        this.rebuild = rebuild;
        this.settings = settings;
        this.listeners = listeners;
    }

    void start(@Observes StartupEvent started) {
        if (settings.enabled()) {
            thread = new Thread(this::run, "ingester");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stop.countDown();
        var reader = open;
        if (reader != null) {
            reader.wakeUp();
        }
        if (thread != null) {
            thread.join(STOP_WITHIN_MILLIS);
            thread.interrupt();
        }
    }

    boolean isActive() {
        return heldFence > 0;
    }

    /** Whether this replica ingests, stands by, or is not meant to; false means that this process should be replaced. */
    boolean alive() {
        return !settings.enabled() || thread != null && thread.isAlive();
    }

    private void run() {
        while (stop.getCount() > 0) {
            try {
                var fence = database.transact(connection -> cursor.acquire(connection, holder, settings.lease()));
                if (fence.isPresent()) {
                    ingest(fence.get());
                } else {
                    trouble.isOver();
                }
                pause(STAND_BY);
            } catch (IngestCursor.Fenced fenced) {
                LOG.warn("Another replica has become the ingester; this one stands by");
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException failed) {
                // Whatever it was, nothing of the batch was committed: the next tenure reads it once more.
                if (stop.getCount() > 0) {
                    pause(trouble.met(failed));
                }
            }
        }
    }

    private void ingest(long fence) throws InterruptedException {
        var tenure = new Tenure(database, cursor, positions, topics, arrivals, batch, sweep, rebuild, settings, fence);
        LOG.logf(trouble.isNow() ? Level.DEBUG : Level.INFO, "This replica is the ingester, fence %d", fence);
        try (var reader = topics.open()) {
            open = reader;
            heldFence = fence;
            tenure.run(reader, () -> stop.getCount() == 0, this::progress);
        } finally {
            open = null;
            heldFence = 0;
            release(fence);
        }
    }

    private void progress(Optional<Applied> applied) {
        applied.ifPresent(listeners::fire);
        trouble.isOver();
    }

    private void release(long fence) {
        try {
            database.transact(connection -> {
                cursor.release(connection, fence);
                return fence;
            });
        } catch (Database.Failure unreachable) {
            LOG.debug("The lease could not be given back and will run out", unreachable);
        }
    }

    private void pause(Duration atMost) {
        try {
            stop.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            stop.countDown();
        }
    }
}
