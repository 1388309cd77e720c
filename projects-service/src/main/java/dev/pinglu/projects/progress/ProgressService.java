package dev.pinglu.projects.progress;

import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Target;
import dev.pinglu.projects.progress.ReportDesk.Folder;
import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * What can be done to progress reports, each in one transaction with its history and its events. Its project is locked first: the
 * reports of one project change one after the other, for each counts on from the one before.
 */
@ApplicationScoped
class ProgressService {
    private final ProgressReports reports;
    private final Projects projects;
    private final ReportDesk desk;
    private final OwedReports owed;
    private final ReportView view;
    private final BusinessDay businessDay;
    private final Actor actor;

    ProgressService(
            ProgressReports reports,
            Projects projects,
            ReportDesk desk,
            OwedReports owed,
            ReportView view,
            BusinessDay businessDay,
            Actor actor) {
        this.reports = reports;
        this.projects = projects;
        this.desk = desk;
        this.owed = owed;
        this.view = view;
        this.businessDay = businessDay;
        this.actor = actor;
    }

    @Transactional
    ProgressReportResponse open(OpenReport request) {
        projects.lock(request.projectId());
        var folder = folderOf(openProject(request.projectId()));
        var month = YearMonth.parse(request.month());
        refuseMonth(folder, month);
        var report = ProgressReport.open(
                folder.project(), month, owed.due(folder.project().id(), month));
        var figures = request.figures();
        if (figures != null) {
            take(report, folder, figures, "figures.");
        }
        return view.of(reports.enter(report));
    }

    private void refuseMonth(Folder folder, YearMonth month) {
        if (!month.atEndOfMonth().isBefore(businessDay.today())) {
            throw Problems.refused("progress.month.open", "month", month + " has not ended");
        }
        if (folder.line().has(month)) {
            throw Problems.conflict("progress.report.month.unique", "There is a report of " + month + " already");
        }
        MonthOrder.checkOpened(folder.line(), month);
    }

    @Transactional
    ProgressReportResponse enter(Target target, Figures figures) {
        return change(target, (report, folder) -> take(report, folder, figures, ""));
    }

    private void take(ProgressReport report, Folder folder, Figures figures, String path) {
        var checked = new Checked(folder.project(), report.month(), figures, folder.line(), false);
        var replaced = report.figures();
        report.enter(figures, checked.broughtForwardFen());
        desk.check(checked, replaced, path);
        desk.judge(report, folder);
    }

    @Transactional
    ProgressReportResponse submit(Target target) {
        return change(target, (report, folder) -> {
            report.submit(businessDay.today(), actor.name());
            MonthOrder.checkSubmitted(report, folder.line());
        });
    }

    @Transactional
    ProgressReportResponse sendBack(Target target, SendBackReport request) {
        actor.because(request.reason());
        return change(target, (report, folder) -> report.sendBack(request.reason()));
    }

    @Transactional
    ProgressReportResponse confirm(Target target) {
        return changeWhatCounts(target, (report, folder) -> {
            report.confirm(businessDay.today(), actor.name());
            MonthOrder.checkConfirmed(report, folder.line());
        });
    }

    @Transactional
    ProgressReportResponse restate(Target target, RestateReport request) {
        actor.because(request.reason());
        return changeWhatCounts(target, (report, folder) -> {
            var checked = new Checked(folder.project(), report.month(), request.figures(), folder.line(), true);
            var replaced = report.figures();
            report.restate(request, checked.broughtForwardFen(), businessDay.today(), actor.name());
            desk.check(checked, replaced, "figures.");
            desk.judge(report, folder);
        });
    }

    /** The light of the project reads what counts. */
    private ProgressReportResponse changeWhatCounts(Target target, BiConsumer<ProgressReport, Folder> change) {
        var changed = change(target, change);
        projects.judgeAnew(changed.state().projectId());
        return changed;
    }

    /** The answer is made within the transaction, where everything it shows can still be read. */
    private ProgressReportResponse change(Target target, BiConsumer<ProgressReport, Folder> change) {
        var projectId = reports.projectOf(target.id());
        projects.lock(projectId);
        var folder = folderOf(projects.referred(projectId)
                .orElseThrow(() -> Problems.notFound("progress-report", target.id()))
                .state());
        var replaced = reports.require(target.id()).figures();
        var changed = reports.change(target, report -> change.accept(report, folder));
        if (changed.figures() != null) {
            desk.carryForward(changed, replaced, folder);
        }
        return view.of(changed);
    }

    private Folder folderOf(ProjectEvent.State project) {
        return new Folder(project, new ReportLine(reports.lockedOf(List.of(project.id()))));
    }

    private ProjectEvent.State openProject(UUID projectId) {
        var project = projects.find(projectId)
                .orElseThrow(() -> Problems.refused("project.unknown", "projectId", "There is no such project"))
                .state();
        project.overlay().refuseIfCancelled();
        return project;
    }
}
