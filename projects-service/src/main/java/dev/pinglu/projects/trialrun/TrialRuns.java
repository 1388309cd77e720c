package dev.pinglu.projects.trialrun;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.FollowUp;
import dev.pinglu.kit.aggregate.Sorts;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.Wording;
import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.RecordsOfProjects;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All trial runs of the ledger. */
@Singleton
class TrialRuns extends RecordsOfProjects<TrialRun> {
    private static final int LONGEST_TEXT = 100;
    private static final int MOST_OF_A_PROJECT = 500;
    private static final Sorts<TrialRun> SORTS = Sorts.byEntry();

    TrialRuns(EntityManager entities, Outbox outbox, FollowUp followUp, Scope scope) {
        super(TrialRun.class, entities, outbox, followUp, scope);
    }

    @Override
    protected List<Task> tasks(TrialRun run) {
        return TrialRunWork.of(run, subject(run));
    }

    @Override
    protected void follow(ProjectEvent.State project, LocalDate on) {
        lockedOf(project.id())
                .forEach(one -> changeUnasked(
                        one.id(),
                        run -> run.projectOverlay() != project.overlay(),
                        run -> run.follow(project.overlay())));
    }

    @Override
    protected Optional<String> behind() {
        return Optional.of("e.divisionCode <> p.description.divisionCode");
    }

    @Override
    protected void repeat(TrialRun run, ProjectEvent.State project) {
        run.repeat(project);
    }

    @Override
    protected Subject subject(TrialRun run) {
        var title = new Wording(run.unit() + "满负荷试运行", "Trial run of " + run.unit());
        return subject(run, TrialRunResource.PATH, title);
    }

    /** All of a project that the caller may see, in the order in which they were planned. */
    List<TrialRun> of(UUID projectId) {
        var query = new TrialRunQuery();
        return select(query, "divisionCode")
                .and("e.projectId = :project", "project", Optional.of(projectId))
                .all(SORTS, query, MOST_OF_A_PROJECT);
    }

    /**
     * A page of the trial runs that meet every filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read
     */
    Page<TrialRun> page(TrialRunQuery query) {
        var selection = select(query, "divisionCode")
                .and("e.projectId = :project", "project", QueryValues.uuid("project", query.project))
                .and("e.stage = :stage", "stage", QueryValues.choice("stage", query.stage, TrialRunStage.class))
                .andText(QueryValues.text("q", query.text, LONGEST_TEXT), "unit");
        return selection.page(SORTS, query);
    }
}
