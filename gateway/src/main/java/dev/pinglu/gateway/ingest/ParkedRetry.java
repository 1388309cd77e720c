package dev.pinglu.gateway.ingest;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.ingest.ParkedRecords.Place;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads parked records once more, in portions, in whatever replica is asked: the row that every batch of the ingester changes
 * first keeps the two apart.
 */
@Singleton
class ParkedRetry {
    private static final int PORTION = 500;

    private final Database database;
    private final IngestCursor cursor;
    private final ParkedRecords parked;
    private final ArrivalReader arrivals;
    private final Batch batch;
    private final IngestSettings settings;
    private final Event<Applied> listeners;

    ParkedRetry(
            Database database,
            IngestCursor cursor,
            ParkedRecords parked,
            ArrivalReader arrivals,
            Batch batch,
            IngestSettings settings,
            Event<Applied> listeners) {
        this.database = database;
        this.cursor = cursor;
        this.parked = parked;
        this.arrivals = arrivals;
        this.batch = batch;
        this.settings = settings;
        this.listeners = listeners;
    }

    /**
     * What came of it.
     *
     * @param records how many were read once more
     * @param applied how many of them can be read now; the others stay parked, with the reason of this time
     */
    record Retried(int records, int applied) {}

    /** Tries all that wait, or those of one key. */
    Retried run(Optional<String> key) {
        var retried = new Retried(0, 0);
        var behind = Optional.of(new Place("", 0, 0));
        while (behind.isPresent()) {
            var from = behind.get();
            var portion = database.transact(connection -> retry(connection, key, from));
            retried = new Retried(retried.records() + portion.records().size(), retried.applied() + portion.applied());
            behind = portion.end();
        }
        listeners.fire(new Applied());
        return retried;
    }

    private record Portion(List<ConsumerRecord<String, byte[]>> records, int applied) {
        Optional<Place> end() {
            if (records.size() < PORTION) {
                return Optional.empty();
            }
            var last = records.get(records.size() - 1);
            return Optional.of(new Place(last.topic(), last.partition(), last.offset()));
        }
    }

    private Portion retry(Connection connection, Optional<String> key, Place behind) throws SQLException {
        long fence = cursor.present(connection);
        var records = parked.read(connection, key, behind, PORTION);
        var read = records.stream().map(arrivals::read).toList();
        long firstId = cursor.begin(
                connection, fence, settings.lease(), Batch.published(read).size());
        var applied = Batch.published(batch.applyEach(connection, read, firstId));
        parked.remove(connection, applied);
        return new Portion(records, applied.size());
    }
}
