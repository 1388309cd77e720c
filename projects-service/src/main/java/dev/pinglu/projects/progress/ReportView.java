package dev.pinglu.projects.progress;

import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.projects.project.Project;
import dev.pinglu.projects.project.Projects;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Shows reports with what is worth a second look today. */
@Singleton
class ReportView {
    private final Projects projects;
    private final Judge judge;
    private final BusinessDay businessDay;

    ReportView(Projects projects, Judge judge, BusinessDay businessDay) {
        this.projects = projects;
        this.judge = judge;
        this.businessDay = businessDay;
    }

    ProgressReportResponse of(ProgressReport report) {
        return ProgressReportResponse.from(report, flags(report));
    }

    private List<ReportFlag> flags(ProgressReport report) {
        var flags = new ArrayList<ReportFlag>();
        if (report.judgement().jumped()) {
            flags.add(ReportFlag.INVESTMENT_JUMP);
        }
        // Only of what is done the project is looked up.
        if (report.judgement().fullSince() != null
                && projects.referred(report.projectId())
                        .map(Project::state)
                        .filter(project -> judge.isFullForLong(report, project, businessDay.today()))
                        .isPresent()) {
            flags.add(ReportFlag.FULL_FOR_LONG);
        }
        if (report.judgement().financialAhead()) {
            flags.add(ReportFlag.FINANCIAL_AHEAD);
        }
        return flags;
    }
}
