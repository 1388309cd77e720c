package dev.pinglu.kit.work;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.time.BusinessDay;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the list of what is to be done as records declare it, in the transaction that changes them. Whoever calls it publishes
 * the items it answers with.
 */
@Singleton
public class WorkDesk {
    private final EntityManager entities;
    private final BusinessDay businessDay;
    private final Clock clock;
    private final Actor actor;

    WorkDesk(EntityManager entities, BusinessDay businessDay, Clock clock, Actor actor) {
        this.entities = entities;
        this.businessDay = businessDay;
        this.clock = clock;
        this.actor = actor;
    }

    /** Opens the tasks of records that are new, so that nothing of theirs can stand in the list. */
    public List<WorkItem> open(List<Task> tasks) {
        var opened = tasks.stream()
                .map(task -> new WorkItem(task, businessDay.today()))
                .toList();
        opened.forEach(entities::persist);
        return opened;
    }

    /**
     * Makes the list say what some records declare: opens what is missing, closes what is declared no longer, renews what says
     * something else. Their items are locked before anything is compared, so that nobody urges what is being closed.
     *
     * @param records keys of all the records that the tasks are about, and of those that declare nothing
     * @return what has changed
     */
    public List<WorkItem> settle(Collection<String> records, List<Task> tasks) {
        var standing = standing(records, LockModeType.PESSIMISTIC_WRITE);
        var changed = new ArrayList<WorkItem>();
        for (var item : standing) {
            var task = tasks.stream().filter(item::isFor).findFirst();
            if (task.isEmpty()) {
                item.close(businessDay.today(), clock.instant(), actor.name());
                changed.add(item);
            } else if (!item.says(task.get())) {
                item.renew(task.get());
                changed.add(item);
            }
        }
        changed.addAll(open(tasks.stream()
                .filter(task -> standing.stream().noneMatch(item -> item.isFor(task)))
                .toList()));
        return changed;
    }

    /**
     * Of some records, those about which the list says something else than they declare.
     *
     * @param declared the tasks of each record, by its key
     */
    public Set<String> unsettled(Map<String, List<Task>> declared) {
        var standing = standing(declared.keySet(), LockModeType.NONE).stream().collect(groupingBy(WorkItem::record));
        return declared.entrySet().stream()
                .filter(one -> !isSettled(standing.getOrDefault(one.getKey(), List.of()), one.getValue()))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    private static boolean isSettled(List<WorkItem> standing, List<Task> tasks) {
        return standing.size() == tasks.size()
                && tasks.stream()
                        .allMatch(task -> standing.stream().anyMatch(item -> item.isFor(task) && item.says(task)));
    }

    private List<WorkItem> standing(Collection<String> records, LockModeType lock) {
        return entities.createQuery(
                        "from WorkItem e where e.record in :records and not e.removed order by e.id", WorkItem.class)
                .setParameter("records", records)
                .setLockMode(lock)
                .getResultList();
    }
}
