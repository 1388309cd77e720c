package dev.pinglu.kit.aggregate;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.pinglu.kit.alert.AlertDesk;
import dev.pinglu.kit.alert.OverdueWork;
import dev.pinglu.kit.alert.Reading;
import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.WorkDesk;
import dev.pinglu.kit.work.WorkItem;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What follows from records, in the transaction that changes them: what is to be done about them, and what is alarming about them
 * or about work that was not done. Whoever calls it publishes what it answers with.
 */
@Singleton
public class FollowUp {
    private final EntityManager entities;
    private final WorkDesk work;
    private final AlertDesk alerts;
    private final OverdueWork overdue;
    private final Outbox outbox;

    FollowUp(EntityManager entities, WorkDesk work, AlertDesk alerts, OverdueWork overdue, Outbox outbox) {
        this.entities = entities;
        this.work = work;
        this.alerts = alerts;
        this.overdue = overdue;
        this.outbox = outbox;
    }

    /**
     * What records declare.
     *
     * @param tasks what is to be done
     * @param readings what rules read of them
     */
    public record Declared(List<Task> tasks, List<Reading> readings) {}

    /** Of records that are new. */
    List<AggregateRoot> open(Declared declared) {
        var items = work.open(declared.tasks());
        return joined(items, alerts.raise(joined(declared.readings(), overdue.readings(items))));
    }

    /**
     * Of records that have changed.
     *
     * @param records keys of all that the declarations are about, and of those that declare nothing
     * @return what has changed with them
     */
    public List<AggregateRoot> settle(Collection<String> records, Declared declared) {
        var items = work.settle(records, declared.tasks());
        var subjects = joined(records, items.stream().map(WorkItem::key).toList());
        return joined(items, alerts.settle(subjects, joined(declared.readings(), overdue.readings(items))));
    }

    /** Of some records, those about which the lists say something else than they declare. */
    Set<String> unsettled(Map<String, Declared> declared) {
        var tasks = declared.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> one.getValue().tasks()));
        var readings = declared.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> one.getValue().readings()));
        return Stream.concat(work.unsettled(tasks).stream(), alerts.unsettled(readings).stream())
                .collect(toSet());
    }

    /** A few open items in the order of ids, and which of them have become overdue, or worse, since somebody looked. */
    Optional<Reviewed> reviewWork(UUID after, int limit) {
        var some = entities.createQuery(
                        "from WorkItem e where not e.removed and e.id > :after order by e.id", WorkItem.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
        var wrong =
                alerts.unsettled(some.stream().collect(toMap(WorkItem::key, item -> overdue.readings(List.of(item)))));
        return Reviewed.of(some, item -> wrong.contains(item.key()));
    }

    /** Raises, or clears, what is alarming about an item. */
    void settleWork(UUID id) {
        var item = entities.find(WorkItem.class, id, LockModeType.PESSIMISTIC_WRITE);
        outbox.publish(alerts.settle(List.of(item.key()), overdue.readings(List.of(item))));
    }

    private static <T> List<T> joined(Collection<? extends T> some, Collection<? extends T> others) {
        return Stream.<T>concat(some.stream(), others.stream()).toList();
    }
}
