package dev.pinglu.projects.project;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.Aggregates;
import dev.pinglu.kit.aggregate.FollowUp;
import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.work.Subject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Records that mean nothing without the project that their field {@code projectId} names. They know of projects, not the other way
 * round; what becomes of the project becomes of them in the same transaction, and nobody asks for it record by record.
 */
public abstract class RecordsOfProjects<T extends AggregateRoot> extends Aggregates<T> {
    protected RecordsOfProjects(Class<T> type, EntityManager entities, Outbox outbox, FollowUp followUp, Scope scope) {
        super(type, entities, outbox, followUp, scope);
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

    /** What rests on a project. */
    final List<Subject> restingOn(UUID projectId) {
        return lockedOf(projectId).stream().map(this::subject).toList();
    }

    /** The project is void, and so are they. */
    final void voidWith(UUID projectId) {
        lockedOf(projectId).forEach(one -> changeUnasked(one.id(), present -> true, AggregateRoot::remove));
    }
}
