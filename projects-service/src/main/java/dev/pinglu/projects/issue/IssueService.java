package dev.pinglu.projects.issue;

import dev.pinglu.kit.calendar.WorkingDays;
import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Target;
import dev.pinglu.projects.project.Overlay;
import dev.pinglu.projects.project.Project;
import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.ProjectStage;
import dev.pinglu.projects.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What can be done to issues, each in one transaction with its history and its event. */
@ApplicationScoped
class IssueService {
    private final Issues issues;
    private final IssueCatalogue catalogue;
    private final Assignees assignees;
    private final Projects projects;
    private final WorkingDays calendar;
    private final BusinessDay businessDay;
    private final Actor actor;

    IssueService(
            Issues issues,
            IssueCatalogue catalogue,
            Assignees assignees,
            Projects projects,
            WorkingDays calendar,
            BusinessDay businessDay,
            Actor actor) {
        this.issues = issues;
        this.catalogue = catalogue;
        this.assignees = assignees;
        this.projects = projects;
        this.calendar = calendar;
        this.businessDay = businessDay;
        this.actor = actor;
    }

    @Transactional
    IssueResponse report(ReportIssue request) {
        var project = projects.hold(request.projectId()).map(Project::state);
        var category = catalogue.find(request.category(), request.raisedOn());
        var found = new ArrayList<Violation>();
        project.ifPresentOrElse(
                one -> checkOpen(found, one),
                () -> found.add(new Violation("project.unknown", "projectId", "There is no such project")));
        if (category.isEmpty()) {
            found.add(IssueGuards.uncatalogued(request.category(), request.raisedOn()));
        }
        var today = businessDay.today();
        if (request.raisedOn().isAfter(today)) {
            found.add(new Violation(
                    "issue.date.future", "raisedOn", request.raisedOn() + " is in the future; today is " + today));
        }
        Problems.refuseIfAny(found);
        return IssueResponse.from(
                issues.enter(Issue.report(request, project.orElseThrow(), category.orElseThrow(), calendar)));
    }

    private static void checkOpen(List<Violation> found, ProjectEvent.State project) {
        if (project.overlay() == Overlay.CANCELLED || project.stage() == ProjectStage.CLOSED) {
            found.add(new Violation("issue.project.over", "projectId", "The project is cancelled or closed"));
        }
    }

    @Transactional
    IssueResponse revise(Target target, ReviseIssue request) {
        return change(target, issue -> issue.revise(request));
    }

    @Transactional
    IssueResponse triage(Target target, TriageIssue request) {
        actor.because(request.reason());
        return change(target, issue -> {
            var category = catalogue.find(request.category(), request.on());
            issue.triage(request, category, calendar, businessDay.today());
        });
    }

    @Transactional
    IssueResponse assign(Target target, AssignIssue request) {
        actor.because(request.reason());
        return change(target, issue -> {
            var candidate = assignees.named(request, issue);
            issue.assign(request, candidate.assignee().orElse(null), candidate.wrong(), businessDay.today());
        });
    }

    @Transactional
    IssueResponse takeUp(Target target, TakeUpIssue request) {
        return change(target, issue -> {
            requireAssignee(issue);
            issue.takeUp(request, businessDay.today());
        });
    }

    @Transactional
    IssueResponse resolve(Target target, ResolveIssue request) {
        return change(target, issue -> {
            requireAssignee(issue);
            issue.resolve(request, actor.name(), calendar, businessDay.today());
        });
    }

    @Transactional
    IssueResponse verify(Target target, VerifyIssue request) {
        actor.because(request.reason());
        return change(target, issue -> {
            var assignee = issue.assignee();
            var isAssignee = assignee != null && assignees.isCaller(assignee);
            issue.verify(request, actor.name(), isAssignee, calendar, businessDay.today());
        });
    }

    /** Departments and townships say what they have done themselves, and nothing of others. */
    private void requireAssignee(Issue issue) {
        var assignee = issue.assignee();
        if (assignee != null && !assignees.mayAct(assignee)) {
            throw Problems.forbidden();
        }
    }

    /** The answer is made within the transaction, where everything it shows can still be read. */
    private IssueResponse change(Target target, Consumer<Issue> change) {
        return IssueResponse.from(issues.change(target, change));
    }
}
