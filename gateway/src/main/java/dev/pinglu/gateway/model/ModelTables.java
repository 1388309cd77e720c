package dev.pinglu.gateway.model;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The tables of the model, live in schema {@code public} and during a rebuild also in {@code rebuilt}. The role the gateway
 * runs under may not create or drop tables; functions of the owner do so for it (docs/adr/012-two-roles-per-database.md).
 */
final class ModelTables {
    /** What was when. */
    static final String CHANGES = "metric_change";

    static final List<String> ALL =
            List.of("entity_state", "contribution", "metric_value", CHANGES, "open_work", "open_alert");
    private static final String LIVE = "public";
    private static final String BESIDE = "rebuilt";

    /** How long a read may be held up by a change of tables that waits for another one. */
    private static final Duration HELD_UP = Duration.ofMillis(200);

    private static final Duration BETWEEN_READS = Duration.ofMillis(50);
    /** Longer than any read but one of the whole model, which a rebuild does not end for. */
    private static final Duration PATIENCE_WITH_READS = Duration.ofMinutes(5);
    /** A lock was not to be had in time; a deadlock was found. */
    private static final Set<String> BUSY = Set.of("55P03", "40P01");

    private ModelTables() {}

    /** Empty tables beside the live ones, most of which have no indexes yet; from here on this connection's statements mean them. */
    static void createBeside(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select set_model_beside()");
            statement.execute("set search_path to " + BESIDE + ", " + LIVE);
        }
    }

    /** Makes the indexes that the tables beside lack: once they are filled, or before what is there is changed. */
    static void index(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select index_model_beside()");
        }
    }

    /** Puts the tables from beside in place of the live ones; takes effect with the transaction. */
    static void swap(Connection connection) throws SQLException {
        lockLive(connection);
        try (var statement = connection.createStatement()) {
            statement.execute("select swap_model()");
        }
    }

    /**
     * Takes all live tables or none. Reads lock several of them, in whatever order: waiting for one with another in hand would end
     * in a deadlock, and every read that comes behind one that waits waits as well.
     */
    private static void lockLive(Connection connection) throws SQLException {
        long begun = System.nanoTime();
        while (!tryLockLive(connection)) {
            if (System.nanoTime() - begun > PATIENCE_WITH_READS.toNanos()) {
                throw new SQLTimeoutException("The live model is read without a pause");
            }
            LockSupport.parkNanos(BETWEEN_READS.toNanos());
        }
    }

    private static boolean tryLockLive(Connection connection) throws SQLException {
        var before = connection.setSavepoint();
        try (var statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = " + HELD_UP.toMillis());
            statement.execute("lock table " + LIVE + "." + String.join(", " + LIVE + ".", ALL));
            statement.execute("set local lock_timeout = 0");
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException busy) {
            if (!BUSY.contains(busy.getSQLState())) {
                throw busy;
            }
            connection.rollback(before);
            return false;
        }
    }

    static void dropBeside(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set search_path to " + LIVE);
            statement.execute("select drop_model_beside()");
            // What was only on its way into the tables.
            statement.execute("discard temp");
        }
    }

    /**
     * What is in one table, live and beside.
     *
     * @param hash order-free, over whole rows; figures that came back to nothing count as absent
     */
    @Schema(name = "TableDigest")
    public record Digest(String table, long liveCount, String liveHash, long rebuiltCount, String rebuiltHash) {
        public boolean equal() {
            return liveCount == rebuiltCount && liveHash.equals(rebuiltHash);
        }
    }

    /** What is in the rows of one table. */
    private record Content(long count, String hash) {}

    /**
     * Compares the two models.
     *
     * @param live another connection than {@code beside}, so that both are read at once; nobody may write meanwhile
     */
    static List<Digest> digests(Connection live, Connection beside) throws SQLException {
        var reading = new FutureTask<>(() -> contents(live, LIVE));
        new Thread(reading, "rebuild-live").start();
        var rebuilt = contents(beside, BESIDE);
        var before = result(reading);
        var digests = new ArrayList<Digest>();
        for (int next = 0; next < ALL.size(); next++) {
            var was = before.get(next);
            var is = rebuilt.get(next);
            digests.add(new Digest(ALL.get(next), was.count(), was.hash(), is.count(), is.hash()));
        }
        return digests;
    }

    private static List<Content> contents(Connection connection, String schema) throws SQLException {
        var contents = new ArrayList<Content>();
        for (var table : ALL) {
            try (var select = connection.prepareStatement(digest(schema, table));
                    var row = select.executeQuery()) {
                row.next();
                contents.add(new Content(row.getLong(1), row.getString(2)));
            }
        }
        return contents;
    }

    private static <T> T result(FutureTask<T> task) throws SQLException {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw new SQLException("The live model could not be read", failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new SQLException("Stopped while the models were compared", stopping);
        }
    }

    private static String digest(String schema, String table) {
        return "select count(*), coalesce(bit_xor(hashtextextended(" + row(table) + ", 0)), 0)::text from " + schema
                + "." + table + " t"
                + switch (table) {
                    case "metric_value" -> " where value <> 0 or counted <> 0 or suppressed <> 0 or unevaluated <> 0";
                    case CHANGES -> " where delta <> 0 or counted <> 0 or suppressed <> 0 or unevaluated <> 0";
                    default -> "";
                };
    }

    private static String row(String table) {
        return switch (table) {
            case "metric_value" ->
                "concat_ws('|', metric, version, division, dimension, key, period, trim_scale(value),"
                        + " counted, suppressed, unevaluated)";
            case CHANGES ->
                "concat_ws('|', metric, version, division, dimension, key, period, day,"
                        + " trim_scale(delta), counted, suppressed, unevaluated)";
            case "contribution" ->
                "concat_ws('|', entity_key, metric, version, period, keys, division,"
                        + " trim_scale(value), standing, mark)";
            case "open_work" ->
                "concat_ws('|', id, kind, action_zh, title_zh, record, division_code, role, may_also, unit, since, due,"
                        + " sent_back, urged, delegated_post, delegated_from, delegated_to, version)";
            case "open_alert" ->
                "concat_ws('|', id, version, domain, rule, rule_version, severity, inputs, title_zh, record, line, since,"
                        + " extract(epoch from raised_at), quiet_since)";
            default -> "concat_ws('|', entity_key, type, sequence, division, payload)";
        };
    }
}
