package dev.pinglu.gateway.model;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.database.Plans;
import dev.pinglu.gateway.event.EventLog;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.model.ModelTables.Digest;
import dev.pinglu.gateway.model.RebuildRun.Outcome;
import dev.pinglu.gateway.schema.EventSchemas;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;

/**
 * Builds the model anew beside the live one, from the log of events or from the topics. Reads go on, and so does ingest but
 * for the last stretch: there the cursor is locked, what came in meanwhile is applied, and the tables change places in one
 * transaction.
 */
@Singleton
public class Rebuild {
    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    /** What the live model was made of. */
    private static final String NOTE =
            "update ingest_cursor set fingerprint = ?, definitions = ?, generation = generation + 1";

    private final DataSource source;
    private final Database database;
    private final EventLog log;
    private final ModelWriter model;
    private final EventSchemas schemas;
    private final Fingerprint fingerprint;
    private final Metrics metrics;
    private final RebuildRuns runs;

    Rebuild(
            DataSource source,
            Database database,
            EventLog log,
            ModelWriter model,
            EventSchemas schemas,
            Fingerprint fingerprint,
            Metrics metrics,
            RebuildRuns runs) {
        this.source = source;
        this.database = database;
        this.log = log;
        this.model = model;
        this.schemas = schemas;
        this.fingerprint = fingerprint;
        this.metrics = metrics;
        this.runs = runs;
    }

    /**
     * What a rebuild did.
     *
     * @param events how many events were read
     * @param equal whether the model had been right in every row; of one from the topics, which do not know what was when,
     *     in every row that tells the present
     */
    @Schema(name = "RebuildReport")
    public record Report(long events, long millis, boolean equal, List<Digest> digests) {}

    /**
     * Begins to rebuild if definitions, division tree or known types are not those of the live model, or if a topic was made anew;
     * unless a rebuild is running already. The live model goes on being read and written meanwhile.
     */
    public void ifOutdated() {
        var print = fingerprint.text();
        var stored = database.read(connection -> {
            try (var select = connection.prepareStatement("select fingerprint from ingest_cursor");
                    var row = select.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getString(1));
            }
        });
        if (!stored.equals(Optional.of(print)) && !isUpToDateForLackOfEvents(print)) {
            Beside.tryOpen(source).ifPresent(beside -> {
                LOG.info("Metric definitions, divisions, event types or topics have changed: the model is built anew");
                begin(beside, new LogReplay(log, model));
            });
        }
    }

    private boolean isUpToDateForLackOfEvents(String print) {
        return database.transact(connection -> note(connection, print, NOTE + " where last_event_id = 0")) > 0;
    }

    /**
     * Rebuilds from the log, and returns when that is done.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 while another rebuild runs
     */
    public Report run() {
        var origin = new LogReplay(log, model);
        try (var beside = Beside.open(source)) {
            return build(beside, runs.begin(origin), origin);
        }
    }

    /**
     * Begins to rebuild; the rest is done by a thread of its own.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 while another rebuild runs
     */
    public UUID start(Origin origin) {
        return begin(Beside.open(source), origin);
    }

    private UUID begin(Beside beside, Origin origin) {
        var run = noted(beside, origin);
        var thread = new Thread(
                () -> {
                    try (beside) {
                        LOG.infof("The model was rebuilt: %s", build(beside, run, origin));
                    } catch (Origin.Refused refused) {
                        LOG.warnf("The model was not rebuilt, and is as it was: %s", refused.getMessage());
                    } catch (RuntimeException failed) {
                        LOG.warn("The model could not be rebuilt, and is as it was", failed);
                    }
                },
                "rebuild");
        thread.setDaemon(true);
        thread.start();
        return run;
    }

    /** Whoever could not even note that it begins gives the lock back, or nobody would ever build again. */
    private UUID noted(Beside beside, Origin origin) {
        try {
            return runs.begin(origin);
        } catch (RuntimeException failed) {
            beside.close();
            throw failed;
        }
    }

    private Report build(Beside beside, UUID run, Origin origin) {
        try (origin) {
            return build(beside.connection(), run, origin);
        } catch (Origin.Refused refused) {
            end(beside, run, Outcome.REFUSED, refused.detail());
            throw refused;
        } catch (SQLException | RuntimeException failed) {
            end(beside, run, Outcome.FAILED, Map.of("failure", failed.getClass().getSimpleName()));
            throw new IllegalStateException("The model could not be rebuilt", failed);
        }
    }

    private void end(Beside beside, UUID run, Outcome outcome, Map<String, Object> detail) {
        beside.rollback();
        database.transact(connection -> runs.end(connection, run, outcome, detail));
    }

    private Report build(Connection connection, UUID run, Origin origin) throws SQLException {
        long begun = System.nanoTime();
        // If the tree changes on the way, at midnight, what is built is outdated at once.
        var print = fingerprint.text();
        boolean more = true;
        while (more) {
            more = origin.more(connection);
            runs.reached(connection, run, origin);
            connection.commit();
        }
        lockCursor(connection);
        while (origin.more(connection)) {
            LOG.debug("Events came in while the model was rebuilt");
        }
        runs.reached(connection, run, origin);
        Plans.asUsual(connection);
        var digests = compare(connection);
        origin.settle(connection);
        ModelTables.swap(connection);
        complete(connection, print);
        var report = new Report(
                origin.events(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun),
                digests.stream()
                        .filter(digest ->
                                origin.knowsThePast() || !digest.table().equals(ModelTables.CHANGES))
                        .allMatch(Digest::equal),
                digests);
        runs.end(connection, run, Outcome.COMPLETED, report);
        connection.commit();
        return report;
    }

    private List<Digest> compare(Connection beside) throws SQLException {
        try (var live = source.getConnection()) {
            return ModelTables.digests(live, beside);
        }
    }

    private static void lockCursor(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select 1 from ingest_cursor for update")) {
            select.execute();
        }
    }

    private void complete(Connection connection, String print) throws SQLException {
        note(connection, print, NOTE);
        try (var update = connection.prepareStatement(
                "update event_log set applied = true where not applied and type = any(?)")) {
            update.setArray(1, connection.createArrayOf("text", schemas.types().toArray()));
            update.executeUpdate();
        }
    }

    private int note(Connection connection, String print, String statement) throws SQLException {
        try (var update = connection.prepareStatement(statement)) {
            update.setString(1, print);
            update.setArray(
                    2, connection.createArrayOf("text", metrics.versionedIds().toArray()));
            return update.executeUpdate();
        }
    }
}
