package dev.pinglu.projects.leader;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.FollowUp;
import dev.pinglu.kit.aggregate.Selection;
import dev.pinglu.kit.aggregate.Sorts;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.Wording;
import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.RecordsOfProjects;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All assignments of leaders. */
@Singleton
class LeaderAssignments extends RecordsOfProjects<LeaderAssignment> {
    private static final int LONGEST_TEXT = 100;
    private static final Sorts<LeaderAssignment> SORTS =
            Sorts.<LeaderAssignment>byEntry().and("from", "firstDay", LeaderAssignment::firstDay, LocalDate::parse);

    LeaderAssignments(EntityManager entities, Outbox outbox, FollowUp followUp, Scope scope) {
        super(LeaderAssignment.class, entities, outbox, followUp, scope);
    }

    @Override
    protected Optional<String> behind() {
        return Optional.of(MOVED_OR_RENAMED);
    }

    @Override
    protected void repeat(LeaderAssignment assignment, ProjectEvent.State project) {
        assignment.repeat(project);
    }

    @Override
    protected Subject subject(LeaderAssignment assignment) {
        var post = assignment.postName();
        var of = " · " + assignment.projectTitle();
        return subject(assignment, LeaderAssignmentResource.PATH, new Wording(post.zh() + of, post.en() + of));
    }

    /** No rule says how often a leader visits a project; what a visit finds are issues, which have work of their own. */
    @Override
    protected List<Task> tasks(LeaderAssignment assignment) {
        return List.of();
    }

    /**
     * A page of the assignments that meet every filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read
     */
    Page<LeaderAssignment> page(LeaderAssignmentQuery query) {
        return chosen(query).page(SORTS, query);
    }

    /**
     * All assignments that meet every filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read, 422 if they are more than the limit
     */
    List<LeaderAssignment> all(LeaderAssignmentQuery query, int limit) {
        return chosen(query).all(SORTS, query, limit);
    }

    private Selection<LeaderAssignment> chosen(LeaderAssignmentQuery query) {
        return select(query, "divisionCode")
                .and("e.projectId = :project", "project", QueryValues.uuid("project", query.project))
                .and("e.post = :post", "post", QueryValues.text("post", query.post, LONGEST_TEXT))
                .and(
                        "e.firstDay <= :on and (e.lastDay is null or e.lastDay >= :on)",
                        "on",
                        QueryValues.date("on", query.on))
                .andText(QueryValues.text("q", query.text, LONGEST_TEXT), "projectTitle", "postZh");
    }
}
