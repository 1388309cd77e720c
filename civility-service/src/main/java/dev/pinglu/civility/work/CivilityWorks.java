package dev.pinglu.civility.work;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.Aggregates;
import dev.pinglu.kit.aggregate.FollowUp;
import dev.pinglu.kit.aggregate.Sorts;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.Wording;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Function;

/** All works of the ledger. */
@Singleton
class CivilityWorks extends Aggregates<CivilityWork> {
    private static final int LONGEST_TEXT = 100;
    private static final Sorts<CivilityWork> SORTS = Sorts.<CivilityWork>byEntry()
            .and("title", "description.title", work -> work.description().title, Function.identity());

    CivilityWorks(EntityManager entities, Outbox outbox, FollowUp followUp, Scope scope) {
        super(CivilityWork.class, entities, outbox, followUp, scope);
    }

    @Override
    protected List<Task> tasks(CivilityWork work) {
        return WorkTasks.of(work, subject(work, WorkResource.PATH, Wording.of(work.description().title)));
    }

    /**
     * A page of the works that meet every filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read
     */
    Page<CivilityWork> page(WorkQuery query) {
        var selection = select(query, "description.divisionCode")
                .and("e.description.year = :year", "year", QueryValues.year("year", query.year))
                .and(
                        "e.description.category = :category",
                        "category",
                        QueryValues.choice("category", query.category, WorkCategory.class))
                .and("e.stage = :stage", "stage", QueryValues.choice("stage", query.stage, WorkStage.class))
                .andText(QueryValues.text("q", query.text, LONGEST_TEXT), "description.title", "description.localNo");
        return selection.page(SORTS, query);
    }
}
