package dev.pinglu.rural.project;

import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What can be done to rural projects, each in one transaction with its history and its events. */
@ApplicationScoped
class RuralProjectService {
    /** Who proposes does not decide, so the two have operations of their own. */
    private static final String DECISION = "rural-project.decision";

    private final RuralProjects projects;
    private final Divisions divisions;
    private final BusinessDay businessDay;
    private final Actor actor;

    RuralProjectService(RuralProjects projects, Divisions divisions, BusinessDay businessDay, Actor actor) {
        this.projects = projects;
        this.divisions = divisions;
        this.businessDay = businessDay;
        this.actor = actor;
    }

    @Transactional
    RuralProjectResponse register(DescribeRuralProject request) {
        refuse(request);
        return RuralProjectResponse.from(projects.enter(RuralProject.register(request)));
    }

    @Transactional
    RuralProjectResponse revise(Target target, DescribeRuralProject request) {
        return change(target, project -> {
            refuse(request);
            project.revise(request);
        });
    }

    /**
     * Takes a step that the clerk reports.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for one that is decided
     */
    @Transactional
    RuralProjectResponse changeStage(Target target, ChangeRuralStage request) {
        if (request.to().isDecision()) {
            throw Problems.refused(DECISION, "to", request.to() + " is decided by the approver, see decisions");
        }
        return move(target, request);
    }

    /**
     * Takes a step that the approver decides.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for any other
     */
    @Transactional
    RuralProjectResponse decide(Target target, ChangeRuralStage request) {
        if (!request.to().isDecision()) {
            throw Problems.refused(DECISION, "to", request.to() + " is reported by the clerk, see transitions");
        }
        return move(target, request);
    }

    @Transactional
    RuralProjectResponse changeOverlay(Target target, ChangeRuralOverlay request) {
        actor.because(request.reason());
        return change(target, project -> project.lay(request, businessDay.today()));
    }

    /** A spreadsheet may be sent again: what is booked already changes nothing and publishes nothing. */
    @Transactional
    RuralProjectResponse book(Target target, BookFunds request) {
        var project = projects.require(target.id());
        return project.holds(request)
                ? RuralProjectResponse.from(project)
                : change(target, one -> one.book(request, businessDay.today()));
    }

    @Transactional
    List<RuralProjectResponse.BookedFunds> booked(UUID id) {
        return projects.require(id).entries().stream()
                .map(RuralProjectResponse.BookedFunds::from)
                .toList();
    }

    private RuralProjectResponse move(Target target, ChangeRuralStage step) {
        actor.because(step.reason());
        return change(target, project -> project.moveTo(step, businessDay.today()));
    }

    private RuralProjectResponse change(Target target, Consumer<RuralProject> change) {
        return RuralProjectResponse.from(projects.change(target, change));
    }

    private void refuse(DescribeRuralProject request) {
        var found = new ArrayList<Violation>();
        divisions
                .placeViolation(request.divisionCode(), businessDay.today(), "divisionCode")
                .ifPresent(found::add);
        var planned = request.plannedCompletion();
        if (planned != null && planned.lacksMonth()) {
            found.add(new Violation(
                    "rural-project.date.third", "plannedCompletion.third", "A third of a month needs the month"));
        }
        Problems.refuseIfAny(found);
    }
}
