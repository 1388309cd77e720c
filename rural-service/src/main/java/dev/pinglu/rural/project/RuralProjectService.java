package dev.pinglu.rural.project;

import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
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
        var found = violations(request);
        divisions
                .placeViolation(request.divisionCode(), businessDay.today(), "divisionCode")
                .ifPresent(found::add);
        Problems.refuseIfAny(found);
        return RuralProjectResponse.from(projects.enter(RuralProject.register(request, actor.name())));
    }

    /** A place that has ceased to exist since is kept; a new one exists today. */
    @Transactional
    RuralProjectResponse revise(Target target, DescribeRuralProject request) {
        return change(target, project -> {
            var found = violations(request);
            if (!request.divisionCode().equals(project.divisionCode())) {
                divisions
                        .placeViolation(request.divisionCode(), businessDay.today(), "divisionCode")
                        .ifPresent(found::add);
            }
            Problems.refuseIfAny(found);
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

    /**
     * Suspends, resumes, or takes a project out of the reserve again.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for the cancellation of an approved one
     */
    @Transactional
    RuralProjectResponse changeOverlay(Target target, ChangeRuralOverlay request) {
        actor.because(request.reason());
        return change(target, project -> {
            FourEyes.requireUndecided(project, request.to());
            project.lay(request, businessDay.today(), actor.name());
        });
    }

    @Transactional
    RuralProjectResponse cancel(Target target, CancelRuralProject request) {
        actor.because(request.reason());
        return change(target, project -> {
            FourEyes.requireOther(project, actor.name());
            project.lay(
                    new ChangeRuralOverlay(RuralOverlay.CANCELLED, request.on(), request.reason(), request.document()),
                    businessDay.today(),
                    actor.name());
        });
    }

    /** Sends a project back instead of deciding on it. */
    @Transactional
    RuralProjectResponse sendBack(Target target, SendBackRuralProject request) {
        actor.because(request.reason());
        return change(target, project -> project.sendBack(request, businessDay.today(), actor.name()));
    }

    @Transactional
    RuralProjectResponse resubmit(Target target, ResubmitRuralProject request) {
        actor.because(request.reason());
        return change(target, RuralProject::resubmit);
    }

    /** A spreadsheet may be sent again: what is booked already changes nothing and publishes nothing. */
    @Transactional
    RuralProjectResponse book(Target target, BookFunds request) {
        return bookUnlessHeld(target, request, project -> project.book(request, businessDay.today()));
    }

    /** Changes the plan of an approved project as the approver. */
    @Transactional
    RuralProjectResponse changePlan(Target target, BookFunds request) {
        return bookUnlessHeld(
                target, request, project -> project.changePlan(request, businessDay.today(), actor.name()));
    }

    /** The sums of a page of projects are one look-up. */
    @Transactional
    Page<RuralProjectResponse> page(RuralProjectQuery query) {
        var page = projects.page(query);
        var sums = projects.sums(page.items());
        return page.map(project -> RuralProjectResponse.from(project, sums.getOrDefault(project.id(), new FundSums())));
    }

    private RuralProjectResponse bookUnlessHeld(Target target, BookFunds request, Consumer<RuralProject> booking) {
        var project = projects.require(target.id());
        return project.holds(request) ? RuralProjectResponse.from(project) : change(target, booking);
    }

    private RuralProjectResponse move(Target target, ChangeRuralStage step) {
        actor.because(step.reason());
        return change(target, project -> project.moveTo(step, businessDay.today(), actor.name()));
    }

    private RuralProjectResponse change(Target target, Consumer<RuralProject> change) {
        return RuralProjectResponse.from(projects.change(target, change));
    }

    private static List<Violation> violations(DescribeRuralProject request) {
        var found = new ArrayList<Violation>();
        var planned = request.plannedCompletion();
        if (planned != null && planned.lacksMonth()) {
            found.add(new Violation(
                    "rural-project.date.third", "plannedCompletion.third", "A third of a month needs the month"));
        }
        return found;
    }
}
