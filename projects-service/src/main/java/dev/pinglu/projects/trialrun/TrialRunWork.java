package dev.pinglu.projects.trialrun;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.WorkKind;
import dev.pinglu.projects.project.Overlay;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be done about a trial run, while its project goes on; no rule says by when. */
final class TrialRunWork {
    private static final WorkKind START = WorkKind.of("trial-run.start", "组织试运行并登记", "Start the trial run");
    private static final WorkKind CONCLUDE =
            WorkKind.of("trial-run.conclude", "登记试运行结果", "Report how the trial run ended");
    private static final WorkKind RESTART =
            WorkKind.of("trial-run.restart", "恢复试运行或登记未通过", "Restart the trial run, or report its failure");

    private TrialRunWork() {}

    static List<Task> of(TrialRun run, Subject subject) {
        if (run.projectOverlay() != Overlay.NONE) {
            return List.of();
        }
        return switch (run.stage()) {
            case PLANNED -> List.of(task(START, subject, run));
            case RUNNING -> List.of(task(CONCLUDE, subject, run));
            case INTERRUPTED -> List.of(task(RESTART, subject, run));
            case PASSED, FAILED -> List.of();
        };
    }

    private static Task task(WorkKind kind, Subject subject, TrialRun run) {
        return Task.of(kind, subject, Roles.PROJECTS_CLERK).from(lastStep(run));
    }

    private static @Nullable LocalDate lastStep(TrialRun run) {
        var last = run.lastStepAt();
        return last == null ? null : BusinessDay.dayOf(last);
    }
}
