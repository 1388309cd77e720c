package dev.pinglu.projects.formality;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.WorkKind;
import dev.pinglu.projects.project.Overlay;
import java.util.List;

/**
 * What is to be done about a formality; the authority's terms set until when. While its project is suspended, and once it is cancelled,
 * nobody owes it anything.
 */
final class FormalityWork {
    private static final WorkKind DECIDE = WorkKind.of("formality.decide", "明确手续是否需要办理", "Decide whether it is needed");
    private static final WorkKind SUBMIT =
            WorkKind.of("formality.submit", "准备申报材料并申报", "Prepare the application and submit it");
    private static final WorkKind ACCEPT = WorkKind.of("formality.accept", "跟踪受理并登记", "See that it is accepted");
    private static final WorkKind CONCLUDE = WorkKind.of("formality.conclude", "跟踪审批并登记结果", "See that it is decided");
    private static final WorkKind SUPPLEMENT =
            WorkKind.of("formality.supplement", "补正申报材料", "Supplement the application");

    private FormalityWork() {}

    static List<Task> of(Formality formality, Subject subject) {
        if (formality.bond().overlay() != Overlay.NONE) {
            return List.of();
        }
        return switch (formality.requirement()) {
            case NO -> List.of();
            case TBD -> List.of(task(DECIDE, subject));
            case YES -> ofStatus(formality, subject);
        };
    }

    private static List<Task> ofStatus(Formality formality, Subject subject) {
        var last = formality.lastStepOn();
        return switch (formality.status()) {
            case NOT_STARTED, PREPARING -> List.of(task(SUBMIT, subject).from(last));
            case SUBMITTED -> List.of(task(ACCEPT, subject).from(last).until(formality.acceptanceDueOn()));
            case ACCEPTED ->
                List.of(task(CONCLUDE, subject)
                        .from(last)
                        .until(formality.clock().dueOn()));
            case SUPPLEMENT -> List.of(task(SUPPLEMENT, subject).from(last));
            case APPROVED, REJECTED, EXTENDED, EXPIRED, SUPERSEDED -> List.of();
        };
    }

    private static Task task(WorkKind kind, Subject subject) {
        return Task.of(kind, subject, Roles.PROJECTS_CLERK);
    }
}
