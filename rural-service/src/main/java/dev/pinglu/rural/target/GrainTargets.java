package dev.pinglu.rural.target;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.Aggregates;
import dev.pinglu.kit.aggregate.Sorts;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** All grain targets. */
@Singleton
class GrainTargets extends Aggregates<GrainTarget> {
    private static final Sorts<GrainTarget> SORTS =
            Sorts.<GrainTarget>byEntry().and("year", "year", GrainTarget::year, Integer::valueOf);

    GrainTargets(EntityManager entities, Outbox outbox, Scope scope) {
        super(GrainTarget.class, entities, outbox, scope);
    }

    Page<GrainTarget> page(GrainTargetQuery query) {
        var selection =
                select(query, "divisionCode").and("e.year = :year", "year", QueryValues.year("year", query.year));
        return page(selection, SORTS, query);
    }
}
