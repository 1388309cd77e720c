package dev.pinglu.projects.progress;

import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.ProjectEvent.Listing;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of a plan rests on its project, read without the plan. */
record PlanBond(
        UUID id,
        UUID projectId,
        int year,
        OfProject project,
        @Nullable Long annualPlanFen) {
    static PlanBond of(InvestmentPlan plan) {
        return new PlanBond(plan.id(), plan.projectId(), plan.year(), plan.project(), plan.annualPlanFen());
    }

    OfProject saidBy(ProjectEvent.State project) {
        return OfProject.of(project, year);
    }

    @Nullable
    Long annualPlan(ProjectEvent.State project) {
        return PlanMonths.listing(project, year).map(Listing::annualPlanFen).orElse(null);
    }

    boolean isBehind(ProjectEvent.State project) {
        return project.removed()
                || !this.project.equals(saidBy(project))
                || !Objects.equals(annualPlanFen, annualPlan(project));
    }
}
