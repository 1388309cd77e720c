package dev.pinglu.rural.project;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.Aggregates;
import dev.pinglu.kit.aggregate.FollowUp;
import dev.pinglu.kit.aggregate.Sorts;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.Wording;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** All rural projects of the ledger. */
@Singleton
class RuralProjects extends Aggregates<RuralProject> {
    private static final int LONGEST_TEXT = 100;
    private static final Sorts<RuralProject> SORTS = Sorts.<RuralProject>byEntry()
            .and("title", "title", RuralProject::title, Function.identity())
            .and("budgetFen", "budgetFen", RuralProject::budgetFen, Long::valueOf);

    private final EntityManager entities;

    RuralProjects(EntityManager entities, Outbox outbox, FollowUp followUp, Scope scope) {
        super(RuralProject.class, entities, outbox, followUp, scope);
        this.entities = entities;
    }

    /** The sums of the ledgers of some projects, summed by the database; none for a project without entries. */
    Map<UUID, FundSums> sums(Collection<RuralProject> projects) {
        var sums = new HashMap<UUID, FundSums>();
        entities.createQuery(
                        "select e.project.id, e.source, e.kind, sum(e.amountFen) from FundEntry e"
                                + " where e.project in :projects group by e.project.id, e.source, e.kind",
                        Object[].class)
                .setParameter("projects", projects)
                .getResultStream()
                .forEach(row -> sums.computeIfAbsent((UUID) row[0], project -> new FundSums())
                        .add((FundSource) row[1], (FundKind) row[2], (Long) row[3]));
        return sums;
    }

    @Override
    protected List<Task> tasks(RuralProject project) {
        return RuralProjectWork.of(project, subject(project, RuralProjectResource.PATH, Wording.of(project.title())));
    }

    /**
     * A page of the ledger of a project, by the numbers of its entries.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is no such project
     */
    Page<FundEntry> entries(UUID project, PageRequest page) {
        int after = page.isFirst() ? 0 : page.after(0, Integer::valueOf);
        var found = entities.createQuery(
                        "from FundEntry e where e.project = :project and e.number > :after order by e.number",
                        FundEntry.class)
                .setParameter("project", require(project))
                .setParameter("after", after)
                .setMaxResults(page.limit() + 1)
                .getResultList();
        return Page.of(found, page, entry -> List.of(String.valueOf(entry.number())));
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
        return selection.page(SORTS, query);
    }
}
