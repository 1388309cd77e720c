package dev.pinglu.gateway.ingest;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.database.Plans;
import dev.pinglu.gateway.event.Event;
import dev.pinglu.gateway.event.EventLog;
import dev.pinglu.gateway.model.ModelWriter;
import dev.pinglu.gateway.model.State;
import dev.pinglu.gateway.source.Sources;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Applies records within a transaction that has begun under the fence: effects, log, parked records, signs of life. */
@Singleton
class Batch {
    private final ModelWriter model;
    private final EventLog log;
    private final ParkedRecords parked;
    private final Snapshots snapshots;
    private final Sources sources;

    Batch(ModelWriter model, EventLog log, ParkedRecords parked, Snapshots snapshots, Sources sources) {
        this.model = model;
        this.log = log;
        this.parked = parked;
        this.snapshots = snapshots;
        this.sources = sources;
    }

    static List<Arrival.Published> published(List<Arrival> arrivals) {
        return only(arrivals, Arrival.Published.class);
    }

    /**
     * Applies what has arrived.
     *
     * @param firstId the first of as many ids as events were published
     */
    void apply(Connection connection, List<Arrival> arrivals, long firstId) throws SQLException {
        Plans.byIndex(connection);
        // Before what may make them moot.
        parked.park(connection, only(arrivals, Arrival.Poison.class));
        var published = published(arrivals);
        if (!published.isEmpty()) {
            applyPublished(connection, published, firstId);
        }
        sources.update(
                connection,
                only(arrivals, Arrival.Alive.class).stream()
                        .map(Arrival.Alive::heartbeat)
                        .toList());
    }

    /**
     * Applies what has arrived one by one, and parks what the database refuses for what it says.
     *
     * @param firstId the first of as many ids as events were published
     * @return those that were not refused
     */
    List<Arrival> applyEach(Connection connection, List<Arrival> arrivals, long firstId) throws SQLException {
        var applied = new ArrayList<Arrival>();
        long next = firstId;
        for (var arrival : arrivals) {
            var before = connection.setSavepoint();
            try {
                apply(connection, List.of(arrival), next);
                connection.releaseSavepoint(before);
                applied.add(arrival);
            } catch (SQLException failed) {
                if (!Database.isOfData(failed)) {
                    throw failed;
                }
                connection.rollback(before);
                parked.park(
                        connection,
                        List.of(new Arrival.Poison(arrival.at(), "The database refuses it: " + failed.getMessage())));
            }
            next += arrival instanceof Arrival.Published ? 1 : 0;
        }
        return applied;
    }

    private void applyPublished(Connection connection, List<Arrival.Published> published, long firstId)
            throws SQLException {
        var floors = snapshots.floors(connection);
        var byId = new HashMap<Long, Arrival.Published>();
        var events = new ArrayList<Event>();
        for (var one : published) {
            var event = one.event().withId(firstId + byId.size());
            byId.put(event.id(), one);
            if (floors.admit(event)) {
                events.add(event);
            }
        }
        var fresh = model.fresh(connection, events);
        var states = fresh.stream().filter(e -> model.applies(e.type())).toList();
        var changed = model.apply(
                connection,
                states.stream()
                        .map(e -> new State(e, of(byId, e).contributions()))
                        .toList());
        log.append(
                connection,
                fresh.stream().map(e -> line(e, of(byId, e).at(), changed)).toList());
        parked.supersede(connection, states);
        for (var event : fresh) {
            if (Snapshots.isEnd(event.type())) {
                snapshots.note(connection, event, of(byId, event).at());
            }
        }
    }

    /**
     * Applies what the gateway itself has to say, such as that a record is gone, and logs it.
     *
     * @param own with ids
     */
    void write(Connection connection, List<Event> own) throws SQLException {
        Plans.byIndex(connection);
        var changed = model.apply(
                connection,
                own.stream().map(e -> new State(e, model.contributions(e))).toList());
        log.append(connection, own.stream().map(e -> line(e, changed)).toList());
        parked.supersede(connection, own);
    }

    private static EventLog.Line line(Event own, Map<Long, Set<String>> changed) {
        return new EventLog.Line(own, "", 0, 0, true, changed.getOrDefault(own.id(), Set.of()), 0);
    }

    private static Arrival.Published of(Map<Long, Arrival.Published> byId, Event event) {
        return Objects.requireNonNull(byId.get(event.id()));
    }

    private EventLog.Line line(Event event, ConsumerRecord<String, byte[]> at, Map<Long, Set<String>> changed) {
        return new EventLog.Line(
                event,
                at.topic(),
                at.partition(),
                at.offset(),
                model.knows(event.type()),
                changed.getOrDefault(event.id(), Set.of()),
                0);
    }

    private static <T extends Arrival> List<T> only(List<Arrival> arrivals, Class<T> kind) {
        return arrivals.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
