package dev.pinglu.rural.project;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.Aggregates;
import dev.pinglu.kit.aggregate.Sorts;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.function.Function;

/** All rural projects of the ledger. */
@Singleton
class RuralProjects extends Aggregates<RuralProject> {
    private static final int LONGEST_TEXT = 100;
    private static final Sorts<RuralProject> SORTS = Sorts.<RuralProject>byEntry()
            .and("title", "title", RuralProject::title, Function.identity())
            .and("budgetFen", "budgetFen", RuralProject::budgetFen, Long::valueOf);

    RuralProjects(EntityManager entities, Outbox outbox, Scope scope) {
        super(RuralProject.class, entities, outbox, scope);
    }

    /**
     * A page of the projects that meet every filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read
     */
    Page<RuralProject> page(RuralProjectQuery query) {
        var selection = select(query, "divisionCode")
                .and("e.year = :year", "year", QueryValues.year("year", query.year))
                .and(
                        "e.category = :category",
                        "category",
                        QueryValues.choice("category", query.category, RuralCategory.class))
                .and("e.stage = :stage", "stage", QueryValues.choice("stage", query.stage, RuralStage.class))
                .and(
                        "e.overlay = :overlay",
                        "overlay",
                        QueryValues.choice("overlay", query.overlay, RuralOverlay.class))
                .andText(QueryValues.text("q", query.text, LONGEST_TEXT), "title");
        return page(selection, SORTS, query);
    }
}
