package dev.pinglu.gateway.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads and evaluates the next records while the database applies the last ones. It does so only in a backlog: records
 * that come in one by one are better taken together, after those before them.
 */
final class ReadAhead implements AutoCloseable {
    private static final int BACKLOG = 500;
    private static final long STOP_WITHIN_SECONDS = 4;

    private final TopicReader reader;
    private final ArrivalReader arrivals;
    private final Duration poll;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        var ahead = new Thread(task, "ingester-ahead");
        ahead.setDaemon(true);
        return ahead;
    });
    private @Nullable Future<Portion> ahead;

    ReadAhead(TopicReader reader, ArrivalReader arrivals, Duration poll) {
        this.reader = reader;
        this.arrivals = arrivals;
        this.poll = poll;
    }

    /**
     * Records that were read together.
     *
     * @param next the offset each of their partitions continues with
     */
    record Portion(List<Arrival> arrivals, Map<TopicPartition, Long> next) {
        boolean isEmpty() {
            return arrivals.isEmpty();
        }
    }

    /** The next records; none if there were none for the length of a poll. */
    Portion take() throws InterruptedException {
        var portion = await(ahead == null ? thread.submit(this::read) : ahead);
        ahead = portion.arrivals().size() < BACKLOG ? null : thread.submit(this::read);
        return portion;
    }

    /** Goes on from these offsets; what was read ahead is forgotten. */
    void assign(Map<TopicPartition, Long> from) throws InterruptedException {
        var forgotten = ahead;
        ahead = null;
        if (forgotten != null) {
            await(forgotten);
        }
        reader.assign(from);
    }

    private Portion read() {
        var records = reader.poll(poll);
        var partitions = records.stream().map(ReadAhead::partition).collect(Collectors.toSet());
        return new Portion(records.parallelStream().map(arrivals::read).toList(), reader.positions(partitions));
    }

    private static TopicPartition partition(ConsumerRecord<String, byte[]> one) {
        return new TopicPartition(one.topic(), one.partition());
    }

    private static Portion await(Future<Portion> portion) throws InterruptedException {
        try {
            return portion.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }

    /** Returns once nothing is being read any more, so that the reader can be closed. */
    @Override
    public void close() {
        if (ahead != null && !ahead.isDone()) {
            reader.wakeUp();
        }
        thread.shutdown();
        try {
            thread.awaitTermination(STOP_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
