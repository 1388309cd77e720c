package dev.pinglu.kit.republish;

import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.event.AggregateType;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockOptions;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.jpa.SpecHints;

/** All runs, and what they read. */
@Singleton
public class Republications {
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final EntityManager entities;

    Republications(EntityManager entities) {
        this.entities = entities;
    }

    void enter(Republication run) {
        entities.persist(run);
        entities.flush();
    }

    boolean isRunning() {
        return !running().getResultList().isEmpty();
    }

    /** Takes hold of the run that goes on until the transaction ends; nothing if there is none, or another replica has it. */
    Optional<Republication> take() {
        return running()
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, LockOptions.SKIP_LOCKED)
                .getResultStream()
                .findFirst();
    }

    private jakarta.persistence.TypedQuery<Republication> running() {
        return entities.createQuery("from Republication r where r.completedAt is null", Republication.class);
    }

    Optional<Republication> find(UUID id) {
        return Optional.ofNullable(entities.find(Republication.class, id));
    }

    /** The latest first. */
    Page<Republication> page(PageRequest page) {
        var found = entities.createQuery(
                        "from Republication r where r.id < :before order by r.id desc", Republication.class)
                .setParameter("before", page.isFirst() ? AFTER_ALL : page.after(0, UUID::fromString))
                .setMaxResults(page.limit() + 1)
                .getResultList();
        return Page.of(found, page, run -> List.of(run.id().toString()));
    }

    long count(AggregateType type) {
        return entities.createQuery("select count(*) from " + type.entity().getSimpleName(), Long.class)
                .getSingleResult();
    }

    /**
     * The aggregates behind an id, withdrawn ones too, locked until the transaction ends: whoever is about to change one
     * finishes first or comes later, so that what is recorded of it here is older than nothing that is in the outbox.
     */
    List<? extends AggregateRoot> lockAfter(AggregateType type, UUID id, int limit) {
        return entities.createQuery(
                        "from " + type.entity().getSimpleName() + " e where e.id > :after order by e.id", type.entity())
                .setParameter("after", id)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList();
    }

    /** How long the statements of this transaction wait for what somebody else has locked. */
    void waitAtMost(String duration) {
        entities.createNativeQuery("select set_config('lock_timeout', ?, true)", String.class)
                .setParameter(1, duration)
                .getSingleResult();
    }
}
