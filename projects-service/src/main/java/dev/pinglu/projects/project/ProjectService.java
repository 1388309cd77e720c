package dev.pinglu.projects.project;

import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Target;
import dev.pinglu.kit.work.Subject;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What can be done to projects, each in one transaction with its history and its events. */
@ApplicationScoped
class ProjectService {
    private final Projects projects;
    private final DescriptionRules rules;
    private final List<StepCondition> conditions;
    private final List<RecordsOfProjects<?>> records;
    private final BusinessDay businessDay;
    private final Clock clock;
    private final Actor actor;

    ProjectService(
            Projects projects,
            DescriptionRules rules,
            @All List<StepCondition> conditions,
            @All List<RecordsOfProjects<?>> records,
            BusinessDay businessDay,
            Clock clock,
            Actor actor) {
        this.projects = projects;
        this.rules = rules;
        this.conditions = conditions;
        this.records = records;
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
        return changeCourse(
                target,
                request.on(),
                project -> project.moveTo(request, conditions, businessDay.today(), clock.instant()));
    }

    /** What is missing today for each step that may follow, by the very rules that would refuse it. */
    @Transactional
    List<NextStep> nextSteps(UUID id) {
        var project = projects.require(id);
        var today = businessDay.today();
        return project.next().stream()
                .map(to -> NextStep.of(
                        to, StageGuards.violations(project, new ChangeStage(to, today, null, null), conditions, today)))
                .toList();
    }

    @Transactional
    ProjectResponse changeOverlay(Target target, ChangeOverlay request) {
        actor.because(request.reason());
        return changeCourse(
                target, request.on(), project -> project.lay(request, businessDay.today(), clock.instant()));
    }

    @Transactional
    ProjectResponse restate(Target target, RestateCourse request) {
        actor.because(request.reason());
        return changeCourse(
                target, request.on(), project -> project.restate(request, businessDay.today(), clock.instant()));
    }

    @Transactional
    ProjectResponse commission(Target target, CommissionFurther request) {
        actor.because(request.reason());
        return change(target, project -> project.commission(request, businessDay.today()));
    }

    /** What rests on the project is void with it, if the request names all of it. */
    @Transactional
    ProjectResponse declareVoid(Target target, VoidProject request) {
        actor.because(request.reason());
        return change(target, project -> {
            refuseUnnamed(project.id(), request.named());
            records.forEach(some -> some.voidWith(project.id()));
            project.declareVoid();
        });
    }

    /** What rests on a project, and would be void with it. */
    @Transactional
    List<Subject> resting(UUID projectId) {
        return restingOn(projectId);
    }

    private List<Subject> restingOn(UUID projectId) {
        return records.stream()
                .flatMap(some -> some.restingOn(List.of(projectId)).stream())
                .toList();
    }

    private void refuseUnnamed(UUID projectId, List<String> named) {
        var resting = restingOn(projectId);
        var found = new ArrayList<Violation>();
        resting.stream()
                .filter(one -> !named.contains(one.record()))
                .map(one -> new Violation(
                        "project.void.resting",
                        one.record(),
                        "It rests on the project: " + one.title().zh()))
                .forEach(found::add);
        named.stream()
                .filter(key -> resting.stream().noneMatch(one -> one.record().equals(key)))
                .map(key -> new Violation("project.void.named", key, "It does not rest on the project"))
                .forEach(found::add);
        if (!found.isEmpty()) {
            throw Problems.conflict("A project is void with exactly what rests on it", found);
        }
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

    /** Changes where a project stands, and lets the records that belong to it follow. */
    private ProjectResponse changeCourse(Target target, LocalDate on, Consumer<Project> change) {
        var project = projects.change(target, change);
        records.forEach(some -> some.follow(project.state(), on));
        return ProjectResponse.from(project);
    }

    /** The answer is made within the transaction, where everything it shows can still be read. */
    private ProjectResponse change(Target target, Consumer<Project> change) {
        return ProjectResponse.from(projects.change(target, change));
    }
}
