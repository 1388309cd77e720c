package dev.pinglu.civility.work;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.WorkKind;
import java.util.List;

/** What is to be done about a work of the civilised city, step by step by whoever keeps the ledger. No rule says by when. */
final class WorkTasks {
    private static final WorkKind GATHER_CONSENT =
            WorkKind.of("civility-work.gather-consent", "征求居民意见并登记", "Ask the households for their consent");
    private static final WorkKind APPROVE = WorkKind.of("civility-work.approve", "办理立项并登记", "Have it approved");
    private static final WorkKind START = WorkKind.of("civility-work.start", "组织开工并登记", "Start the works");
    private static final WorkKind COMPLETE = WorkKind.of("civility-work.complete", "组织完工并登记", "Complete the works");
    private static final WorkKind ACCEPT = WorkKind.of("civility-work.accept", "组织验收并登记", "Have it accepted");
    private static final WorkKind HAND_OVER = WorkKind.of("civility-work.hand-over", "办理移交并登记", "Hand it over");

    private WorkTasks() {}

    static List<Task> of(CivilityWork work, Subject subject) {
        return switch (work.stage()) {
            case SURVEYED -> List.of(task(GATHER_CONSENT, work, subject));
            case CONSENTED -> List.of(task(APPROVE, work, subject));
            case APPROVED -> List.of(task(START, work, subject));
            case STARTED -> List.of(task(COMPLETE, work, subject));
            case COMPLETED -> List.of(task(ACCEPT, work, subject));
            case ACCEPTED -> List.of(task(HAND_OVER, work, subject));
            case HANDED_OVER -> List.of();
        };
    }

    private static Task task(WorkKind kind, CivilityWork work, Subject subject) {
        return Task.of(kind, subject, Roles.CIVILITY_CLERK).from(work.dates().of(work.stage()));
    }
}
