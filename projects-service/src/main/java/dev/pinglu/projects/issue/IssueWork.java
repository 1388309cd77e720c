package dev.pinglu.projects.issue;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.WorkKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What is to be done about an issue, until its term ends; the catalogue sets until when a solution is looked at. */
final class IssueWork {
    private static final WorkKind TRIAGE = WorkKind.of("issue.triage", "研判堵点", "Triage the issue");
    private static final WorkKind ASSIGN = WorkKind.of("issue.assign", "交办堵点", "Assign the issue");
    private static final WorkKind REASSIGN =
            WorkKind.of("issue.reassign", "提级后重新交办", "Assign the issue anew after it has risen");
    private static final WorkKind TAKE_UP = WorkKind.of("issue.take-up", "认领并办理堵点", "Take up the issue");
    private static final WorkKind RESOLVE = WorkKind.of("issue.resolve", "解决堵点并登记", "Solve the issue and say how");
    private static final WorkKind VERIFY = WorkKind.of("issue.verify", "现场核验，销号或退回", "Look whether it is solved");

    private IssueWork() {}

    static List<Task> of(Issue issue, Subject subject) {
        return switch (issue.status()) {
            case REPORTED -> List.of(ofOffice(TRIAGE, issue, subject).until(dueOn(issue)));
            case TRIAGED -> List.of(ofOffice(ASSIGN, issue, subject).until(dueOn(issue)));
            case ASSIGNED -> inHand(issue, subject, ofAssignee(TAKE_UP, issue, subject));
            case IN_PROGRESS -> inHand(issue, subject, ofAssignee(RESOLVE, issue, subject));
            case REOPENED ->
                inHand(
                        issue,
                        subject,
                        ofAssignee(TAKE_UP, issue, subject).sentBack(Objects.requireNonNull(issue.lastReason())));
            case RESOLVED ->
                List.of(ofOffice(VERIFY, issue, subject).until(issue.solution().verificationDueOn()));
            case VERIFIED -> List.of();
        };
    }

    /** Once it has risen, whoever has it may be the wrong one. */
    private static List<Task> inHand(Issue issue, Subject subject, Task task) {
        var hasRisen = assignee(issue).level() != issue.level();
        return Stream.concat(
                        Stream.of(task.until(dueOn(issue))),
                        hasRisen ? Stream.of(Task.of(REASSIGN, subject, Roles.PROJECTS_CLERK)) : Stream.empty())
                .toList();
    }

    private static Task ofOffice(WorkKind kind, Issue issue, Subject subject) {
        return Task.of(kind, subject, Roles.PROJECTS_CLERK).from(issue.lastStepOn());
    }

    /** The office follows up what was given to a leader of the district: leaders enter nothing. */
    private static Task ofAssignee(WorkKind kind, Issue issue, Subject subject) {
        var assignee = assignee(issue);
        return switch (assignee.kind()) {
            case LEADERSHIP, COMMUNITY -> ofOffice(kind, issue, subject);
            case DEPARTMENT, OFFICE -> ofUnit(kind, issue, subject, Roles.DEPARTMENT_CLERK);
            case TOWNSHIP -> ofUnit(kind, issue, subject, Roles.TOWNSHIP_CLERK);
        };
    }

    private static Task ofUnit(WorkKind kind, Issue issue, Subject subject, String role) {
        return Task.of(kind, subject, role, Roles.PROJECTS_CLERK)
                .forUnit(assignee(issue).unit())
                .from(issue.lastStepOn());
    }

    private static Assignee assignee(Issue issue) {
        return Objects.requireNonNull(issue.assignee());
    }

    private static LocalDate dueOn(Issue issue) {
        return issue.term().dueOn();
    }
}
