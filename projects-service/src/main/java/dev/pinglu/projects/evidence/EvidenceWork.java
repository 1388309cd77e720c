package dev.pinglu.projects.evidence;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.WorkKind;
import java.util.List;

/** What is to be done about evidence; no rule says by when. */
final class EvidenceWork {
    private static final WorkKind ATTACH = WorkKind.of("evidence.attach", "上传照片", "Bring the photo");
    private static final WorkKind VERIFY = WorkKind.of("evidence.verify", "核实佐证材料", "Verify the evidence");

    private EvidenceWork() {}

    static List<Task> of(Evidence evidence, Subject subject) {
        return switch (evidence.status()) {
            case RECORDED -> List.of(waiting(evidence, subject).from(evidence.recordedOn()));
            case VERIFIED, WITHDRAWN -> List.of();
        };
    }

    /** A document may stand by its number alone, a photo that is not there shows nothing. */
    private static Task waiting(Evidence evidence, Subject subject) {
        return evidence.type() == EvidenceType.PHOTO && !evidence.file().isPicture()
                ? Task.of(ATTACH, subject, Roles.PROJECTS_CLERK)
                : Task.of(
                        VERIFY,
                        subject,
                        Roles.PROJECTS_CLERK,
                        Roles.PARK_CLERK,
                        Roles.TOWNSHIP_CLERK,
                        Roles.DEPARTMENT_CLERK);
    }
}
