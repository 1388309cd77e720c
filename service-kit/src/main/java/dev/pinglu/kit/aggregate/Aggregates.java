package dev.pinglu.kit.aggregate;

import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.web.ListQuery;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.Target;
import jakarta.persistence.EntityManager;
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

    protected Aggregates(Class<T> type, EntityManager entities, Outbox outbox) {
        this.type = type;
        this.entities = entities;
        this.outbox = outbox;
    }

    /**
     * The aggregate with this id.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, or it was removed
     */
    public T require(UUID id) {
        return find(id).orElseThrow(() -> Problems.notFound(AggregateRoot.typeOf(type), id));
    }

    /** The aggregate with this id, unless there is none or it was removed. */
    public Optional<T> find(UUID id) {
        return Optional.ofNullable(entities.find(type, id)).filter(found -> !found.removed());
    }

    /** Lets a new aggregate enter, and publishes it. */
    public T enter(T aggregate) {
        enterAll(List.of(aggregate));
        return aggregate;
    }

    /** Lets new aggregates enter together. */
    public void enterAll(List<T> aggregates) {
        aggregates.forEach(entities::persist);
        outbox.publish(aggregates);
    }

    /**
     * Changes the aggregate that a request names, and publishes it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 428 or 412 if there is none or the request was not made on
     *     its present version
     */
    public T change(Target target, Consumer<T> change) {
        var aggregate = require(target.id());
        target.requireVersion(aggregate.version());
        change.accept(aggregate);
        outbox.publish(List.of(aggregate));
        return aggregate;
    }

    /**
     * Removes everything that a take-over brought in.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if one of the records has changed since
     */
    public void removeTakenOver(UUID takeOverId) {
        var brought = entities.createQuery("from " + type.getSimpleName() + " e where e.takeOverId = :batch", type)
                .setParameter("batch", takeOverId)
                .getResultList();
        for (var aggregate : brought) {
            if (aggregate.version() > 0) {
                throw Problems.conflict(
                        "take-over.moved-on", "The record " + aggregate.id() + " has moved on since it was taken over");
            }
            aggregate.remove();
        }
        outbox.publish(brought);
    }

    /** Starts the choice of a page; what was removed is never in it. */
    protected Selection<T> select() {
        return new Selection<>(type);
    }

    protected Page<T> page(Selection<T> selection, Sorts<T> sorts, ListQuery query) {
        return selection.page(entities, sorts.parse(query.sort), query.page());
    }
}
