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
import java.util.UUID;
import javax.sql.DataSource;

/** Writes what an aggregate publishes beside the aggregate itself, in the transaction that changes it. */
@Singleton
public class Outbox {
    private static final int MAX_PAYLOAD_BYTES = 900 * 1024;
    private static final String REPUBLISHED = "republished";
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
        write(insert -> {
            for (var aggregate : aggregates) {
                add(insert, aggregate, aggregate.cause(), aggregate.state());
                for (var fact : aggregate.drainFacts()) {
                    add(insert, aggregate, aggregate.cause(), fact);
                }
            }
        });
    }

    /**
     * Records the present states of aggregates once more, under the present epoch and the versions they have. Nothing has
     * happened to them: there are no facts, and no history. The caller has locked their rows, so that no newer state of
     * theirs is in the outbox before this one.
     */
    public void republish(Collection<? extends AggregateRoot> aggregates) {
        write(insert -> {
            for (var aggregate : aggregates) {
                add(insert, aggregate, REPUBLISHED, aggregate.state());
            }
        });
    }

    /** Records that everything of a snapshot is in the outbox by now; it is sent to each partition of the state topic. */
    public void complete(Snapshot snapshot) {
        write(insert -> add(
                insert,
                new Subject(OutboxRow.SNAPSHOT, snapshot.id(), 0, snapshot.divisionCode(), "completed"),
                new Destination(stateTopic(), snapshot.type()),
                snapshot.event()));
    }

    /**
     * The end of a snapshot.
     *
     * @param type of the event
     */
    public record Snapshot(UUID id, String divisionCode, String type, Object event) {}

    /** Whether at least so many events wait to be sent. */
    public boolean holds(int events) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select 1 from outbox order by seq offset ? limit 1")) {
            select.setInt(1, events - 1);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The outbox could not be read", failed);
        }
    }

    /** What an event is about. */
    private record Subject(String type, UUID id, long version, String divisionCode, String cause) {}

    /** Where an event goes, under which type. */
    private record Destination(String topic, String type) {}

    /** Adds rows to a batch. */
    @FunctionalInterface
    private interface Rows {
        void addTo(PreparedStatement insert) throws SQLException;
    }

    private void write(Rows rows) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            rows.addTo(insert);
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("The outbox could not be written", failed);
        }
        filled.fire(OutboxFilled.NOW);
    }

    private void add(PreparedStatement insert, AggregateRoot aggregate, String cause, Object event)
            throws SQLException {
        var type = event.getClass().getAnnotation(EventType.class);
        add(
                insert,
                new Subject(aggregate.type(), aggregate.id(), aggregate.version(), aggregate.divisionCode(), cause),
                new Destination(
                        type.topic().isEmpty() ? stateTopic() : type.topic(),
                        type.value().replace(EventType.DOMAIN, settings.domain())),
                event);
    }

    private void add(PreparedStatement insert, Subject subject, Destination destination, Object event)
            throws SQLException {
        insert.setObject(1, Ids.next());
        insert.setString(2, subject.type());
        insert.setObject(3, subject.id());
        insert.setLong(4, subject.version());
        insert.setString(5, destination.topic());
        insert.setString(6, destination.type());
        insert.setBytes(7, payload(event));
        insert.setString(8, subject.divisionCode());
        insert.setString(9, subject.cause());
        insert.setString(10, TraceParent.current());
        insert.setObject(11, clock.instant().atOffset(ZoneOffset.UTC));
        insert.addBatch();
    }

    /** Without the deployment's prefix. */
    private String stateTopic() {
        return settings.domain() + ".state";
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
