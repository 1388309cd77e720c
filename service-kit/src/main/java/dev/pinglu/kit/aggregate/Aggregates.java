package dev.pinglu.kit.aggregate;

import static java.util.stream.Collectors.toMap;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.FollowUp.Declared;
import dev.pinglu.kit.alert.Reading;
import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.web.ListQuery;
import dev.pinglu.kit.web.Target;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.Wording;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All aggregates of one type. The only door through which they change: whatever enters or changes here is published in
 * the same transaction, and the list of who must act on it and what is alarming about it are kept.
 */
public abstract class Aggregates<T extends AggregateRoot> {
    private final Class<T> type;
    private final EntityManager entities;
    private final Outbox outbox;
    private final FollowUp followUp;
    private final Scope scope;

    protected Aggregates(Class<T> type, EntityManager entities, Outbox outbox, FollowUp followUp, Scope scope) {
        this.type = type;
        this.entities = entities;
        this.outbox = outbox;
        this.followUp = followUp;
        this.scope = scope;
    }

    /**
     * What somebody has to do about an aggregate, by its own state and nothing else; empty where nobody has to do anything. An
     * aggregate that was removed is not asked.
     */
    protected abstract List<Task> tasks(T aggregate);

    /**
     * What rules read of an aggregate, by its own state and the business day; empty where none concerns it. Work that was not done
     * in time is alarmed about without that. An aggregate that was removed is not asked.
     */
    protected List<Reading> readings(T aggregate) {
        return List.of();
    }

    /** What forbids that aggregates which entered together are taken back, their rows being locked; nothing, unless a type says so. */
    protected List<Violation> inTheWay(List<T> aggregates) {
        return List.of();
    }

    /** What follows in records of other types from aggregates that have changed or were removed; nothing, unless a type says so. */
    protected void followed(List<T> aggregates) {}

    /**
     * Draws what an aggregate derives from its own state and the business day, before it is published. Asked whenever it enters or
     * changes; what changes here is part of that change.
     */
    protected void derive(T aggregate) {}

    /** What a task or an alert about an aggregate says of it. */
    protected final Subject subject(T aggregate, String collection, Wording title) {
        return new Subject(recordOf(aggregate), collection + "/" + aggregate.id(), title, aggregate.divisionCode());
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
        aggregates.forEach(this::derive);
        aggregates.forEach(entities::persist);
        publish(aggregates, followUp.open(declared(aggregates)));
    }

    /** Lets new aggregates enter because a day has come, and nobody asked for it. */
    public void enterUnasked(List<T> aggregates) {
        aggregates.forEach(entities::persist);
        publish(aggregates, followUp.open(declared(aggregates)));
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
        changed(aggregate, one -> {
            change.accept(one);
            scope.requireCovered(one.divisionCode());
        });
        return aggregate;
    }

    /**
     * Changes an aggregate because a day has come, and nobody asked for it. Its row is locked as for a request.
     *
     * @param due whether the change is due; asked under the lock, for another replica may have made it
     */
    public void changeUnasked(UUID id, Predicate<T> due, Consumer<T> change) {
        var aggregate = entities.find(type, id, LockModeType.PESSIMISTIC_WRITE);
        if (aggregate != null && !aggregate.removed() && due.test(aggregate)) {
            changed(aggregate, change);
        }
    }

    private void changed(T aggregate, Consumer<T> change) {
        var before = declared(List.of(aggregate));
        change.accept(aggregate);
        derive(aggregate);
        publish(
                List.of(aggregate),
                declared(List.of(aggregate)).equals(before) ? List.of() : settle(List.of(aggregate)));
        followed(List.of(aggregate));
    }

    /**
     * Changes aggregates together, and publishes them. The caller has locked their rows and read them in this transaction.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if one of them lies outside the caller's division, or would
     */
    public void changeAll(List<T> aggregates, Consumer<T> change) {
        for (var aggregate : aggregates) {
            scope.requireCovered(aggregate.divisionCode());
            change.accept(aggregate);
            scope.requireCovered(aggregate.divisionCode());
            derive(aggregate);
        }
        publish(aggregates, settle(aggregates));
        followed(aggregates);
    }

