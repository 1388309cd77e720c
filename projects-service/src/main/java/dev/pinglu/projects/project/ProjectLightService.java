package dev.pinglu.projects.project;

import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Target;
import dev.pinglu.projects.light.LightOverride;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What can be decided about the traffic light of a project. */
@ApplicationScoped
class ProjectLightService {
    private final Projects projects;
    private final BusinessDay businessDay;
    private final Actor actor;

    ProjectLightService(Projects projects, BusinessDay businessDay, Actor actor) {
        this.projects = projects;
        this.businessDay = businessDay;
        this.actor = actor;
    }

    @Transactional
    LightResponse override(Target target, OverrideLight request) {
        actor.because(request.reason());
        var today = businessDay.today();
        var decision = new LightOverride(request.light(), request.reason(), request.until(), actor.name(), today);
        return LightResponse.from(projects.change(target, project -> project.overrideLight(decision, today)));
    }

    @Transactional
    LightResponse withdrawOverride(Target target, WithdrawLightOverride request) {
        actor.because(request.reason());
        return LightResponse.from(projects.change(target, Project::withdrawLightOverride));
    }
}
