package dev.pinglu.gateway.model;

import dev.pinglu.gateway.alert.OpenAlerts;
import dev.pinglu.gateway.entity.EntityStates;
import dev.pinglu.gateway.event.Event;
import dev.pinglu.gateway.event.RecordGone;
import dev.pinglu.gateway.metric.Contribution;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.schema.EventSchemas;
import dev.pinglu.gateway.value.Contributions;
import dev.pinglu.gateway.value.Deltas;
import dev.pinglu.gateway.value.MetricValues;
import dev.pinglu.gateway.value.PiledChanges;
import dev.pinglu.gateway.work.OpenWork;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.time.BusinessDay;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Applies states to the model tables that the connection's search path names: the live ones during ingest, others beside
 * them during a rebuild.
 */
@Singleton
public class ModelWriter {
    private final EntityStates entities;
    private final OpenWork work;
    private final OpenAlerts alerts;
    private final Contributions contributions;
    private final MetricValues values;
    private final EventSchemas schemas;
    private final Metrics metrics;
    private final Divisions divisions;

    ModelWriter(
            EntityStates entities,
            OpenWork work,
            OpenAlerts alerts,
            Contributions contributions,
            MetricValues values,
            EventSchemas schemas,
            Metrics metrics,
            Divisions divisions) {
        this.entities = entities;
        this.work = work;
        this.alerts = alerts;
        this.contributions = contributions;
        this.values = values;
        this.schemas = schemas;
        this.metrics = metrics;
        this.divisions = divisions;
    }

    /** Whether this build knows the type at all. */
    public boolean knows(String type) {
        return schemas.knows(type);
    }

    /** Whether this build knows the type as one it applies: a state, or that a record is gone. */
    public boolean applies(String type) {
        return EventSchemas.isState(type) && schemas.knows(type) || isGone(type);
    }

    static boolean isGone(String type) {
        return type.equals(RecordGone.TYPE);
    }

    /**
     * Those that are newer than what is there, within the given ones too; events that are not applied pass. Late and
     * repeated ones are left out, which makes reading a record twice harmless.
     */
    public List<Event> fresh(Connection connection, List<Event> events) throws SQLException {
        var keys =
                events.stream().filter(e -> applies(e.type())).map(Event::key).toList();
        var sequences = entities.sequences(connection, keys);
        var fresh = new ArrayList<Event>(events.size());
        for (var event : events) {
            if (!applies(event.type())) {
                fresh.add(event);
            } else if (event.sequence().compareTo(sequences.getOrDefault(event.key(), "")) > 0) {
                sequences.put(event.key(), event.sequence());
                fresh.add(event);
            }
        }
        return fresh;
    }

    /** What an event contributes; nothing unless it is a state that is applied. Needs no connection, and is half of the work. */
    public List<Contribution> contributions(Event event) {
        return applies(event.type()) && !isGone(event.type())
                ? metrics.contributions(event.type(), event.data(), event.division())
                : List.of();
    }

    /**
     * Applies states in order, and forgets what is gone; they must be fresh.
     *
     * @return the metrics that each event changed, by its id in the log
     */
    public Map<Long, Set<String>> apply(Connection connection, List<State> states) throws SQLException {
        var keys = states.stream().map(state -> state.event().key()).distinct().toList();
        var before = contributions.of(connection, keys);
        var now = new HashMap<>(before);
        var latest = new LinkedHashMap<String, Event>();
        var deltas = deltas();
        var changed = new HashMap<Long, Set<String>>();
        for (var state : states) {
            var event = state.event();
            var previous = now.getOrDefault(event.key(), List.of());
            changed.put(event.id(), change(previous, state.contributions(), BusinessDay.dayOf(event.time()), deltas));
            now.put(event.key(), state.contributions());
            latest.put(event.key(), event);
        }
        entities.write(
                connection,
                latest.values().stream().filter(event -> !isGone(event.type())).toList());
        entities.delete(
                connection,
                latest.values().stream()
                        .filter(event -> isGone(event.type()))
                        .map(Event::key)
                        .toList());
        work.write(connection, latest.values());
        alerts.write(connection, latest.values());
        replace(connection, before, now);
        values.add(connection, deltas);
        return changed;
    }

    /** Stores the last states of records, one of each, that the tables know nothing of yet; their figures are not touched. */
    void fill(Connection connection, List<State> last) throws SQLException {
        var events = last.stream().map(State::event).toList();
        entities.fill(connection, events);
        work.write(connection, events);
        alerts.write(connection, events);
        var contributed = new LinkedHashMap<String, List<Contribution>>();
        last.forEach(state -> contributed.put(state.event().key(), state.contributions()));
        contributions.fill(connection, contributed);
    }

    /** Makes ready for changes what was filled, or was empty; for tables beside the live ones alone. */
    public void index(Connection connection) throws SQLException {
        ModelTables.index(connection);
    }

    /** Where changes are collected that are too many to be remembered. */
    PiledChanges pile() {
        return new PiledChanges(values, metrics, divisions);
    }

    /** Where changes are collected. */
    Deltas deltas() {
        return new Deltas(metrics, divisions);
    }

    /**
     * Collects what one state changes after another of the same record.
     *
     * @param day on which it does
     * @return the metrics that it changes
     */
    static Set<String> change(List<Contribution> previous, List<Contribution> next, LocalDate day, Deltas deltas) {
        var changed = new TreeSet<String>();
        without(previous, next).forEach(gone -> {
            deltas.remove(gone, day);
            changed.add(gone.metric());
        });
        without(next, previous).forEach(added -> {
            deltas.add(added, day);
            changed.add(added.metric());
        });
        return changed;
    }

    private void replace(
            Connection connection, Map<String, List<Contribution>> before, Map<String, List<Contribution>> now)
            throws SQLException {
        var gone = new HashMap<String, List<Contribution>>();
        var changed = new HashMap<String, List<Contribution>>();
        now.forEach((key, contributed) -> {
            var previous = before.getOrDefault(key, List.of());
            gone.put(key, unreplaced(previous, contributed));
            changed.put(key, without(contributed, previous));
        });
        contributions.delete(connection, gone);
        contributions.put(connection, changed);
    }

    private static List<Contribution> unreplaced(List<Contribution> previous, List<Contribution> next) {
        var identities = next.stream().map(Contribution::identity).collect(Collectors.toSet());
        return previous.stream()
                .filter(one -> !identities.contains(one.identity()))
                .toList();
    }

    private static List<Contribution> without(List<Contribution> some, List<Contribution> others) {
        var left = new ArrayList<Contribution>();
        for (var one : some) {
            if (!contains(others, one)) {
                left.add(one);
            }
        }
        return left;
    }

    private static boolean contains(List<Contribution> some, Contribution one) {
        for (var other : some) {
            if (one.sameAs(other)) {
                return true;
            }
        }
        return false;
    }
}
