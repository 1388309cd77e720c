package dev.pinglu.projects.issue;

import dev.pinglu.kit.alert.AlertInput;
import dev.pinglu.kit.alert.AlertRule;
import dev.pinglu.kit.alert.Reading;
import dev.pinglu.kit.alert.Severity;
import dev.pinglu.kit.alert.Threshold;
import dev.pinglu.kit.alert.Thresholds;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Wording;
import java.util.List;

/**
 * A term has ended and the issue is not solved: yellow with the first, red with the second. The new term that comes with a rise to
 * the next level takes nothing back; a solution does, at once, and so does a new term after a solution that was none.
 */
final class OverdueIssue {
    private static final AlertRule RULE = new AlertRule(
            "projects.issue-overdue",
            1,
            new Wording("堵点逾期未解决", "Issue overdue"),
            Thresholds.rising(Threshold.of(Severity.WARNING, 1, 1), Threshold.of(Severity.CRITICAL, 2, 2)),
            0);
    private static final Wording FIRST_DUE = new Wording("首次办理期限", "First due");
    private static final Wording MISSED = new Wording("逾期次数", "Terms missed");
    private static final Wording LEVEL = new Wording("现办理层级", "Level now");

    private OverdueIssue() {}

    static List<Reading> of(Issue issue, Subject subject) {
        if (!issue.overdue()) {
            return List.of();
        }
        var due = issue.term().firstDueOn();
        var missed = issue.missedTerms();
        return List.of(Reading.of(
                RULE,
                subject,
                missed,
                due.plusDays(1),
                new AlertInput("firstDueOn", FIRST_DUE, due.toString(), AlertInput.Unit.DATE),
                new AlertInput("missedTerms", MISSED, String.valueOf(missed), AlertInput.Unit.COUNT),
                new AlertInput("level", LEVEL, issue.level().chinese(), AlertInput.Unit.TEXT)));
    }
}
