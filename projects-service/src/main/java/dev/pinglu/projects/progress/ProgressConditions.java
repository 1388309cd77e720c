package dev.pinglu.projects.progress;

import dev.pinglu.kit.problem.Violation;
import dev.pinglu.projects.project.Project;
import dev.pinglu.projects.project.ProjectStage;
import dev.pinglu.projects.project.StepCondition;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A project is completed once all of its works are done, as the last report that counts says. One of which no report counts is not
 * asked: the ledger knows nothing of its progress.
 */
@Singleton
class ProgressConditions implements StepCondition {
    private static final BigDecimal DONE = BigDecimal.valueOf(100);

    private final ProgressReports reports;

    ProgressConditions(ProgressReports reports) {
        this.reports = reports;
    }

    @Override
    public List<Violation> missing(Project project, ProjectStage to, LocalDate on) {
        return to == ProjectStage.COMPLETED
                ? reports.lastOf(project.id()).filter(ProgressConditions::isUnfinished).stream()
                        .map(ProgressConditions::unfinished)
                        .toList()
                : List.of();
    }

    private static boolean isUnfinished(ProgressReport report) {
        return report.requireFigures().physicalPct().compareTo(DONE) < 0;
    }

    private static Violation unfinished(ProgressReport report) {
        var percent = report.requireFigures().physicalPct().toPlainString();
        return new Violation(
                "project.progress.physical",
                "to",
                "形象进度应为100%%，%s月报为%s%% · the works are done to 100 %%; the report of %s says %s %%"
                        .formatted(report.month(), percent, report.month(), percent));
    }
}
