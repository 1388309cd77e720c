package dev.pinglu.projects.leader;

import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Target;
import dev.pinglu.projects.issue.ProjectIssues;
import dev.pinglu.projects.project.Project;
import dev.pinglu.projects.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What can be done to assignments of leaders, each in one transaction with its history and its event. */
@ApplicationScoped
class LeaderAssignmentService {
    private final LeaderAssignments assignments;
    private final Projects projects;
    private final ProjectIssues issues;
    private final LeaderPosts posts;
    private final BusinessDay businessDay;
    private final Actor actor;

    LeaderAssignmentService(
            LeaderAssignments assignments,
            Projects projects,
            ProjectIssues issues,
            LeaderPosts posts,
            BusinessDay businessDay,
            Actor actor) {
        this.assignments = assignments;
        this.projects = projects;
        this.issues = issues;
        this.posts = posts;
        this.businessDay = businessDay;
        this.actor = actor;
    }

    @Transactional
    LeaderAssignmentResponse assign(AssignLeader request) {
        var found = new ArrayList<>(LeaderAssignment.wrongDays(request.from(), request.to()));
        var project = projects.hold(request.projectId()).map(Project::state);
        if (project.isEmpty()) {
            found.add(new Violation("project.unknown", "projectId", "There is no such project"));
        }
        var post = posts.find(request.post());
        if (post.isEmpty()) {
            found.add(new Violation("leader.post", "post", "The directory has no such leader's post today"));
        }
        Problems.refuseIfAny(found);
        project.orElseThrow().overlay().refuseIfCancelled();
        return LeaderAssignmentResponse.from(
                assignments.enter(LeaderAssignment.of(request, project.orElseThrow(), post.orElseThrow())));
    }

    @Transactional
    LeaderAssignmentResponse setDays(Target target, SetLeaderDays request) {
        actor.because(request.reason());
        return change(target, assignment -> assignment.setDays(request));
    }

    @Transactional
    LeaderAssignmentResponse visit(Target target, RecordVisit request) {
        return change(target, assignment -> {
            var foreign = issues.foreignTo(assignment.projectId(), request.raised());
            assignment.visit(request, List.copyOf(foreign), businessDay.today());
        });
    }

    /** The answer is made within the transaction, where everything it shows can still be read. */
    private LeaderAssignmentResponse change(Target target, Consumer<LeaderAssignment> change) {
        return LeaderAssignmentResponse.from(assignments.change(target, change));
    }
}
