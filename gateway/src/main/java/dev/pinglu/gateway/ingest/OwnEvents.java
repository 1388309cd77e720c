package dev.pinglu.gateway.ingest;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.event.Event;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes into the log what the gateway itself has to say, in whatever replica: the row that every batch of the ingester changes first
 * puts it before or behind each of them, and ids stay in the order of commits.
 */
@Singleton
public class OwnEvents {
    private final Database database;
    private final IngestCursor cursor;
    private final Batch batch;
    private final IngestSettings settings;
    private final jakarta.enterprise.event.Event<Applied> listeners;

    OwnEvents(
            Database database,
            IngestCursor cursor,
            Batch batch,
            IngestSettings settings,
            jakarta.enterprise.event.Event<Applied> listeners) {
        this.database = database;
        this.cursor = cursor;
        this.batch = batch;
        this.settings = settings;
        this.listeners = listeners;
    }

    /** Applies and logs what there is to say, as it is known while nobody else writes. */
    public void write(Database.Work<List<Event>> said) {
        int written = database.transact(connection -> {
            long fence = cursor.present(connection);
            var events = said.on(connection);
            if (!events.isEmpty()) {
                batch.write(connection, numbered(connection, fence, events));
            }
            return events.size();
        });
        if (written > 0) {
            listeners.fire(new Applied());
        }
    }

    private List<Event> numbered(Connection connection, long fence, List<Event> events) throws SQLException {
        long next = cursor.begin(connection, fence, settings.lease(), events.size());
        var numbered = new ArrayList<Event>();
        for (var event : events) {
            numbered.add(event.withId(next++));
        }
        return numbered;
    }
}
