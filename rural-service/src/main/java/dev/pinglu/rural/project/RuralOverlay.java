package dev.pinglu.rural.project;

import java.util.EnumSet;
import java.util.Set;

/** What lies over the stage of a rural project: nothing, a suspension, or its cancellation, which is final. */
public enum RuralOverlay {
    NONE,
    SUSPENDED,
    CANCELLED;

    /** The overlays that may follow at a stage: suspension from APPROVED to STARTED, cancellation before COMPLETED. */
    public Set<RuralOverlay> next(RuralStage stage) {
        var next = EnumSet.noneOf(RuralOverlay.class);
        if (this == NONE && stage.isAtLeast(RuralStage.APPROVED) && !stage.isAtLeast(RuralStage.COMPLETED)) {
            next.add(SUSPENDED);
        }
        if (this == SUSPENDED) {
            next.add(NONE);
        }
        if (this != CANCELLED && !stage.isAtLeast(RuralStage.COMPLETED)) {
            next.add(CANCELLED);
        }
        return next;
    }

    /** What laying it is called in events. */
    String cause() {
        return switch (this) {
            case NONE -> "resumed";
            case SUSPENDED -> "suspended";
            case CANCELLED -> "cancelled";
        };
    }
}
