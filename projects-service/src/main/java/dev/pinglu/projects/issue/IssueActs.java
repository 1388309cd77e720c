package dev.pinglu.projects.issue;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.page.Layout;
import io.quarkus.qute.TemplateData;

/**
 * What the reader of an issue's page can do about it.
 *
 * @param reassign whether an assignment would be one to somebody else
 * @param awaitsOther whether it waits for a clerk other than the reader to look at the solution
 */
@TemplateData
record IssueActs(
        boolean triage,
        boolean assign,
        boolean reassign,
        boolean takeUp,
        boolean resolve,
        boolean verify,
        boolean awaitsOther,
        boolean revise) {

    static IssueActs of(Issue issue, Layout reader, Assignees assignees, String account) {
        var clerk = reader.has(Roles.PROJECTS_CLERK);
        var status = issue.status();
        var next = status.next();
        var assignee = issue.assignee();
        var acts = mayWork(reader) && assignee != null && assignees.mayAct(assignee);
        var involved = issue.solution().isBy(account) || assignee != null && assignees.isCaller(assignee);
        var solved = clerk && status == IssueStatus.RESOLVED;
        return new IssueActs(
                clerk && next.contains(IssueStatus.TRIAGED),
                clerk && (next.contains(IssueStatus.ASSIGNED) || status.isInHand()),
                status.isInHand(),
                acts && next.contains(IssueStatus.IN_PROGRESS),
                acts && next.contains(IssueStatus.RESOLVED),
                solved && !involved,
                solved && involved,
                clerk && status != IssueStatus.VERIFIED);
    }

    /** Whether somebody reports issues and works on them. */
    static boolean mayWork(Layout reader) {
        return reader.has(Roles.PROJECTS_CLERK, Roles.PARK_CLERK, Roles.TOWNSHIP_CLERK, Roles.DEPARTMENT_CLERK);
    }
}
