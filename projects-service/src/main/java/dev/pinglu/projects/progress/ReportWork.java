package dev.pinglu.projects.progress;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.WorkKind;
import java.util.List;
import java.util.Objects;

/** What is to be done about the report of a month: it is owed from the first day after the month on. */
final class ReportWork {
    private static final WorkKind SUBMIT = WorkKind.of("progress-report.submit", "填报并上报月度进度", "Report the month");
    private static final WorkKind MEND =
            WorkKind.of("progress-report.mend", "按退回意见修改后重新上报", "Mend what was sent back, and submit it again");
    private static final WorkKind CONFIRM =
            WorkKind.of("progress-report.confirm", "审核月度进度", "Confirm the report or send it back");

    private ReportWork() {}

    static List<Task> of(ProgressReport report, Subject subject) {
        return switch (report.status()) {
            case DRAFT ->
                List.of(Task.of(SUBMIT, subject, Roles.PROJECTS_CLERK)
                        .from(report.month().plusMonths(1).atDay(1))
                        .until(report.dueOn()));
            case SUBMITTED ->
                List.of(Task.of(CONFIRM, subject, Roles.DATA_OFFICER, Roles.PROJECTS_CLERK)
                        .from(report.submittedOn()));
            case RETURNED ->
                List.of(Task.of(MEND, subject, Roles.PROJECTS_CLERK)
                        .sentBack(Objects.requireNonNull(report.returnReason())));
            case CONFIRMED, RESTATED -> List.of();
        };
    }
}
