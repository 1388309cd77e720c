package dev.pinglu.projects.progress;

import dev.pinglu.kit.alert.AlertInput;
import dev.pinglu.kit.alert.AlertRule;
import dev.pinglu.kit.alert.Reading;
import dev.pinglu.kit.alert.Severity;
import dev.pinglu.kit.alert.Threshold;
import dev.pinglu.kit.alert.Thresholds;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Wording;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A report that was owed by a day and was never handed in: yellow from the next day on, red after a month. */
final class MissingReport {
    private static final AlertRule RULE = new AlertRule(
            "projects.missing-report",
            1,
            new Wording("月度进度逾期未报", "Monthly report missing"),
            Thresholds.rising(Threshold.of(Severity.WARNING, 1, 1), Threshold.of(Severity.CRITICAL, 30, 30)),
            0);
    private static final Wording MONTH = new Wording("报告月份", "Month of the report");
    private static final Wording DUE = new Wording("上报期限", "Due");

    private MissingReport() {}

    static List<Reading> of(ProgressReport report, Subject subject, LocalDate today) {
        var due = report.dueOn();
        return due == null || report.firstSubmittedOn() != null
                ? List.of()
                : List.of(Reading.of(
                        RULE,
                        subject,
                        ChronoUnit.DAYS.between(due, today),
                        due.plusDays(1),
                        new AlertInput("month", MONTH, report.month().toString(), AlertInput.Unit.MONTH),
                        new AlertInput("due", DUE, due.toString(), AlertInput.Unit.DATE)));
    }
}
