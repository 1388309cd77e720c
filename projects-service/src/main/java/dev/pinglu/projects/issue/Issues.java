package dev.pinglu.projects.issue;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.FollowUp;
import dev.pinglu.kit.aggregate.Sorts;
import dev.pinglu.kit.alert.Reading;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.Wording;
import dev.pinglu.projects.project.Overlay;
import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.RecordsOfProjects;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All issues of the ledger. */
@Singleton
class Issues extends RecordsOfProjects<Issue> {
    private static final int LONGEST_TEXT = 100;
    private static final Sorts<Issue> SORTS = Sorts.<Issue>byEntry()
            .and("raisedOn", "raisedOn", Issue::raisedOn, LocalDate::parse)
            .and("dueOn", "term.dueOn", issue -> issue.term().dueOn(), LocalDate::parse);

    private final EntityManager entities;

    Issues(EntityManager entities, Outbox outbox, FollowUp followUp, Scope scope) {
        super(Issue.class, entities, outbox, followUp, scope);
        this.entities = entities;
    }

    @Override
    protected List<Task> tasks(Issue issue) {
        return issue.projectCancelled() ? List.of() : IssueWork.of(issue, subject(issue));
    }

    @Override
    protected List<Reading> readings(Issue issue) {
        return issue.projectCancelled() ? List.of() : OverdueIssue.of(issue, subject(issue));
    }

    @Override
    protected void follow(ProjectEvent.State project, LocalDate on) {
        lockedOf(project.id())
                .forEach(one -> changeUnasked(
                        one.id(),
                        issue -> issue.projectCancelled() != (project.overlay() == Overlay.CANCELLED),
                        issue -> issue.follow(project.overlay())));
    }

    @Override
    protected Optional<String> behind() {
        return Optional.of(MOVED_OR_RENAMED);
    }

    @Override
    protected void repeat(Issue issue, ProjectEvent.State project) {
        issue.repeat(project);
    }

    @Override
    protected Subject subject(Issue issue) {
        var category = issue.rule().name();
        var of = " · " + issue.projectTitle();
        return subject(issue, IssueResource.PATH, new Wording(category.zh() + of, category.en() + of));
    }

    /** Those of a project that are not closed, oldest first; none that the caller asked for, so no division is looked at. */
    List<Issue> openOf(UUID projectId) {
        return entities.createQuery(
                        "from Issue e where not e.removed and e.projectId = :project and e.status <> VERIFIED order by e.id",
                        Issue.class)
                .setParameter("project", projectId)
                .getResultList();
    }

    /**
     * A few of those whose term ended before a day, and of which nothing was made yet. For a project that is cancelled nobody is
     * pressed any more.
     */
    List<UUID> withMissedTerm(LocalDate today, int limit) {
        return entities.createQuery(
                        "select e.id from Issue e where not e.removed and e.status not in (RESOLVED, VERIFIED)"
                                + " and e.term.dueOn < :today and not exists (from Escalation r where r.issue = e"
                                + " and r.missedDueOn = e.term.dueOn) and not exists (from Project p"
                                + " where p.id = e.projectId and p.overlay = CANCELLED) order by e.id",
                        UUID.class)
                .setParameter("today", today)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * A page of the issues that meet every filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read
     */
    Page<Issue> page(IssueQuery query) {
        var selection = select(query, "divisionCode")
                .and("e.projectId = :project", "project", QueryValues.uuid("project", query.project))
                .and(
                        "e.rule.category = :category",
                        "category",
                        QueryValues.text("category", query.category, LONGEST_TEXT))
                .and("e.level = :level", "level", QueryValues.choice("level", query.level, IssueLevel.class))
                .and("e.status = :status", "status", QueryValues.choice("status", query.status, IssueStatus.class))
                .and("e.overdue = :overdue", "overdue", QueryValues.truth("overdue", query.overdue))
                .and(
                        "e.assignee.assigneeUnit = :assignee or e.assignee.assigneePost = :assignee",
                        "assignee",
                        QueryValues.text("assignee", query.assignee, LONGEST_TEXT))
                .andText(QueryValues.text("q", query.text, LONGEST_TEXT), "title", "text", "projectTitle");
        return selection.page(SORTS, query);
    }
}
