package dev.pinglu.civility.activity;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.Aggregates;
import dev.pinglu.kit.aggregate.FollowUp;
import dev.pinglu.kit.aggregate.Sorts;
import dev.pinglu.kit.division.Division;
import dev.pinglu.kit.division.Division.Level;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.Wording;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;

/** All volunteer activities. */
@Singleton
class Activities extends Aggregates<Activity> {
    private static final int LONGEST_TEXT = 100;
    private static final Sorts<Activity> SORTS = Sorts.<Activity>byEntry()
            .and("heldOn", "description.heldOn", activity -> activity.description().heldOn, LocalDate::parse);

    private final Divisions divisions;

    Activities(EntityManager entities, Outbox outbox, FollowUp followUp, Scope scope, Divisions divisions) {
        super(Activity.class, entities, outbox, followUp, scope);
        this.divisions = divisions;
    }

    @Override
    protected List<Task> tasks(Activity activity) {
        var title = Wording.of(activity.description().title);
        var level = divisions.find(activity.divisionCode()).map(Division::level).orElse(Level.DISTRICT);
        return ActivityTasks.of(activity, subject(activity, ActivityResource.PATH, title), level);
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
        return selection.page(SORTS, query);
    }
}
