package dev.pinglu.civility.activity;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.Aggregates;
import dev.pinglu.kit.aggregate.Sorts;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/** All volunteer activities. */
@Singleton
class Activities extends Aggregates<Activity> {
    private static final int LONGEST_TEXT = 100;
    private static final Sorts<Activity> SORTS = Sorts.<Activity>byEntry()
            .and("heldOn", "description.heldOn", activity -> activity.description().heldOn, LocalDate::parse);

    Activities(EntityManager entities, Outbox outbox, Scope scope) {
        super(Activity.class, entities, outbox, scope);
    }

    /**
     * A page of the activities that meet every filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read
     */
    Page<Activity> page(ActivityQuery query) {
        var selection = select(query, "description.divisionCode")
                .and(
                        "e.description.category = :category",
                        "category",
                        QueryValues.choice("category", query.category, ActivityCategory.class))
                .and("e.stage = :stage", "stage", QueryValues.choice("stage", query.stage, ActivityStage.class))
                .and("e.description.heldOn >= :from", "from", QueryValues.date("from", query.from))
                .and("e.description.heldOn <= :to", "to", QueryValues.date("to", query.to))
                .andText(QueryValues.text("q", query.text, LONGEST_TEXT), "description.title", "description.localNo");
        return page(selection, SORTS, query);
    }
}
