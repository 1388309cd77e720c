package dev.pinglu.kit.aggregate;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.web.ListQuery;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.Target;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * All aggregates of one type. The only door through which they change: whatever enters or changes here is published in
 * the same transaction.
 */
public abstract class Aggregates<T extends AggregateRoot> {
    private final Class<T> type;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Scope scope;

    protected Aggregates(Class<T> type, EntityManager entities, Outbox outbox, Scope scope) {
        this.type = type;
        this.entities = entities;
        this.outbox = outbox;
        this.scope = scope;
    }

    /**
     * The aggregate with this id.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, it was removed, or it lies outside the
     *     caller's division
     */
    public T require(UUID id) {
        return find(id).orElseThrow(() -> Problems.notFound(AggregateRoot.typeOf(type), id));
    }

    /** The aggregate with this id, unless there is none, it was removed, or it lies outside the caller's division. */
    public Optional<T> find(UUID id) {
        return referred(id).filter(found -> scope.covers(found.divisionCode()));
    }

    /** The aggregate that a record of the caller refers to, wherever it lies; nothing of it may be shown. */
    public Optional<T> referred(UUID id) {
        return Optional.ofNullable(entities.find(type, id)).filter(found -> !found.removed());
    }

    /** Lets a new aggregate enter, and publishes it. */
    public T enter(T aggregate) {
        enterAll(List.of(aggregate));
        return aggregate;
    }

    /**
     * Lets new aggregates enter together.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if one of them lies outside the caller's division
     */
    public void enterAll(List<T> aggregates) {
        aggregates.forEach(aggregate -> scope.requireCovered(aggregate.divisionCode()));
        aggregates.forEach(entities::persist);
        outbox.publish(aggregates);
    }

    /**
     * Changes the aggregate that a request names, and publishes it. Its row is locked before anything is written: of two
     * changes at once the second waits, and meets the version that the first left.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 428 or 412 if there is none or the request was not made on
     *     its present version; 404 as well if the change would move it out of the caller's division
     */
    public T change(Target target, Consumer<T> change) {
        entities.find(type, target.id(), LockModeType.PESSIMISTIC_WRITE);
        var aggregate = require(target.id());
        target.requireVersion(aggregate.version());
        change.accept(aggregate);
        scope.requireCovered(aggregate.divisionCode());
        outbox.publish(List.of(aggregate));
        return aggregate;
    }

    /**
     * Removes everything that a take-over brought in.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if one of the records has changed since, 404 if one lies
     *     outside the caller's division
     */
    public void removeTakenOver(UUID takeOverId) {
        var brought = entities.createQuery("from " + type.getSimpleName() + " e where e.takeOverId = :batch", type)
                .setParameter("batch", takeOverId)
                .getResultList();
        for (var aggregate : brought) {
            scope.requireCovered(aggregate.divisionCode());
            if (aggregate.version() > 0) {
                throw Problems.conflict(
                        "take-over.moved-on", "The record " + aggregate.id() + " has moved on since it was taken over");
            }
            aggregate.remove();
        }
        outbox.publish(brought);
    }

    /**
     * Starts the choice of a page: what was not removed and lies where the query and the caller's division allow.
     *
     * @param divisionField the field of {@code e} that holds the code of the division
     */
    protected Selection<T> select(ListQuery query, String divisionField) {
        return new Selection<>(type)
                .and("e." + divisionField + " in :divisions", "divisions", scope.within("division", query.division));
    }

    protected Page<T> page(Selection<T> selection, Sorts<T> sorts, ListQuery query) {
        return selection.page(entities, sorts.parse(query.sort), query.page());
    }
}
