package dev.pinglu.kit.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries the outbox to Kafka. Every replica runs one; the one that holds the session advisory lock works, the others
 * stand by. It never holds a database transaction while it waits for Kafka, and it deletes a row only after Kafka has
 * committed it: a crash means a resend, never a loss. See docs/adr/002-relay-and-fencing.md.
 */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 2_000;
    /** Each round is a transaction of Kafka, whatever it carries: commits that follow closely share one. */
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(8);

    private static final Duration BUSY_POLL = Duration.ofMillis(5);
    private static final Duration IDLE_POLL = Duration.ofMillis(500);
    private static final Duration BUSY_FOR = Duration.ofSeconds(2);
    private static final Duration STAND_BY = Duration.ofSeconds(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final DataSource database;
    private final Map<String, Object> kafka;
    private final EventSettings settings;
    private final TopicSetup topics;
    private final Heartbeat heartbeat;
    private final Semaphore wakeUp = new Semaphore(0);

    private volatile boolean stopped;
    private volatile @Nullable String trouble;
    private @Nullable Thread thread;

    OutboxRelay(
            DataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            EventSettings settings,
            TopicSetup topics,
            Heartbeat heartbeat) {
        this.database = database;
        this.kafka = kafka;
        this.settings = settings;
        this.topics = topics;
        this.heartbeat = heartbeat;
    }

    void start(@Observes StartupEvent started) {
        thread = new Thread(this::run, "outbox-relay");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        wakeUp.release();
        if (thread != null) {
            thread.join(STOP_WITHIN.toMillis());
            thread.interrupt();
        }
    }

    /** Whether the relay still works or stands by; false means that this process should be replaced. */
    boolean alive() {
        return thread != null && thread.isAlive();
    }

    /** What the relay last failed of, as the name of the failure: its text might tell too much. Empty since it works again. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxFilled filled) {
        wakeUp.release();
    }

    private void run() {
        while (!stopped) {
            try (var connection = database.getConnection()) {
                if (OutboxQueue.lock(connection)) {
                    relay(connection);
                }
            } catch (InterruptedException interrupted) {
                return;
            } catch (SQLException | IOException | ExecutionException | RuntimeException failed) {
                // Whatever it was, the rows are still in the outbox: the next session sends them.
                tell(failed);
            }
            standBy();
        }
    }

    /** The first failure is told with its cause; those that follow of the same kind would tell it every second. */
    private void tell(Exception failed) {
        var cause = failed instanceof ExecutionException && failed.getCause() != null ? failed.getCause() : failed;
        var name = cause.getClass().getSimpleName();
        LOG.logf(
                name.equals(trouble) ? Logger.Level.DEBUG : Logger.Level.WARN,
                failed,
                "The outbox relay of %s was interrupted and starts anew",
                settings.service());
        trouble = name;
    }

    private void relay(Connection connection)
            throws SQLException, IOException, ExecutionException, InterruptedException {
        try (var queue = OutboxQueue.on(connection)) {
            topics.createMissing();
            try (var sender = new EventSender(kafka, settings)) {
                LOG.infof("The outbox relay of %s is active", settings.service());
                trouble = null;
                drain(queue, sender);
            }
        }
    }

    private void drain(OutboxQueue queue, EventSender sender) throws SQLException, IOException {
        long lastSent = System.nanoTime() - BUSY_FOR.toNanos();
        while (!stopped) {
            wakeUp.drainPermits();
            long begun = System.nanoTime();
            var rows = queue.next(BATCH);
            if (!rows.isEmpty()) {
                sender.send(rows);
                queue.delete(rows);
                lastSent = begun;
            }
            heartbeat.beatIfDue(queue, sender);
            if (rows.size() < BATCH) {
                await(begun - lastSent < BUSY_FOR.toNanos() ? BUSY_POLL : IDLE_POLL);
                LockSupport.parkNanos(BETWEEN_ROUNDS.toNanos() - (System.nanoTime() - begun));
            }
        }
    }

    /** Waits without listening to commits: whoever holds the lock serves them. */
    private void standBy() {
        wakeUp.drainPermits();
        await(STAND_BY);
        wakeUp.drainPermits();
    }

    private void await(Duration atMost) {
        try {
            if (!stopped) {
                wakeUp.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException interrupted) {
            stopped = true;
        }
    }
}
