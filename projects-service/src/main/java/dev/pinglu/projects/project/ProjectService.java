package dev.pinglu.projects.project;

import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Target;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What can be done to projects, each in one transaction with its history and its events. */
@ApplicationScoped
class ProjectService {
    private final Projects projects;
    private final DescriptionRules rules;
    private final List<StepCondition> conditions;
    private final BusinessDay businessDay;
    private final Clock clock;
    private final Actor actor;

    ProjectService(
            Projects projects,
            DescriptionRules rules,
            @All List<StepCondition> conditions,
            BusinessDay businessDay,
            Clock clock,
            Actor actor) {
        this.projects = projects;
        this.rules = rules;
        this.conditions = conditions;
        this.businessDay = businessDay;
        this.clock = clock;
        this.actor = actor;
    }

    @Transactional
    ProjectResponse register(DescribeProject request) {
        Problems.refuseIfAny(rules.violations(request, businessDay.today(), ""));
        return ProjectResponse.from(projects.enter(Project.register(request, parkOf(request))));
    }

    @Transactional
    ProjectResponse revise(Target target, DescribeProject request) {
        return change(target, project -> {
            Problems.refuseIfAny(rules.violations(request, businessDay.today(), ""));
            project.revise(request, parkOf(request));
        });
    }

    @Transactional
    ProjectResponse changeStage(Target target, ChangeStage request) {
        actor.because(request.reason());
        return change(target, project -> project.moveTo(request, conditions, businessDay.today(), clock.instant()));
    }

    @Transactional
    ProjectResponse changeOverlay(Target target, ChangeOverlay request) {
        actor.because(request.reason());
        return change(target, project -> project.lay(request, businessDay.today(), clock.instant()));
    }

    @Transactional
    ProjectResponse list(Target target, int year, ListProject request) {
        return change(target, project -> project.list(year, request, businessDay.today()));
    }

    @Transactional
    ProjectResponse exitListing(Target target, int year, ExitListing request) {
        actor.because(request.reason());
        return change(target, project -> project.exitListing(year, request, businessDay.today()));
    }

    private @Nullable ParkPlace parkOf(DescribeProject request) {
        return rules.parkOf(request).orElse(null);
    }

    /** The answer is made within the transaction, where everything it shows can still be read. */
    private ProjectResponse change(Target target, Consumer<Project> change) {
        return ProjectResponse.from(projects.change(target, change));
    }
}