    /**
     * Removes records that entered together, as far as none of them has changed since.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 that lists those which have changed, and what is in the way, 404 if
     *     one lies outside the caller's division
     */
    public void removeUntouched(List<UUID> ids, String rule) {
        var entered = ids.stream()
                .sorted()
                .map(id -> entities.find(type, id, LockModeType.PESSIMISTIC_WRITE))
                .toList();
        entered.forEach(aggregate -> scope.requireCovered(aggregate.divisionCode()));
        var changed = entered.stream()
                .filter(aggregate -> aggregate.version() > 0)
                .map(aggregate -> new Violation(rule, aggregate.id().toString(), "It has moved on since it entered"))
                .toList();
        if (!changed.isEmpty()) {
            throw Problems.conflict(changed.size() + " records have moved on since they entered", changed);
        }
        removeAll(entered);
    }

    /**
     * Removes everything that a take-over brought in.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if one of the records has changed since, or something is in the way,
     *     404 if one lies outside the caller's division
     */
    public void removeTakenOver(UUID takeOverId) {
        var brought = entities.createQuery("from " + type.getSimpleName() + " e where e.takeOverId = :batch", type)
                .setParameter("batch", takeOverId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        for (var aggregate : brought) {
            scope.requireCovered(aggregate.divisionCode());
            if (aggregate.version() > 0) {
                throw Problems.conflict(
                        "take-over.moved-on", "The record " + aggregate.id() + " has moved on since it was taken over");
            }
        }
        removeAll(brought);
    }

    private void removeAll(List<T> aggregates) {
        var found = inTheWay(aggregates);
        if (!found.isEmpty()) {
            throw Problems.conflict("What entered together can no longer be taken back", found);
        }
        aggregates.forEach(AggregateRoot::remove);
        publish(aggregates, settle(aggregates));
        followed(aggregates);
    }

    /**
     * The aggregates of which a field has one of some values, wherever they lie; their rows are locked until the transaction ends.
     * Asked before anything is changed: what this transaction holds back is not seen, so that many questions are not slowed by it.
     *
     * @param field of {@code e}
     */
    protected List<T> lockAll(String field, Collection<?> values) {
        return entities.createQuery(
                        "from " + type.getSimpleName() + " e where not e.removed and e." + field
                                + " in :values order by e.id",
                        type)
                .setParameter("values", values)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    /** The aggregates of which a field has a value, wherever they lie; nothing of them may be shown. */
    protected List<T> matching(String field, Object value) {
        return entities.createQuery(
                        "from " + type.getSimpleName() + " e where not e.removed and e." + field + " = :value", type)
                .setParameter("value", value)
                .getResultList();
    }

    private Declared declared(List<T> aggregates) {
        var present =
                aggregates.stream().filter(aggregate -> !aggregate.removed()).toList();
        return new Declared(
                present.stream().flatMap(one -> tasks(one).stream()).toList(),
                present.stream().flatMap(one -> readings(one).stream()).toList());
    }

    private List<AggregateRoot> settle(List<T> aggregates) {
        return followUp.settle(recordsOf(aggregates), declared(aggregates));
    }

    private void publish(List<T> aggregates, List<AggregateRoot> following) {
        outbox.publish(Stream.concat(aggregates.stream(), following.stream()).toList());
    }

    private List<String> recordsOf(List<T> aggregates) {
        return aggregates.stream().map(this::recordOf).toList();
    }

    private String recordOf(T aggregate) {
        return AggregateRoot.typeOf(type) + "/" + aggregate.id();
    }

    /** A few aggregates in the order of ids, for whoever looks through all of them. */
    Optional<Reviewed> review(UUID after, int limit) {
        var some = entities.createQuery("from " + type.getSimpleName() + " e where e.id > :after order by e.id", type)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
        var wrong = followUp.unsettled(some.stream().collect(toMap(this::recordOf, one -> declared(List.of(one)))));
        return Reviewed.of(some, one -> wrong.contains(recordOf(one)));
    }

    /** Makes the lists say what an aggregate declares. The aggregate itself stays as it is, and so does its version. */
    void settle(UUID id) {
        var aggregate = entities.find(type, id, LockModeType.PESSIMISTIC_WRITE);
        outbox.publish(settle(List.of(aggregate)));
    }

    /**
     * Starts a choice: what was not removed and lies where the query and the caller's division allow.
     *
     * @param divisionField the field of {@code e} that holds the code of the division
     */
    protected Selection<T> select(ListQuery query, String divisionField) {
        return new Selection<>(type, entities)
                .and("e." + divisionField + " in :divisions", "divisions", scope.within("division", query.division));
    }
}
