package dev.pinglu.projects.progress;

import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Target;
import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * What can be done to investment plans, each in one transaction with its history and its event. The project is locked first, so that
 * its listing does not change under the plan.
 */
@ApplicationScoped
class PlanService {
    private final InvestmentPlans plans;
    private final Projects projects;
    private final BusinessDay businessDay;
    private final Actor actor;

    PlanService(InvestmentPlans plans, Projects projects, BusinessDay businessDay, Actor actor) {
        this.plans = plans;
        this.projects = projects;
        this.businessDay = businessDay;
        this.actor = actor;
    }

    @Transactional
    InvestmentPlanResponse set(SetPlan request) {
        projects.lock(request.projectId());
        var project = projects.find(request.projectId())
                .orElseThrow(() -> Problems.refused("project.unknown", "projectId", "There is no such project"))
                .state();
        project.overlay().refuseIfCancelled();
        Problems.refuseIfAny(PlanMonths.violations(project, request.year(), request.months()));
        return InvestmentPlanResponse.from(plans.enter(InvestmentPlan.set(project, request, businessDay.today())));
    }

    @Transactional
    InvestmentPlanResponse revise(Target target, RevisePlan request) {
        actor.because(request.reason());
        var project = lockedProjectOf(target.id());
        project.overlay().refuseIfCancelled();
        return InvestmentPlanResponse.from(plans.change(target, plan -> {
            Problems.refuseIfAny(PlanMonths.violations(project, plan.year(), request.months()));
            plan.revise(request, businessDay.today());
        }));
    }

    @Transactional
    InvestmentPlanResponse withdraw(Target target, WithdrawPlan request) {
        actor.because(request.reason());
        return InvestmentPlanResponse.from(plans.change(target, InvestmentPlan::remove));
    }

    private ProjectEvent.State lockedProjectOf(UUID planId) {
        var projectId = plans.projectOf(planId);
        projects.lock(projectId);
        return projects.referred(projectId)
                .orElseThrow(() -> Problems.notFound("investment-plan", planId))
                .state();
    }
}
