package dev.pinglu.gateway.ingest;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.ingest.ParkedRecords.Parked;
import dev.pinglu.gateway.ingest.ParkedRecords.Place;
import dev.pinglu.gateway.ingest.Positions.Position;
import dev.pinglu.gateway.source.Source;
import dev.pinglu.gateway.source.Sources;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tells who ingests, how far it has come, what waits and who has not been heard of. */
@Singleton
class IngestStatus {
    private static final int MOST_PARKED = 100;
    private static final int KAFKA_MILLIS = 2_000;

    private final Database database;
    private final IngestCursor cursor;
    private final Positions positions;
    private final ParkedRecords parked;
    private final Snapshots snapshots;
    private final Sources sources;
    private final Clock clock;
    private final Admin admin;

    IngestStatus(
            Database database,
            IngestCursor cursor,
            Positions positions,
            ParkedRecords parked,
            Snapshots snapshots,
            Sources sources,
            Clock clock,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.database = database;
        this.cursor = cursor;
        this.positions = positions;
        this.parked = parked;
        this.snapshots = snapshots;
        this.sources = sources;
        this.clock = clock;
        this.admin = Admin.create(new HashMap<>(kafka));
    }

    /**
     * One partition.
     *
     * @param lag records between the position and the end; absent while Kafka cannot be asked
     */
    record PartitionStatus(String topic, int partition, String topicId, long nextOffset, Optional<Long> lag) {}

    /**
     * The whole.
     *
     * @param here whether the replica that answers is the ingester
     * @param parkedCount of those that still wait; the first are in {@code parked}
     * @param snapshots the latest of each source that was ever published anew
     */
    @Schema(name = "IngestReport")
    record Report(
            boolean here,
            IngestCursor.Standing cursor,
            Optional<Long> lag,
            List<PartitionStatus> positions,
            long parkedCount,
            List<Parked> parked,
            long unapplied,
            List<Source> sources,
            List<Snapshots.Snapshot> snapshots,
            Instant at) {}

    Report report(boolean here) {
        // Kafka may take its time, and no transaction stays open meanwhile.
        var ends = ends(database.read(positions::all).keySet());
        return database.snapshot(connection -> {
            var stored = positions.all(connection);
            var partitions = stored.entrySet().stream()
                    .map(one -> status(one.getKey(), one.getValue(), ends))
                    .sorted(Comparator.comparing(PartitionStatus::topic).thenComparing(PartitionStatus::partition))
                    .toList();
            return new Report(
                    here,
                    cursor.standing(connection),
                    partitions.stream().allMatch(p -> p.lag().isPresent())
                            ? Optional.of(partitions.stream()
                                    .mapToLong(p -> p.lag().orElse(0L))
                                    .sum())
                            : Optional.empty(),
                    partitions,
                    count(connection, "select count(*) from parked where superseded_by is null"),
                    parked.waiting(connection, MOST_PARKED),
                    count(connection, "select count(*) from event_log where not applied"),
                    sources.all(connection),
                    snapshots.latest(connection),
                    clock.instant());
        });
    }

    /** One page of the parked records of a state. */
    Page<Parked> parked(ParkedRecords.State state, PageRequest page) {
        var behind = page.isFirst()
                ? new Place("", 0, 0)
                : new Place(
                        page.after(0, Function.identity()),
                        page.after(1, Integer::valueOf),
                        page.after(2, Long::valueOf));
        var found = database.read(connection -> parked.list(connection, state, behind, page.limit() + 1));
        return Page.of(
                found,
                page,
                one -> List.of(one.topic(), String.valueOf(one.partition()), String.valueOf(one.offset())));
    }

    private static PartitionStatus status(TopicPartition partition, Position position, Map<TopicPartition, Long> ends) {
        return new PartitionStatus(
                partition.topic(),
                partition.partition(),
                position.topicId(),
                position.nextOffset(),
                Optional.ofNullable(ends.get(partition)).map(end -> Math.max(0, end - position.nextOffset())));
    }

    /** The ends of what is committed; empty while Kafka does not answer. */
    private Map<TopicPartition, Long> ends(Set<TopicPartition> partitions) {
        var asked = partitions.stream().collect(Collectors.toMap(one -> one, one -> OffsetSpec.latest()));
        try {
            var options = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
            return admin.listOffsets(asked, options.timeoutMs(KAFKA_MILLIS)).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        } catch (ExecutionException unreachable) {
            return Map.of();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
