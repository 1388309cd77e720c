package dev.pinglu.projects.progress;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.FollowUp;
import dev.pinglu.kit.aggregate.Sorts;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.Wording;
import dev.pinglu.kit.work.WorkKind;
import dev.pinglu.projects.project.RecordsOfProjects;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** All investment plans of the ledger. */
@Singleton
class InvestmentPlans extends RecordsOfProjects<InvestmentPlan> {
    private static final int LONGEST_TEXT = 100;
    private static final String BONDS = "select new " + PlanBond.class.getName()
            + "(e.id, e.projectId, e.year, e.project, e.annualPlanFen)"
            + " from InvestmentPlan e where not e.removed and e.projectId in :projects";
    private static final WorkKind REVISE =
            WorkKind.of("investment-plan.revise", "按调整后的年度计划修订分月计划", "Lay the months out by the new annual plan");
    private static final Sorts<InvestmentPlan> SORTS = Sorts.<InvestmentPlan>byEntry()
            .and("year", "year", InvestmentPlan::year, Integer::valueOf)
            .and("project", "project.projectTitle", plan -> plan.project().projectTitle(), Function.identity());

    private final EntityManager entities;

    InvestmentPlans(EntityManager entities, Outbox outbox, FollowUp followUp, Scope scope) {
        super(InvestmentPlan.class, entities, outbox, followUp, scope);
        this.entities = entities;
    }

    /** Months that no longer add up to what the year's listing plans are to be revised; no rule says by when. */
    @Override
    protected boolean goWithProject() {
        return true;
    }

    @Override
    protected List<Task> tasks(InvestmentPlan plan) {
        return plan.isInStep() ? List.of() : List.of(Task.of(REVISE, subject(plan), Roles.PROJECTS_CLERK));
    }

    @Override
    protected Subject subject(InvestmentPlan plan) {
        var title = plan.project().projectTitle();
        return subject(
                plan,
                InvestmentPlanResource.PATH,
                new Wording(title + "（" + plan.year() + "年分月投资计划）", title + " (plan of " + plan.year() + ")"));
    }

    /**
     * The project of a plan, wherever it lies; nothing of it may be shown.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is no such plan
     */
    UUID projectOf(UUID id) {
        return entities.createQuery("select e.projectId from InvestmentPlan e where e.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Problems.notFound("investment-plan", id));
    }

    /** The plans of a project, wherever it lies. */
    List<InvestmentPlan> of(UUID project) {
        return matching("projectId", project);
    }

    /** What of the plans of some projects rests on these, as it was written last. */
    List<PlanBond> bondsOf(Collection<UUID> projects) {
        return entities.createQuery(BONDS, PlanBond.class)
                .setParameter("projects", projects)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    /** The plans with these ids, locked until the transaction ends. */
    List<InvestmentPlan> locked(Collection<UUID> ids) {
        return Portions.of(ids).flatMap(some -> lockAll("id", some).stream()).toList();
    }

    /**
     * A page of the plans that meet every filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read
     */
    Page<InvestmentPlan> page(PlanQuery query) {
        var selection = select(query, "project.divisionCode")
                .and("e.projectId = :project", "project", QueryValues.uuid("project", query.project))
                .and("e.year = :year", "year", QueryValues.year("year", query.year))
                .andText(QueryValues.text("q", query.text, LONGEST_TEXT), "project.projectTitle");
        return selection.page(SORTS, query);
    }
}
