package dev.pinglu.rural.target;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.Aggregates;
import dev.pinglu.kit.aggregate.FollowUp;
import dev.pinglu.kit.aggregate.Sorts;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.work.Task;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;

/** All grain targets. */
@Singleton
class GrainTargets extends Aggregates<GrainTarget> {
    private static final Sorts<GrainTarget> SORTS =
            Sorts.<GrainTarget>byEntry().and("year", "year", GrainTarget::year, Integer::valueOf);

    GrainTargets(EntityManager entities, Outbox outbox, FollowUp followUp, Scope scope) {
        super(GrainTarget.class, entities, outbox, followUp, scope);
    }

    /** A target is set, and there it stands: what is to be done to reach it, sown records tell. */
    @Override
    protected List<Task> tasks(GrainTarget target) {
        return List.of();
    }

    Page<GrainTarget> page(GrainTargetQuery query) {
        var selection =
                select(query, "divisionCode").and("e.year = :year", "year", QueryValues.year("year", query.year));
        return selection.page(SORTS, query);
    }
}
