package dev.pinglu.projects.issue;

import dev.pinglu.kit.calendar.Deadline;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a step demands beyond being a step of the table; a refusal lists all that is wrong at once. */
final class IssueGuards {
    private IssueGuards() {}

    /** Checks a step that demands nothing but a day that can be. */
    static void check(Issue issue, LocalDate on, LocalDate today) {
        Problems.refuseIfAny(days(issue, on, today));
    }

    /** @param first the first day that could be due */
    static void check(
            Issue issue,
            TriageIssue step,
            boolean isCatalogued,
            Deadline catalogued,
            LocalDate first,
            LocalDate today) {
        var found = days(issue, step.on(), today);
        if (!isCatalogued) {
            found.add(uncatalogued(step.category(), step.on()));
        }
        if (!issue.escalations().isEmpty() && step.level().compareTo(issue.level()) < 0) {
            found.add(new Violation(
                    "issue.level.risen", "level", "It has risen to " + issue.level() + " and goes no further down"));
        }
        var due = step.dueOn();
        if (due != null && due.isBefore(first)) {
            found.add(new Violation("issue.due.past", "dueOn", "Expected " + first + " or a later day"));
        }
        if (due != null && !due.equals(catalogued.day())) {
            requireReason(found, step.reason(), "A due day other than " + catalogued.day() + " needs its reason");
        }
        Problems.refuseIfAny(found);
    }

    /** The catalogue has no such category on a day. */
    static Violation uncatalogued(String category, LocalDate on) {
        return new Violation("issue.category", "category", "The catalogue has no " + category + " on " + on);
    }

    /** The due day that a triage sets. */
    static Deadline asked(TriageIssue step, Deadline catalogued) {
        return step.dueOn() == null ? catalogued : new Deadline(step.dueOn(), false);
    }

    static void check(Issue issue, AssignIssue step, boolean again, List<Violation> wrong, LocalDate today) {
        var found = days(issue, step.on(), today);
        found.addAll(wrong);
        if (again) {
            requireReason(found, step.reason(), "That it goes to somebody else needs its reason");
        }
        Problems.refuseIfAny(found);
    }

    static void check(Issue issue, VerifyIssue step, String by, boolean isAssignee, LocalDate today) {
        var found = days(issue, step.on(), today);
        if (issue.solution().isBy(by)) {
            found.add(new Violation(
                    "issue.verifier.resolver", "", "Whoever said that it is solved does not verify it as well"));
        }
        if (isAssignee) {
            found.add(new Violation(
                    "issue.verifier.assignee", "", "Whoever had to solve it does not verify the solution"));
        }
        if (!step.confirmed()) {
            requireReason(found, step.reason(), "What is sent back needs its reason");
        }
        Problems.refuseIfAny(found);
    }

    private static List<Violation> days(Issue issue, LocalDate on, LocalDate today) {
        var found = new ArrayList<Violation>();
        if (on.isAfter(today)) {
            found.add(new Violation("issue.date.future", "on", on + " is in the future; today is " + today));
        }
        if (on.isBefore(issue.lastStepOn())) {
            found.add(
                    new Violation("issue.date.order", "on", on + " is before the last step on " + issue.lastStepOn()));
        }
        return found;
    }

    private static void requireReason(List<Violation> found, @Nullable String reason, String message) {
        if (reason == null) {
            found.add(new Violation("issue.reason", "reason", message));
        }
    }
}
