package dev.pinglu.projects.progress;

import static java.util.stream.Collectors.toMap;

import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.ProjectFollower;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * Lets plans repeat what their projects and the listings of their years say now; of a project that was withdrawn they go. Only
 * those are locked that are behind.
 */
@Singleton
class PlanFollower implements ProjectFollower {
    private final InvestmentPlans plans;

    PlanFollower(InvestmentPlans plans) {
        this.plans = plans;
    }

    @Override
    public void follow(List<ProjectEvent.State> projects) {
        Map<UUID, ProjectEvent.State> byId =
                projects.stream().collect(toMap(ProjectEvent.State::id, Function.identity()));
        var behind = plans.bondsOf(byId.keySet()).stream()
                .filter(bond -> bond.isBehind(projectOf(bond, byId)))
                .map(PlanBond::id)
                .toList();
        // Asked again under the lock: another change may have followed in between.
        var locked = plans.locked(behind).stream()
                .filter(plan -> PlanBond.of(plan).isBehind(projectOf(PlanBond.of(plan), byId)))
                .toList();
        if (!locked.isEmpty()) {
            plans.changeAll(locked, plan -> follow(plan, projectOf(PlanBond.of(plan), byId)));
        }
    }

    private static void follow(InvestmentPlan plan, ProjectEvent.State project) {
        if (project.removed()) {
            plan.remove();
        } else {
            var bond = PlanBond.of(plan);
            plan.follow(bond.saidBy(project), bond.annualPlan(project));
        }
    }

    private static ProjectEvent.State projectOf(PlanBond bond, Map<UUID, ProjectEvent.State> byId) {
        return Objects.requireNonNull(byId.get(bond.projectId()));
    }
}
