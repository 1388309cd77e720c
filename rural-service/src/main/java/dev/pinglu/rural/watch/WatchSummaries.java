package dev.pinglu.rural.watch;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.Aggregates;
import dev.pinglu.kit.aggregate.FollowUp;
import dev.pinglu.kit.aggregate.Sorts;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.web.ETags;
import dev.pinglu.kit.web.ListQuery;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.Target;
import dev.pinglu.kit.work.Task;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.function.Function;

/** The published summaries, one for each division. */
@Singleton
class WatchSummaries extends Aggregates<WatchSummary> {
    private static final Sorts<WatchSummary> SORTS = Sorts.<WatchSummary>byEntry()
            .and("division", "divisionCode", WatchSummary::divisionCode, Function.identity());

    private final EntityManager entities;

    WatchSummaries(EntityManager entities, Outbox outbox, FollowUp followUp, Scope scope) {
        super(WatchSummary.class, entities, outbox, followUp, scope);
        this.entities = entities;
    }

    /** What is published is not worked on; what has to be published, {@link WatchAgenda} tells. */
    @Override
    protected List<Task> tasks(WatchSummary summary) {
        return List.of();
    }

    /** All of them wherever they lie, locked: two releases at once would each hide too little. */
    List<WatchSummary> lockAll() {
        return entities.createQuery("from WatchSummary e order by e.divisionCode", WatchSummary.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** All of them wherever they lie, as they are published. */
    List<WatchSummary> all() {
        return entities.createQuery("from WatchSummary e", WatchSummary.class).getResultList();
    }

    void release(WatchSummary summary, PublishedCounts counts) {
        change(Target.of(summary.id(), ETags.of(summary.version())), one -> one.release(counts));
    }

    Page<WatchSummary> page(ListQuery query) {
        return select(query, "divisionCode").page(SORTS, query);
    }
}
