package dev.pinglu.rural.project;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.WorkKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about a rural project: decisions by the approver, everything else by the clerk, who also mends what was
 * sent back. Only the completion is planned, so only it has a last day.
 */
final class RuralProjectWork {
    private static final WorkKind PLAN =
            WorkKind.of("rural-project.plan-funds", "编制资金计划，提请立项", "Plan the funds, so that it can be approved");
    private static final WorkKind APPROVE = WorkKind.of("rural-project.approve", "审批立项", "Decide on the approval");
    private static final WorkKind REPLY = WorkKind.of("rural-project.reply", "批复实施方案", "Decide on the reply");
    private static final WorkKind TENDER = WorkKind.of("rural-project.tender", "组织招标并登记", "Invite tenders");
    private static final WorkKind START = WorkKind.of("rural-project.start", "组织开工并登记", "Start the works");
    private static final WorkKind COMPLETE = WorkKind.of("rural-project.complete", "组织完工并登记", "Complete the works");
    private static final WorkKind ACCEPT = WorkKind.of("rural-project.accept", "组织验收", "Decide on the acceptance");
    private static final WorkKind HAND_OVER = WorkKind.of("rural-project.hand-over", "办理移交并登记", "Hand it over");
    private static final WorkKind REWORK =
            WorkKind.of("rural-project.rework", "按退回意见整改后重新上报", "Mend what was sent back, and submit it again");
    private static final WorkKind RESUME = WorkKind.of("rural-project.resume", "恢复实施或提请取消", "Resume or cancel it");

    private RuralProjectWork() {}

    static List<Task> of(RuralProject project, Subject subject) {
        return switch (project.overlay()) {
            case NONE ->
                project.sentBack()
                        .map(sentBack -> List.of(Task.of(REWORK, subject, Roles.RURAL_CLERK)
                                .from(sentBack.sentBackOn())
                                .sentBack(sentBack.sentBackReason())))
                        .orElseGet(() -> ofStage(project, subject));
            case SUSPENDED -> List.of(reported(RESUME, project, subject));
            case CANCELLED -> List.of();
        };
    }

    private static List<Task> ofStage(RuralProject project, Subject subject) {
        return switch (project.stage()) {
            case RESERVE ->
                List.of(
                        project.awaitsDecision()
                                ? decided(APPROVE, project, subject)
                                : reported(PLAN, project, subject));
            case APPROVED -> List.of(decided(REPLY, project, subject));
            case REPLIED -> List.of(reported(TENDER, project, subject));
            case TENDER -> List.of(reported(START, project, subject));
            case STARTED -> List.of(reported(COMPLETE, project, subject).until(plannedCompletion(project)));
            case COMPLETED -> List.of(decided(ACCEPT, project, subject));
            case ACCEPTED -> List.of(reported(HAND_OVER, project, subject));
            case HANDED_OVER -> List.of();
        };
    }

    private static Task decided(WorkKind kind, RuralProject project, Subject subject) {
        return Task.of(kind, subject, Roles.RURAL_APPROVER).from(lastStep(project));
    }

    private static Task reported(WorkKind kind, RuralProject project, Subject subject) {
        return Task.of(kind, subject, Roles.RURAL_CLERK).from(lastStep(project));
    }

    private static @Nullable LocalDate lastStep(RuralProject project) {
        var course = project.course();
        return course.isEmpty() ? null : course.get(course.size() - 1).reachedOn();
    }

    private static @Nullable LocalDate plannedCompletion(RuralProject project) {
        var planned = project.plannedCompletion();
        return planned == null ? null : planned.lastDay();
    }
}
