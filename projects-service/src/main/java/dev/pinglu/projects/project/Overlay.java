package dev.pinglu.projects.project;

import dev.pinglu.kit.problem.Problems;
import java.util.EnumSet;
import java.util.Set;

/** What lies over the stage of a project: nothing, a suspension, or its cancellation, which is final. */
public enum Overlay {
    NONE,
    SUSPENDED,
    CANCELLED;

    /**
     * The overlays that may follow at a stage: suspension from PREPARATION to COMMISSIONED, cancellation before
     * COMPLETED.
     */
    public Set<Overlay> next(ProjectStage stage) {
        var next = EnumSet.noneOf(Overlay.class);
        if (this == NONE && stage.isAtLeast(ProjectStage.PREPARATION) && !stage.isAtLeast(ProjectStage.FULL_CAPACITY)) {
            next.add(SUSPENDED);
        }
        if (this == SUSPENDED) {
            next.add(NONE);
        }
        if (this != CANCELLED && !stage.isAtLeast(ProjectStage.COMPLETED)) {
            next.add(CANCELLED);
        }
        return next;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 with rule {@code project.cancelled} where nothing is changed any more */
    public void refuseIfCancelled() {
        if (this == CANCELLED) {
            throw Problems.conflict("project.cancelled", "The project is cancelled; its record is closed");
        }
    }
}
