package dev.pinglu.kit.work;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.history.History;
import dev.pinglu.kit.history.HistoryEntry;
import dev.pinglu.kit.problem.ProblemType;
import dev.pinglu.kit.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What people do with items; records do the rest. Each in one transaction with its history and its event. */
@ApplicationScoped
public class WorkItems {
    private static final Duration BETWEEN_URGES = Duration.ofHours(1);

    private final EntityManager entities;
    private final WorkList list;
    private final WorkChoice choice;
    private final DelegationRules rules;
    private final Workers workers;
    private final Scope scope;
    private final History history;
    private final Outbox outbox;
    private final Clock clock;
    private final Actor actor;

    WorkItems(
            EntityManager entities,
            WorkList list,
            WorkChoice choice,
            DelegationRules rules,
            Workers workers,
            Scope scope,
            History history,
            Outbox outbox,
            Clock clock,
            Actor actor) {
        this.entities = entities;
        this.list = list;
        this.choice = choice;
        this.rules = rules;
        this.workers = workers;
        this.scope = scope;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
        this.actor = actor;
    }

    /**
     * An open item.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, or none that the caller may see
     */
    @Transactional
    WorkItemResponse read(UUID id) {
        // The version first: an item that changes in between then only looks older than it is.
        var listed = list.find(id).orElseThrow(() -> notFound(id));
        return WorkItemResponse.of(listed, entities.find(WorkItem.class, id));
    }

    /**
     * Every change of an item, oldest first. Whoever reads everything in a division may look at closed ones, too.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, or none that the caller may see
     */
    List<HistoryEntry> history(UUID id) {
        var item = entities.find(WorkItem.class, id);
        boolean isRead = item != null && workers.present().readsAll() && scope.covers(item.divisionCode());
        if (item == null || !isRead && list.find(id).isEmpty()) {
            throw notFound(id);
        }
        return history.of(WorkItem.class, id, WorkItemRevision::of);
    }

    /**
     * Reminds whoever must act.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 for a caller who may only see it, 429 within an hour of the last
     *     time
     */
    @Transactional
    WorkItemResponse urge(UUID id, UrgeWork request) {
        return change(id, (item, listed) -> {
            if (!listed.mayUrge()) {
                throw Problems.forbidden();
            }
            var now = clock.instant();
            item.lastUrge().ifPresent(last -> refuseSoonAfter(last.at(), now));
            actor.because(request.message());
            item.urge(request.message(), now, actor.name());
        });
    }

    /**
     * Gives tasks to another post, all of them or none.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem as {@link WorkChoice#lock}, 422 for a post or days that cannot be
     */
    @Transactional
    ChangedWork delegate(DelegateWork request) {
        var chosen = choice.lock(request.items());
        Problems.refuseIfAny(rules.violations(request));
        return change(chosen, request.reason(), item -> item.delegate(request, actor.name()));
    }

    /**
     * Takes tasks back, all of them or none.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem as {@link WorkChoice#lock}, 409 for one that was not given away
     */
    @Transactional
    ChangedWork recall(RecallWork request) {
        var chosen = choice.lock(request.items());
        ItemRule.GIVEN_AWAY.require(
                chosen.size(), i -> chosen.get(i).delegation().isPresent());
        return change(chosen, request.reason(), WorkItem::recall);
    }

    private ChangedWork change(List<WorkItem> chosen, String reason, Consumer<WorkItem> change) {
        actor.because(reason);
        chosen.forEach(change);
        outbox.publish(chosen);
        return choice.shown(chosen);
    }

    private WorkItemResponse change(UUID id, BiConsumer<WorkItem, ListedWork> change) {
        var item = entities.find(WorkItem.class, id, LockModeType.PESSIMISTIC_WRITE);
        change.accept(item, shown(id, item).item());
        outbox.publish(List.of(item));
        return shown(id, item);
    }

    private WorkItemResponse shown(UUID id, @Nullable WorkItem item) {
        var listed = list.find(id);
        if (item == null || listed.isEmpty()) {
            throw notFound(id);
        }
        return WorkItemResponse.of(listed.get(), item);
    }

    private static HttpProblem notFound(UUID id) {
        return Problems.notFound("work item", id);
    }

    private static void refuseSoonAfter(Instant last, Instant now) {
        var left = Duration.between(now, last.plus(BETWEEN_URGES));
        if (left.toSeconds() > 0) {
            throw Problems.of(ProblemType.TOO_MANY_REQUESTS)
                    .withDetail("Whoever must act was urged at " + last + "; once an hour is enough")
                    .withHeader("Retry-After", left.toSeconds())
                    .build();
        }
    }
}
