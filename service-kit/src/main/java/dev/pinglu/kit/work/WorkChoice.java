package dev.pinglu.kit.work;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The items that one request changes: all of them as they were read, or none. */
@Singleton
class WorkChoice {
    private final EntityManager entities;
    private final WorkList list;

    WorkChoice(EntityManager entities, WorkList list) {
        this.entities = entities;
        this.list = list;
    }

    /**
     * Locks items which the caller may give to another post, or take back.
     *
     * @return the items in the order in which they were chosen
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for an item that is named twice, 404 for one that the caller may not
     *     see, 403 for one that is not addressed to the caller, 412 for one that has changed since it was read
     */
    List<WorkItem> lock(List<ChosenItem> chosen) {
        var ids = new HashSet<UUID>();
        ItemRule.NAMED_ONCE.require(chosen.size(), i -> ids.add(chosen.get(i).id()));
        var locked = locked(ids);
        var listed = listed(ids);
        ItemRule.OPEN.require(
                chosen.size(), i -> listed.containsKey(chosen.get(i).id()));
        ItemRule.ADDRESSED.require(
                chosen.size(), i -> of(chosen.get(i).id(), listed).mayDelegate());
        ItemRule.AS_READ.require(
                chosen.size(),
                i -> chosen.get(i).version() == of(chosen.get(i).id(), locked).version());
        return chosen.stream().map(one -> of(one.id(), locked)).toList();
    }

    /** What the caller sees of items that are changed. */
    ChangedWork shown(List<WorkItem> changed) {
        var listed = listed(changed.stream().map(WorkItem::id).toList());
        return new ChangedWork(changed.stream()
                .map(item -> WorkItemResponse.of(of(item.id(), listed), item))
                .toList());
    }

    private Map<UUID, ListedWork> listed(Collection<UUID> ids) {
        return list.find(ids).stream().collect(toMap(ListedWork::id, Function.identity()));
    }

    /** In the order of their ids, so that two requests which choose some of the same wait for each other. */
    private Map<UUID, WorkItem> locked(Collection<UUID> ids) {
        return entities
                .createQuery("from WorkItem e where e.id in :ids order by e.id", WorkItem.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .collect(toMap(WorkItem::id, Function.identity()));
    }

    private static <T> T of(UUID id, Map<UUID, T> all) {
        return requireNonNull(all.get(id));
    }
}
