package dev.pinglu.projects.project;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.Aggregates;
import dev.pinglu.kit.aggregate.FollowUp;
import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.work.Subject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Records that mean nothing without the project that their field {@code projectId} names. They know of projects, not the other way
 * round; what becomes of the project becomes of them in the same transaction, and nobody asks for it record by record.
 */
public abstract class RecordsOfProjects<T extends AggregateRoot> extends Aggregates<T> {
    /** Of records that repeat the title and the division. */
    protected static final String MOVED_OR_RENAMED =
            "e.divisionCode <> p.description.divisionCode or e.projectTitle <> p.description.title";

    private final EntityManager entities;
    private final Class<T> type;

    protected RecordsOfProjects(Class<T> type, EntityManager entities, Outbox outbox, FollowUp followUp, Scope scope) {
        super(type, entities, outbox, followUp, scope);
        this.entities = entities;
        this.type = type;
    }

    /** What a task, an alert or a refusal says of a record. */
    protected abstract Subject subject(T record);

    /** Those of a project, wherever they lie, locked until the transaction ends. */
    protected final List<T> lockedOf(UUID projectId) {
        return lockAll("projectId", List.of(projectId));
    }

    /**
     * A project has taken a step, was suspended, resumed or called off, or its course was taken back.
     *
     * @param on the day of it
     */
    protected void follow(ProjectEvent.State project, LocalDate on) {
        // most records do not care
    }

    /**
     * How a record {@code e} tells that it has fallen behind its project {@code p}; absent if it repeats nothing of it, or a
     * {@link ProjectFollower} sees to that.
     */
    protected Optional<String> behind() {
        return Optional.empty();
    }

    /** Lets a record repeat what its project says of itself. */
    protected void repeat(T record, ProjectEvent.State project) {
        // those that repeat nothing have nothing to change
    }

    /** Lets those of some projects repeat what these say that do not. */
    final void catchUp(Collection<UUID> some, Map<UUID, ProjectEvent.State> projects) {
        behind().ifPresent(behind -> entities.createQuery(
                        "select e.id, e.projectId from " + type.getSimpleName()
                                + " e join Project p on p.id = e.projectId where not e.removed and p.id in :projects and ("
                                + behind + ") order by e.id",
                        Behind.class)
                .setParameter("projects", some)
                .getResultList()
                .forEach(one -> changeUnasked(
                        one.id(),
                        still -> true,
                        record -> repeat(record, Objects.requireNonNull(projects.get(one.projectId()))))));
    }

    private record Behind(UUID id, UUID projectId) {}

    /** Whether they go with a project that is taken back by whoever let it enter, instead of being in the way of that. */
    protected boolean goWithProject() {
        return false;
    }

    /** What rests on some projects. */
    final List<Subject> restingOn(Collection<UUID> projects) {
        return lockAll("projectId", projects).stream().map(this::subject).toList();
    }

    /** The project is void, and so are they. */
    final void voidWith(UUID projectId) {
        lockedOf(projectId).forEach(one -> changeUnasked(one.id(), present -> true, AggregateRoot::remove));
    }
}
