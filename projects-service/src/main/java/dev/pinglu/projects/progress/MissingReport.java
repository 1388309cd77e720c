package dev.pinglu.projects.progress;

import dev.pinglu.kit.alert.AlertInput;
import dev.pinglu.kit.alert.AlertRule;
import dev.pinglu.kit.alert.Reading;
import dev.pinglu.kit.alert.Severity;
import dev.pinglu.kit.alert.Threshold;
import dev.pinglu.kit.alert.Thresholds;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Wording;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** A report that was owed by a day and was never handed in: yellow and red so many days later as the limits of its month say. */
final class MissingReport {
    private static final String CODE = "projects.missing-report";
    private static final Wording NAME = new Wording("月度进度逾期未报", "Monthly report missing");
    private static final Wording MONTH = new Wording("报告月份", "Month of the report");
    private static final Wording DUE = new Wording("上报期限", "Due");

    private MissingReport() {}

    static List<Reading> of(ProgressReport report, Subject subject, LocalDate today, Limits limits) {
        var due = report.dueOn();
        var steps =
                due == null || report.firstSubmittedOn() != null ? List.<Threshold>of() : steps(report.month(), limits);
        return steps.isEmpty() || due == null
                ? List.of()
                : List.of(Reading.of(
                        new AlertRule(CODE, 1, NAME, new Thresholds(Thresholds.Worse.HIGHER, steps), 0),
                        subject,
                        ChronoUnit.DAYS.between(due, today),
                        due.plusDays(first(steps)),
                        new AlertInput("month", MONTH, report.month().toString(), AlertInput.Unit.MONTH),
                        new AlertInput("due", DUE, due.toString(), AlertInput.Unit.DATE)));
    }

    /** Of what is critical as early as it is alarming nobody is warned before. */
    private static List<Threshold> steps(YearMonth month, Limits limits) {
        var critical = limits.find(Limit.MISSING_CRITICAL_DAYS, month);
        var warning = limits.find(Limit.MISSING_DAYS, month)
                .filter(days ->
                        critical.filter(graver -> graver.compareTo(days) <= 0).isEmpty());
        return Stream.concat(
                        warning.map(days -> new Threshold(Severity.WARNING, days, days)).stream(),
                        critical.map(days -> new Threshold(Severity.CRITICAL, days, days)).stream())
                .toList();
    }

    private static long first(List<Threshold> steps) {
        return steps.get(0).raise().setScale(0, RoundingMode.CEILING).longValueExact();
    }
}
