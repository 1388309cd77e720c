package dev.pinglu.gateway.ingest;

import dev.pinglu.gateway.event.Event;
import dev.pinglu.gateway.schema.EventSchemas;
import dev.pinglu.kit.event.Sequence;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What sources published anew after a restore. The end of a snapshot stands on each partition behind everything of it: once
 * it was read on all of them, nothing of the snapshot is missing, and earlier epochs of its source count no more.
 */
@Singleton
class Snapshots {
    private static final String END = ".ledger.snapshot-completed.v1";
    private static final String NOTE = """
            insert into ledger_snapshot as known (domain, epoch, topic, partitions, completed_at)
            values (?, ?, ?, array[?], ?)
            on conflict (domain, epoch) do update set
                partitions = array(select distinct unnest(known.partitions || excluded.partitions) order by 1)""";
    private static final String SELECT =
            "select domain, epoch, topic, partitions, completed_at, complete, swept_at, gone from ledger_snapshot";

    Snapshots() {}

    /** Whether a type is that of the end of a snapshot. */
    static boolean isEnd(String type) {
        return type.endsWith(END);
    }

    /** The type of the ends of a domain's snapshots. */
    static String endOf(String domain) {
        return "dev.pinglu." + domain + END;
    }

    /**
     * A snapshot, as far as it was read.
     *
     * @param partitions on which its end was read
     * @param complete whether these are all
     * @param sweptAt when what it did not hold was out of the view
     * @param gone how many records that were
     */
    record Snapshot(
            String domain,
            int epoch,
            String topic,
            List<Integer> partitions,
            Instant completedAt,
            boolean complete,
            @Nullable Instant sweptAt,
            long gone) {

        /** States of the domain below this sequence are of an earlier epoch. */
        String floor() {
            return new Sequence(epoch, 0).toString();
        }
    }

    /** Notes the end of a snapshot on one partition; noting it again changes nothing. */
    void note(Connection connection, Event end, ConsumerRecord<String, byte[]> at) throws SQLException {
        try (var upsert = connection.prepareStatement(NOTE)) {
            upsert.setString(1, EventSchemas.domainOf(end.type()));
            upsert.setInt(2, Sequence.parse(end.sequence()).epoch());
            upsert.setString(3, at.topic());
            upsert.setInt(4, at.partition());
            upsert.setTimestamp(5, Timestamp.from(end.time()));
            upsert.executeUpdate();
        }
    }

    /** The lowest sequences that count, by domain. */
    record Floors(Map<String, String> byDomain) {
        /** Whether an event counts: a state of an epoch before the last complete snapshot is void. */
        boolean admit(Event event) {
            return !EventSchemas.isState(event.type())
                    || event.sequence().compareTo(byDomain.getOrDefault(EventSchemas.domainOf(event.type()), "")) >= 0;
        }
    }

    Floors floors(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(
                        "select domain, max(epoch) from ledger_snapshot where complete group by domain");
                var row = select.executeQuery()) {
            var floors = new HashMap<String, String>();
            while (row.next()) {
                floors.put(row.getString(1), new Sequence(row.getInt(2), 0).toString());
            }
            return new Floors(floors);
        }
    }

    /**
     * A snapshot that was read whole and of which the view does not know yet what is gone.
     *
     * @param partitions of each topic
     */
    Optional<Snapshot> due(Connection connection, Map<String, Set<Integer>> partitions) throws SQLException {
        return list(connection, SELECT + " where swept_at is null order by epoch desc").stream()
                .filter(one ->
                        one.partitions().containsAll(partitions.getOrDefault(one.topic(), Set.of(Integer.MAX_VALUE))))
                .findFirst();
    }

    /** Whether what a complete snapshot did not hold is still in the view. */
    boolean isBeingSwept(Connection connection) throws SQLException {
        return list(connection, SELECT + " where complete and swept_at is null").size() > 0;
    }

    /** From here on earlier epochs of its source count no more. */
    void complete(Connection connection, Snapshot snapshot) throws SQLException {
        update(connection, "complete = true", "epoch = ?", snapshot);
    }

    void swept(Connection connection, Snapshot snapshot, int gone) throws SQLException {
        update(connection, "gone = gone + " + gone, "epoch = ?", snapshot);
    }

    /** Nothing is left of earlier epochs, nor of what earlier snapshots would have left. */
    void close(Connection connection, Snapshot snapshot) throws SQLException {
        update(connection, "swept_at = now()", "epoch <= ? and swept_at is null", snapshot);
    }

    private static void update(Connection connection, String change, String which, Snapshot snapshot)
            throws SQLException {
        try (var update = connection.prepareStatement(
                "update ledger_snapshot set " + change + " where domain = ? and " + which)) {
            update.setString(1, snapshot.domain());
            update.setInt(2, snapshot.epoch());
            update.executeUpdate();
        }
    }

    /** The latest of each domain. */
    List<Snapshot> latest(Connection connection) throws SQLException {
        return list(
                connection,
                "select distinct on (domain) " + SELECT.substring("select ".length()) + " order by domain, epoch desc");
    }

    private static List<Snapshot> list(Connection connection, String sql) throws SQLException {
        try (var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            var found = new ArrayList<Snapshot>();
            while (row.next()) {
                found.add(snapshot(row));
            }
            return found;
        }
    }

    private static Snapshot snapshot(ResultSet row) throws SQLException {
        var sweptAt = row.getTimestamp("swept_at");
        return new Snapshot(
                row.getString("domain"),
                row.getInt("epoch"),
                row.getString("topic"),
                Arrays.asList((Integer[]) row.getArray("partitions").getArray()),
                row.getTimestamp("completed_at").toInstant(),
                row.getBoolean("complete"),
                sweptAt == null ? null : sweptAt.toInstant(),
                row.getLong("gone"));
    }
}
