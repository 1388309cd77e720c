package dev.pinglu.kit.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The outbox as the one active relay sees it. The session advisory lock lives on the same connection as every read and
 * delete, so a relay that lost its session cannot go on by mistake.
 */
final class OutboxQueue implements AutoCloseable {
    private static final long LOCK = 0x70696e676c75L;

    private static final long MAX_BATCH_BYTES = 8 << 20;
    /** The oldest rows, as many as fit into a batch; at least one. */
    private static final String NEXT = "select seq, id, aggregate_type, aggregate_id, sequence, topic, type, payload,"
            + " division, cause, trace_parent, created_at from (select *, sum(octet_length(payload)) over (order by seq) - octet_length(payload) as before"
            + " from (select * from outbox order by seq limit ?) oldest) batch where before < ? order by seq";

    private final Connection connection;

    private OutboxQueue(Connection connection) {
        this.connection = connection;
    }

    /** Takes the lock on the given connection, or says at once that another relay has it. */
    static boolean lock(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /**
     * The outbox on a connection that holds the lock. It is empty most of the time: a plan that was made then would be kept
     * when it is full, and read all of it from end to end in every round. Nobody waits until the disk has the deletions: one
     * that a crash forgets is a row that is sent once more.
     */
    static OutboxQueue on(Connection lockedConnection) throws SQLException {
        execute(lockedConnection, "set enable_seqscan = off");
        execute(lockedConnection, "set synchronous_commit = off");
        return new OutboxQueue(lockedConnection);
    }

    /**
     * The rows to send next, oldest first.
     *
     * @param limit the most rows of a batch; its payloads stay near 8 MiB
     */
    List<OutboxRow> next(int limit) throws SQLException {
        try (var select = connection.prepareStatement(NEXT)) {
            select.setInt(1, limit);
            select.setLong(2, MAX_BATCH_BYTES);
            try (var row = select.executeQuery()) {
                var rows = new ArrayList<OutboxRow>();
                while (row.next()) {
                    rows.add(new OutboxRow(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getObject(4, UUID.class),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getBytes(8),
                            row.getString(9),
                            row.getString(10),
                            row.getString(11),
                            row.getObject(12, OffsetDateTime.class)));
                }
                return rows;
            }
        }
    }

    void delete(List<OutboxRow> sent) throws SQLException {
        try (var delete = connection.prepareStatement("delete from outbox where seq = any(?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", sent.stream().map(OutboxRow::seq).toArray()));
            delete.executeUpdate();
        }
    }

    Backlog backlog() throws SQLException {
        try (var select = connection.prepareStatement("select (select epoch from publication_epoch), count(*),"
                        + " coalesce(extract(epoch from now() - min(created_at)) * 1000, 0)::bigint,"
                        + " (select coalesce(extract(epoch from now() - min(xact_start)) * 1000, 0)::bigint"
                        + " from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid())"
                        + " from outbox where seq > 0");
                var row = select.executeQuery()) {
            row.next();
            return new Backlog(row.getInt(1), row.getLong(2), row.getLong(3), row.getLong(4));
        }
    }

    /**
     * What waits in the outbox.
     *
     * @param epoch of the database
     * @param oldestTransactionMillis for how long the oldest transaction of the database has been open; one that stays open keeps
     *     what was deleted from the outbox from being cleaned up
     */
    record Backlog(int epoch, long depth, long oldestAgeMillis, long oldestTransactionMillis) {}

    /** Gives the lock back; the connection itself belongs to the caller. */
    @Override
    public void close() throws SQLException {
        execute(connection, "reset enable_seqscan");
        execute(connection, "reset synchronous_commit");
        execute(connection, "select pg_advisory_unlock(" + LOCK + ")");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
