package dev.pinglu.projects.progress;

import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;

/** The order in which months are reported. */
final class MonthOrder {
    private static final String RULE = "progress.month.order";

    private MonthOrder() {}

    /** Where a later month has figures, none could be entered any more, and no later month without those of this one. */
    static void checkOpened(ReportLine line, YearMonth month) {
        Problems.refuseIfAny(reportedAfter(line, month));
    }

    /** Figures of a month come after those of the months before. */
    static void checkFilled(List<Violation> found, ReportLine line, YearMonth month) {
        line.before(month).stream()
                .filter(report -> report.figures() == null)
                .findFirst()
                .ifPresent(report -> found.add(
                        new Violation(RULE, "month", report.month() + " comes first; its report has no figures yet")));
        found.addAll(reportedAfter(line, month));
    }

    private static List<Violation> reportedAfter(ReportLine line, YearMonth month) {
        return line.filledAfter(month).stream()
                .limit(1)
                .map(report -> new Violation(RULE, "month", report.month() + " has been reported already"))
                .toList();
    }

    /** A report is handed in after those of the months before. */
    static void checkSubmitted(ProgressReport report, ReportLine line) {
        check(line, report, one -> one.status().isOpen(), " has not been submitted");
    }

    /** Figures count only on top of others that do. */
    static void checkConfirmed(ProgressReport report, ReportLine line) {
        check(line, report, one -> !one.status().counts(), " has not been confirmed");
    }

    private static void check(ReportLine line, ProgressReport report, Predicate<ProgressReport> behind, String what) {
        Problems.refuseIfAny(line.before(report.month()).stream()
                .filter(behind)
                .map(one -> new Violation(RULE, "", one.month() + what))
                .toList());
    }
}
