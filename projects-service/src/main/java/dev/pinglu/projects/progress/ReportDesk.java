package dev.pinglu.projects.progress;

import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.projects.project.ProjectEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Checks figures against the other reports of a project, and carries on in those what was changed in one. */
@Singleton
class ReportDesk {
    private final ProgressReports reports;
    private final FigureRules rules;
    private final SumRules sums;
    private final Judge judge;
    private final BusinessDay businessDay;

    ReportDesk(ProgressReports reports, FigureRules rules, SumRules sums, Judge judge, BusinessDay businessDay) {
        this.reports = reports;
        this.rules = rules;
        this.sums = sums;
        this.judge = judge;
        this.businessDay = businessDay;
    }

    /**
     * A project with all its reports, locked.
     *
     * @param line all reports of the project
     */
    record Folder(ProjectEvent.State project, ReportLine line) {}

    /**
     * Refuses figures that break a rule.
     *
     * @param replaced figures whose place they take
     * @param path prefix of every reported path, empty or ending in a dot
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 that lists everything that is wrong
     */
    void check(Checked checked, @Nullable Figures replaced, String path) {
        var found = new ArrayList<Violation>(rules.violations(checked, businessDay.today(), path));
        if (replaced == null) {
            MonthOrder.checkFilled(found, checked.line(), checked.month());
        } else {
            sums.checkLater(found, checked, checked.figures().shiftFrom(replaced), path);
        }
        Problems.refuseIfAny(found);
    }

    /** Judges a report whose figures were just taken. */
    void judge(ProgressReport report, Folder folder) {
        report.judge(judge.of(report, folder.line(), folder.project()));
    }

    /** Lets the reports after one go on from its new figures. */
    void carryForward(ProgressReport report, @Nullable Figures replaced, Folder folder) {
        var later = folder.line().filledAfter(report.month());
        if (replaced == null || later.isEmpty() || !matters(replaced, report.requireFigures())) {
            return;
        }
        var shift = report.requireFigures().shiftFrom(replaced);
        reports.changeAll(later, one -> {
            one.follow(one.month().getYear() == report.month().getYear() ? shift : shift.ofLaterYear());
            judge(one, folder);
        });
    }

    private static boolean matters(Figures replaced, Figures figures) {
        return !figures.shiftFrom(replaced).isNone()
                || !figures.investedFen().equals(replaced.investedFen())
                || figures.physicalPct().compareTo(replaced.physicalPct()) != 0;
    }
}
