package dev.pinglu.gateway.model;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.database.Plans;
import dev.pinglu.gateway.event.EventLog;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.model.ModelTables.Digest;
import dev.pinglu.gateway.schema.EventSchemas;
import dev.pinglu.kit.problem.Problems;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;

/**
 * Builds the model anew from the log of events, beside the live one. Reads go on, and so does ingest but for the last
 * stretch: there the cursor is locked, what came in meanwhile is applied, and the tables change places in one transaction.
 */
@Singleton
public class Rebuild {
    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final int CHUNK = 5_000;
    private static final long LOCK = 0x72656275696c64L;

    private final DataSource source;
    private final Database database;
    private final EventLog log;
    private final ModelWriter model;
    private final EventSchemas schemas;
    private final Fingerprint fingerprint;
    private final Metrics metrics;

    Rebuild(
            DataSource source,
            Database database,
            EventLog log,
            ModelWriter model,
            EventSchemas schemas,
            Fingerprint fingerprint,
            Metrics metrics) {
        this.source = source;
        this.database = database;
        this.log = log;
        this.model = model;
        this.schemas = schemas;
        this.fingerprint = fingerprint;
        this.metrics = metrics;
    }

    /**
     * What a rebuild did.
     *
     * @param events how many events of the log were read
     * @param equal whether the model had been right in every row
     */
    @Schema(name = "RebuildReport")
    public record Report(long events, long millis, boolean equal, List<Digest> digests) {}

    /** Rebuilds if definitions, division tree or known types are not those of the live model, or if a topic was made anew. */
    public void ifOutdated() {
        var stored = database.read(connection -> {
            try (var select = connection.prepareStatement("select fingerprint from ingest_cursor");
                    var row = select.executeQuery()) {
                row.next();
                return java.util.Optional.ofNullable(row.getString(1));
            }
        });
        if (!stored.equals(java.util.Optional.of(fingerprint.text()))) {
            LOG.infof("Metric definitions, divisions, event types or topics have changed: %s", run());
        }
    }

    /**
     * Rebuilds.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 while another rebuild runs
     */
    public Report run() {
        long begun = System.nanoTime();
        try (var connection = source.getConnection()) {
            if (!lock(connection)) {
                throw Problems.conflict("rebuild.running", "Another rebuild is running");
            }
            try {
                ModelTables.createBeside(connection);
                connection.setAutoCommit(false);
                return build(connection, begun);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                ModelTables.dropBeside(connection);
                unlock(connection);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The model could not be rebuilt", failed);
        }
    }

    private Report build(Connection connection, long begun) throws SQLException {
        var progress = new Progress();
        while (replay(connection, progress) == CHUNK) {
            connection.commit();
        }
        connection.commit();
        lockCursor(connection);
        while (replay(connection, progress) == CHUNK) {
            LOG.debug("Events came in while the model was rebuilt");
        }
        Plans.asUsual(connection);
        var digests = ModelTables.digests(connection);
        ModelTables.swap(connection);
        complete(connection);
        connection.commit();
        return new Report(
                progress.events,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun),
                digests.stream().allMatch(Digest::equal),
                digests);
    }

    /** How far a rebuild has come in the log. */
    private static final class Progress {
        private long lastId;
        private long events;
    }

    private int replay(Connection connection, Progress progress) throws SQLException {
        Plans.byIndex(connection);
        var events = log.after(connection, progress.lastId, CHUNK);
        if (!events.isEmpty()) {
            var states = events.stream().filter(e -> model.applies(e.type())).toList();
            var evaluated = model.fresh(connection, states).parallelStream()
                    .map(event -> new State(event, model.contributions(event)))
                    .toList();
            model.apply(connection, evaluated);
            progress.lastId = events.get(events.size() - 1).id();
            progress.events += events.size();
        }
        return events.size();
    }

    private static void lockCursor(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select 1 from ingest_cursor for update")) {
            select.execute();
        }
    }

    private void complete(Connection connection) throws SQLException {
        try (var update = connection.prepareStatement(
                "update ingest_cursor set fingerprint = ?, definitions = ?, generation = generation + 1")) {
            update.setString(1, fingerprint.text());
            update.setArray(
                    2, connection.createArrayOf("text", metrics.versionedIds().toArray()));
            update.executeUpdate();
        }
        try (var update = connection.prepareStatement(
                "update event_log set applied = true where not applied and type = any(?)")) {
            update.setArray(1, connection.createArrayOf("text", schemas.types().toArray()));
            update.executeUpdate();
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            select.setLong(1, LOCK);
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void unlock(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            select.setLong(1, LOCK);
            select.execute();
        }
    }
}
