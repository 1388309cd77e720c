package dev.pinglu.projects.trialrun;

import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Target;
import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** What can be done to trial runs, each in one transaction with its history and its event. */
@ApplicationScoped
class TrialRunService {
    private final TrialRuns trialRuns;
    private final Projects projects;
    private final BusinessDay businessDay;
    private final Clock clock;
    private final Actor actor;

    TrialRunService(TrialRuns trialRuns, Projects projects, BusinessDay businessDay, Clock clock, Actor actor) {
        this.trialRuns = trialRuns;
        this.projects = projects;
        this.businessDay = businessDay;
        this.clock = clock;
        this.actor = actor;
    }

    @Transactional
    TrialRunResponse plan(PlanTrialRun request) {
        var project = projectOf(request.projectId());
        project.overlay().refuseIfCancelled();
        return TrialRunResponse.from(
                trialRuns.enter(TrialRun.plan(request, project.divisionCode(), project.overlay())));
    }

    @Transactional
    TrialRunResponse replan(Target target, PlanTrialRun request) {
        // The project first, as whoever suspends it takes it: of two at once the second waits.
        projects.hold(request.projectId());
        return change(
                target,
                run -> run.replan(request, projectOf(request.projectId()).divisionCode()));
    }

    @Transactional
    TrialRunResponse changeStage(Target target, ChangeTrialRunStage request) {
        actor.because(request.reason());
        return change(target, run -> run.moveTo(request, now()));
    }

    /** The answer is made within the transaction, where everything it shows can still be read. */
    private TrialRunResponse change(Target target, Consumer<TrialRun> change) {
        return TrialRunResponse.from(trialRuns.change(target, change));
    }

    /** The clock's instant; on a fixed business day, the end of that day if it comes first. */
    private Instant now() {
        var endOfDay =
                businessDay.today().plusDays(1).atStartOfDay(BusinessDay.ZONE).toInstant();
        var now = clock.instant();
        return now.isBefore(endOfDay) ? now : endOfDay;
    }

    private ProjectEvent.State projectOf(UUID projectId) {
        return projects.hold(projectId)
                .orElseThrow(() -> Problems.refused("project.unknown", "projectId", "There is no such project"))
                .state();
    }
}
