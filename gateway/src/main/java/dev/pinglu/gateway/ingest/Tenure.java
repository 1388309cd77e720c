package dev.pinglu.gateway.ingest;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.ingest.Positions.Position;
import dev.pinglu.gateway.ingest.ReadAhead.Portion;
import dev.pinglu.gateway.model.Rebuild;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** What one ingester does while it holds the lease: read, apply, commit, until it is fenced or told to stop. */
final class Tenure {
    private static final Logger LOG = Logger.getLogger(Tenure.class);

    private final Database database;
    private final IngestCursor cursor;
    private final Positions positions;
    private final Topics topics;
    private final ArrivalReader arrivals;
    private final Batch batch;
    private final Sweep sweep;
    private final Rebuild rebuild;
    private final IngestSettings settings;
    private final long fence;

    private Map<String, String> topicIds = Map.of();
    private Map<TopicPartition, Long> assigned = Map.of();
    private long checkedAt;
    private long renewedAt = System.nanoTime();

    Tenure(
            Database database,
            IngestCursor cursor,
            Positions positions,
            Topics topics,
            ArrivalReader arrivals,
            Batch batch,
            Sweep sweep,
            Rebuild rebuild,
            IngestSettings settings,
            long fence) {
        this.database = database;
        this.cursor = cursor;
        this.positions = positions;
        this.topics = topics;
        this.arrivals = arrivals;
        this.batch = batch;
        this.sweep = sweep;
        this.rebuild = rebuild;
        this.settings = settings;
        this.fence = fence;
    }

    /** Hears of each batch after its commit, and of each renewal of the lease, which applies nothing. */
    interface Listener {
        void progress(Optional<Applied> applied);
    }

    void run(TopicReader reader, BooleanSupplier stopped, Listener listener) throws InterruptedException {
        rebuild.ifOutdated();
        try (var ahead = new ReadAhead(reader, arrivals, settings.poll())) {
            run(reader, ahead, stopped, listener);
        }
    }

    private void run(TopicReader reader, ReadAhead ahead, BooleanSupplier stopped, Listener listener)
            throws InterruptedException {
        checkTopics(reader, ahead);
        sweep(stopped, listener);
        while (!stopped.getAsBoolean()) {
            if (isDue(checkedAt, settings.topicCheck())) {
                checkTopics(reader, ahead);
            }
            if (assigned.isEmpty()) {
                TimeUnit.NANOSECONDS.sleep(settings.poll().toNanos());
                continue;
            }
            var portion = ahead.take();
            if (!portion.isEmpty()) {
                listener.progress(Optional.of(apply(portion)));
                if (Batch.published(portion.arrivals()).stream()
                        .anyMatch(one -> Snapshots.isEnd(one.event().type()))) {
                    sweep(stopped, listener);
                }
            } else if (isDue(renewedAt, settings.lease().dividedBy(3))) {
                renew();
                listener.progress(Optional.empty());
            }
        }
    }

    private void checkTopics(TopicReader reader, ReadAhead ahead) throws InterruptedException {
        var plan = topics.plan(reader, fence);
        rebuild.ifOutdated();
        if (!plan.ids().equals(topicIds) || !plan.from().keySet().equals(assigned.keySet())) {
            ahead.assign(plan.from());
        }
        topicIds = plan.ids();
        assigned = plan.from();
        checkedAt = System.nanoTime();
        renewedAt = checkedAt;
    }

    private Applied apply(Portion portion) {
        try {
            apply(portion, batch::apply);
        } catch (Database.Failure failed) {
            if (!failed.isOfData()) {
                throw failed;
            }
            LOG.warn(
                    "The database refuses what a record says; it is parked, and the others are applied one by one",
                    failed);
            apply(portion, batch::applyEach);
        }
        renewedAt = System.nanoTime();
        return new Applied();
    }

    /** How records are applied in a transaction that has begun under the fence. */
    private interface Application {
        void to(Connection connection, List<Arrival> arrivals, long firstId) throws SQLException;
    }

    private void apply(Portion portion, Application application) {
        int count = Batch.published(portion.arrivals()).size();
        database.transact(connection -> {
            long firstId = cursor.begin(connection, fence, settings.lease(), count);
            application.to(connection, portion.arrivals(), firstId);
            positions.store(connection, positions(portion));
            return firstId;
        });
    }

    /** Takes out of the view what a snapshot that was read whole did not hold; what is left undone the next tenure does. */
    private void sweep(BooleanSupplier stopped, Listener listener) {
        var behind = Optional.of("");
        while (behind.isPresent() && !stopped.getAsBoolean()) {
            behind = sweep.next(fence, assigned.keySet(), behind.get());
            renewedAt = System.nanoTime();
            listener.progress(behind.map(more -> new Applied()));
        }
    }

    private Map<TopicPartition, Position> positions(Portion portion) {
        var reached = new HashMap<TopicPartition, Position>();
        portion.next()
                .forEach((partition, offset) ->
                        reached.put(partition, new Position(topicIds.getOrDefault(partition.topic(), ""), offset)));
        return reached;
    }

    private void renew() {
        database.transact(connection -> cursor.begin(connection, fence, settings.lease(), 0));
        renewedAt = System.nanoTime();
    }

    private static boolean isDue(long since, Duration after) {
        return System.nanoTime() - since >= after.toNanos();
    }
}
