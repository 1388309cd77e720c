package dev.pinglu.projects.progress;

import static java.util.stream.Collectors.toMap;

import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.ProjectEvent.Listing;
import dev.pinglu.projects.project.ProjectFollower;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lets plans repeat what their projects and the listings of their years say now; of a project that was withdrawn they go. */
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
        var behind = plans.lockedOf(byId.keySet()).stream()
                .filter(plan -> !plan.removed())
                .filter(plan -> !repeats(plan, projectOf(plan, byId)))
                .toList();
        if (!behind.isEmpty()) {
            plans.changeAll(behind, plan -> follow(plan, projectOf(plan, byId)));
        }
    }

    private static void follow(InvestmentPlan plan, ProjectEvent.State project) {
        if (project.removed()) {
            plan.remove();
        } else {
            plan.follow(OfProject.of(project, plan.year()), annualPlan(plan, project));
        }
    }

    private static boolean repeats(InvestmentPlan plan, ProjectEvent.State project) {
        return !project.removed()
                && plan.project().equals(OfProject.of(project, plan.year()))
                && Objects.equals(plan.annualPlanFen(), annualPlan(plan, project));
    }

    private static @Nullable Long annualPlan(InvestmentPlan plan, ProjectEvent.State project) {
        return PlanMonths.listing(project, plan.year())
                .map(Listing::annualPlanFen)
                .orElse(null);
    }

    private static ProjectEvent.State projectOf(InvestmentPlan plan, Map<UUID, ProjectEvent.State> byId) {
        return Objects.requireNonNull(byId.get(plan.projectId()));
    }
}
