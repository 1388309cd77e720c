package dev.pinglu.gateway.alarm;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.event.Event;
import dev.pinglu.gateway.ingest.OwnEvents;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Applies the gateway's rules every few seconds, on every replica. It looks first and takes the row of the ingester only to write:
 * what one replica has written the next one finds, and nothing is written between two that look at once.
 */
@Singleton
class AlarmWatch {
    private final Database database;
    private final FigureWatch figures;
    private final OperationWatch operation;
    private final OwnAlerts alerts;
    private final OwnEvents events;

    AlarmWatch(Database database, FigureWatch figures, OperationWatch operation, OwnAlerts alerts, OwnEvents events) {
        this.database = database;
        this.figures = figures;
        this.operation = operation;
        this.alerts = alerts;
        this.events = events;
    }

    @Scheduled(
            every = "{pinglu.alerts.every}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (!database.snapshot(this::changes).isEmpty()) {
            events.write(this::changes);
        }
    }

    private List<Event> changes(Connection connection) throws SQLException {
        var findings = new Findings();
        figures.read(connection, findings);
        operation.read(connection, findings);
        return alerts.changes(connection, findings);
    }
}
