package dev.pinglu.gateway.ingest;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.ingest.Positions.Position;
import dev.pinglu.gateway.model.Rebuild;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What one ingester does while it holds the lease: read, apply, commit, until it is fenced or told to stop. */
final class Tenure {
    private final Database database;
    private final IngestCursor cursor;
    private final Positions positions;
    private final Topics topics;
    private final ArrivalReader arrivals;
    private final Batch batch;
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
            Rebuild rebuild,
            IngestSettings settings,
            long fence) {
        this.database = database;
        this.cursor = cursor;
        this.positions = positions;
        this.topics = topics;
        this.arrivals = arrivals;
        this.batch = batch;
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
        checkTopics(reader);
        while (!stopped.getAsBoolean()) {
            if (isDue(checkedAt, settings.topicCheck())) {
                checkTopics(reader);
            }
            if (assigned.isEmpty()) {
                TimeUnit.NANOSECONDS.sleep(settings.poll().toNanos());
                continue;
            }
            var records = reader.poll(settings.poll());
            if (!records.isEmpty()) {
                listener.progress(Optional.of(apply(records, reader)));
            } else if (isDue(renewedAt, settings.lease().dividedBy(3))) {
                renew();
                listener.progress(Optional.empty());
            }
        }
    }

    private void checkTopics(TopicReader reader) throws InterruptedException {
        var plan = topics.plan(reader, fence);
        if (plan.madeAnew()) {
            rebuild.ifOutdated();
        }
        if (!plan.ids().equals(topicIds) || !plan.from().keySet().equals(assigned.keySet())) {
            reader.assign(plan.from());
        }
        topicIds = plan.ids();
        assigned = plan.from();
        checkedAt = System.nanoTime();
        renewedAt = checkedAt;
    }

    private Applied apply(List<ConsumerRecord<String, byte[]>> records, TopicReader reader) {
        var read = records.parallelStream().map(arrivals::read).toList();
        int count = Batch.published(read).size();
        var next = next(records, reader);
        var applied = database.transact(connection -> {
            long firstId = cursor.begin(connection, fence, settings.lease(), count);
            batch.apply(connection, read, firstId);
            positions.store(connection, next);
            return new Applied(firstId + count - 1);
        });
        renewedAt = System.nanoTime();
        return applied;
    }

    private Map<TopicPartition, Position> next(List<ConsumerRecord<String, byte[]>> records, TopicReader reader) {
        var partitions = records.stream()
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .collect(Collectors.toSet());
        var next = new HashMap<TopicPartition, Position>();
        reader.positions(partitions)
                .forEach((partition, offset) ->
                        next.put(partition, new Position(topicIds.getOrDefault(partition.topic(), ""), offset)));
        return next;
    }

    private void renew() {
        database.transact(connection -> cursor.begin(connection, fence, settings.lease(), 0));
        renewedAt = System.nanoTime();
    }

    private static boolean isDue(long since, Duration after) {
        return System.nanoTime() - since >= after.toNanos();
    }
}
