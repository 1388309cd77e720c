package dev.pinglu.gateway.ingest;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The single row that decides who may write. Taking the lease raises the fence; every batch first changes the row under
 * the fence it holds, so that whoever lost the lease changes nothing any more.
 */
@Singleton
class IngestCursor {
    IngestCursor() {}

    /** Another ingester has taken over since; the batch must be rolled back. */
    static final class Fenced extends RuntimeException {
        Fenced() {
            super("Another ingester holds the lease");
        }
    }

    /** Takes the lease if it is free, run out, or this holder's own. */
    Optional<Long> acquire(Connection connection, String holder, Duration lease) throws SQLException {
        try (var update = connection.prepareStatement(
                "update ingest_cursor set holder = ?, fence = fence + 1, lease_until = now() + ? * interval '1 ms'"
                        + " where lease_until < now() or holder = ? returning fence")) {
            update.setString(1, holder);
            update.setLong(2, lease.toMillis());
            update.setString(3, holder);
            try (var row = update.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }

    /**
     * Begins a batch: renews the lease, locks the row until commit, and draws ids for the log.
     *
     * @param count how many ids
     * @return the first of them
     * @throws Fenced if the fence was raised by someone else
     */
    long begin(Connection connection, long fence, Duration lease, int count) throws SQLException {
        try (var update = connection.prepareStatement(
                "update ingest_cursor set lease_until = now() + ? * interval '1 ms', generation = generation + 1,"
                        + " last_event_id = last_event_id + ?, last_event_at = case when ? > 0 then now() else"
                        + " last_event_at end, known_from = coalesce(known_from, (now() at time zone"
                        + " 'Asia/Shanghai')::date) where fence = ? returning last_event_id")) {
            update.setLong(1, lease.toMillis());
            update.setInt(2, count);
            update.setInt(3, count);
            update.setLong(4, fence);
            try (var row = update.executeQuery()) {
                if (!row.next()) {
                    throw new Fenced();
                }
                return row.getLong(1) - count + 1;
            }
        }
    }

    /**
     * The fence of whoever ingests at present, locked until commit: what is done under it comes before or after each of that
     * ingester's batches, never in between.
     */
    long present(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select fence from ingest_cursor for update");
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Gives the lease back, so that another replica need not wait for it to run out. */
    void release(Connection connection, long fence) throws SQLException {
        try (var update = connection.prepareStatement(
                "update ingest_cursor set lease_until = '-infinity', holder = null where fence = ?")) {
            update.setLong(1, fence);
            update.executeUpdate();
        }
    }

    /** Who ingests, and how far the log has come. */
    record Standing(
            @Nullable String holder,
            long fence,
            Instant leaseUntil,
            long lastEventId,
            @Nullable String clusterId) {}

    Standing standing(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select holder, fence, greatest(lease_until, 'epoch'),"
                        + " last_event_id, cluster_id from ingest_cursor");
                var row = select.executeQuery()) {
            row.next();
            return new Standing(
                    row.getString(1),
                    row.getLong(2),
                    row.getTimestamp(3).toInstant(),
                    row.getLong(4),
                    row.getString(5));
        }
    }

    /** Notes that the model must be rebuilt; if this process dies first, the next ingester does it. */
    void outdate(Connection connection) throws SQLException {
        try (var update = connection.prepareStatement("update ingest_cursor set fingerprint = null")) {
            update.executeUpdate();
        }
    }

    void cluster(Connection connection, String clusterId) throws SQLException {
        try (var update = connection.prepareStatement("update ingest_cursor set cluster_id = ?")) {
            update.setString(1, clusterId);
            update.executeUpdate();
        }
    }
}
