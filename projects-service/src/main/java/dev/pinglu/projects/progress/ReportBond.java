package dev.pinglu.projects.progress;

import dev.pinglu.projects.progress.ProgressReport.Due;
import dev.pinglu.projects.project.Overlay;
import dev.pinglu.projects.project.ProjectEvent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a report rests on its project, read without the report.
 *
 * @param pending whether it was never handed in; once it was, what it owed stays
 * @param empty whether it has no figures
 */
record ReportBond(
        UUID id,
        UUID projectId,
        String month,
        OfProject project,
        @Nullable LocalDate dueOn,
        boolean calendarIncomplete,
        boolean pending,
        boolean empty) {

    static ReportBond of(ProgressReport report) {
        return new ReportBond(
                report.id(),
                report.projectId(),
                report.month().toString(),
                report.project(),
                report.dueOn(),
                report.calendarIncomplete(),
                report.firstSubmittedOn() == null,
                report.figures() == null);
    }

    YearMonth ofMonth() {
        return YearMonth.parse(month);
    }

    OfProject saidBy(ProjectEvent.State project) {
        return OfProject.of(project, ofMonth().getYear());
    }

    /**
     * Whether the report goes: with its project, or because it is empty and nobody owes it any more. One that was opened without
     * being owed stays for whoever opened it.
     */
    boolean isOver(ProjectEvent.State project, Optional<Due> due) {
        return project.removed()
                || pending && empty && (project.overlay() == Overlay.CANCELLED || dueOn != null && due.isEmpty());
    }

    boolean isBehind(ProjectEvent.State project, Optional<Due> due) {
        return isOver(project, due)
                || !this.project.equals(saidBy(project))
                || pending
                        && !Optional.ofNullable(dueOn)
                                .map(day -> new Due(day, calendarIncomplete))
                                .equals(due);
    }
}
