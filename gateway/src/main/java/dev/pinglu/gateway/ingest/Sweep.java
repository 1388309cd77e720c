package dev.pinglu.gateway.ingest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.event.Event;
import dev.pinglu.gateway.ingest.Snapshots.Snapshot;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Takes out of the view what a source no longer has. That may be all it ever had, so it goes in portions; each is a
 * transaction under the fence, like a batch, and an ingester that dies in between is followed by one that goes on.
 */
@Singleton
class Sweep {
    private static final Logger LOG = Logger.getLogger(Sweep.class);
    private static final int PORTION = 1_000;

    private final Database database;
    private final IngestCursor cursor;
    private final Snapshots snapshots;
    private final Leftovers leftovers;
    private final Batch batch;
    private final IngestSettings settings;

    Sweep(
            Database database,
            IngestCursor cursor,
            Snapshots snapshots,
            Leftovers leftovers,
            Batch batch,
            IngestSettings settings) {
        this.database = database;
        this.cursor = cursor;
        this.snapshots = snapshots;
        this.leftovers = leftovers;
        this.batch = batch;
        this.settings = settings;
    }

    /**
     * The next portion.
     *
     * @param read the partitions there are
     * @param behind the key that the last portion ended with; empty for the first
     * @return the key that this one ended with, empty if another snapshot may follow; absent if there is nothing to do
     */
    Optional<String> next(long fence, Set<TopicPartition> read, String behind) {
        var partitions =
                read.stream().collect(groupingBy(TopicPartition::topic, mapping(TopicPartition::partition, toSet())));
        return database.transact(connection -> {
            cursor.begin(connection, fence, settings.lease(), 0);
            var due = snapshots.due(connection, partitions);
            return due.isEmpty() ? Optional.empty() : Optional.of(sweep(connection, fence, due.get(), behind));
        });
    }

    private String sweep(Connection connection, long fence, Snapshot snapshot, String behind) throws SQLException {
        if (!snapshot.complete()) {
            snapshots.complete(connection, snapshot);
            LOG.infof("%s was published anew under epoch %d and is read whole", snapshot.domain(), snapshot.epoch());
        }
        var gone = new ArrayList<>(leftovers.inView(connection, snapshot, behind, PORTION));
        boolean last = gone.size() < PORTION;
        var end = last ? "" : gone.get(gone.size() - 1).key();
        if (last) {
            gone.addAll(leftovers.unapplied(connection, snapshot));
        }
        batch.write(connection, numbered(connection, fence, gone));
        snapshots.swept(connection, snapshot, gone.size());
        if (last) {
            leftovers.supersedeParked(connection, snapshot);
            snapshots.close(connection, snapshot);
            LOG.infof("What %s no longer has is out of the view", snapshot.domain());
        }
        return end;
    }

    private List<Event> numbered(Connection connection, long fence, List<Event> gone) throws SQLException {
        long next = cursor.begin(connection, fence, settings.lease(), gone.size());
        var numbered = new ArrayList<Event>();
        for (var event : gone) {
            numbered.add(event.withId(next++));
        }
        return numbered;
    }
}
