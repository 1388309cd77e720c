package dev.pinglu.civility.work;

import java.util.EnumSet;
import java.util.Set;

/** Where a work stands; the table below holds every step there is. */
public enum WorkStage {
    SURVEYED,
    CONSENTED,
    APPROVED,
    STARTED,
    COMPLETED,
    ACCEPTED,
    HANDED_OVER;

    /** The stages that may follow; none once the work is handed over. */
    public Set<WorkStage> next() {
        return switch (this) {
            case SURVEYED -> EnumSet.of(CONSENTED);
            case CONSENTED -> EnumSet.of(APPROVED);
            case APPROVED -> EnumSet.of(STARTED);
            case STARTED -> EnumSet.of(COMPLETED);
            case COMPLETED -> EnumSet.of(ACCEPTED);
            case ACCEPTED -> EnumSet.of(HANDED_OVER);
            case HANDED_OVER -> EnumSet.noneOf(WorkStage.class);
        };
    }

    boolean isAtLeast(WorkStage other) {
        return compareTo(other) >= 0;
    }
}
