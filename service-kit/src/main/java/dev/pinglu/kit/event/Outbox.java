package dev.pinglu.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.id.Ids;
import dev.pinglu.kit.problem.ProblemType;
import dev.pinglu.kit.problem.Problems;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import javax.sql.DataSource;

/** Writes what an aggregate publishes beside the aggregate itself, in the transaction that changes it. */
@Singleton
public class Outbox {
    private static final int MAX_PAYLOAD_BYTES = 900 * 1024;
    private static final String INSERT = "insert into outbox"
            + " (id, aggregate_type, aggregate_id, sequence, topic, type, payload, division, cause, trace_parent, created_at)"
            + " select ?, ?, ?, lpad(epoch::text, 8, '0') || lpad(?::text, 12, '0'), ?, ?, ?, ?, ?, ?, ?"
            + " from publication_epoch";

    private final EntityManager entities;
    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;
    private final EventSettings settings;
    private final Event<OutboxFilled> filled;

    Outbox(
            EntityManager entities,
            DataSource database,
            ObjectMapper json,
            Clock clock,
            EventSettings settings,
            Event<OutboxFilled> filled) {
        this.entities = entities;
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
        this.filled = filled;
    }

    /**
     * Flushes the changes of aggregates, so that their versions are final, and records their new states and facts. Called
     * once per aggregate and transaction, as the last step.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 413 if a public state exceeds 900 KB
     */
    public void publish(Collection<? extends AggregateRoot> aggregates) {
        entities.flush();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (var aggregate : aggregates) {
                add(insert, aggregate, aggregate.state());
                for (var fact : aggregate.drainFacts()) {
                    add(insert, aggregate, fact);
                }
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("The outbox could not be written", failed);
        }
        filled.fire(OutboxFilled.NOW);
    }

    private void add(PreparedStatement insert, AggregateRoot aggregate, Object event) throws SQLException {
        var type = event.getClass().getAnnotation(EventType.class);
        insert.setObject(1, Ids.next());
        insert.setString(2, aggregate.type());
        insert.setObject(3, aggregate.id());
        insert.setLong(4, aggregate.version());
        insert.setString(5, type.topic().isEmpty() ? settings.domain() + ".state" : type.topic());
        insert.setString(6, type.value());
        insert.setBytes(7, payload(event));
        insert.setString(8, aggregate.divisionCode());
        insert.setString(9, aggregate.cause());
        insert.setString(10, TraceParent.current());
        insert.setObject(11, clock.instant().atOffset(ZoneOffset.UTC));
        insert.addBatch();
    }

    private byte[] payload(Object event) {
        try {
            var payload = json.writeValueAsBytes(event);
            if (payload.length > MAX_PAYLOAD_BYTES) {
                throw Problems.of(ProblemType.TOO_LARGE)
                        .withDetail("The public state of this record would have " + payload.length + " bytes; "
                                + MAX_PAYLOAD_BYTES + " are allowed")
                        .build();
            }
            return payload;
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(event.getClass() + " cannot be written as JSON", unwritable);
        }
    }
}
