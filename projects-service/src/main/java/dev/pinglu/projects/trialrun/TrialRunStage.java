package dev.pinglu.projects.trialrun;

import java.util.EnumSet;
import java.util.Set;

/** Where a trial run stands: 计划, 运行, 中断, 通过 or 未通过. The table below holds every step there is. */
public enum TrialRunStage {
    PLANNED,
    RUNNING,
    INTERRUPTED,
    PASSED,
    FAILED;

    /** The stages that may follow; empty where the run is over. */
    public Set<TrialRunStage> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(RUNNING);
            case RUNNING -> EnumSet.of(INTERRUPTED, PASSED, FAILED);
            case INTERRUPTED -> EnumSet.of(RUNNING, FAILED);
            case PASSED, FAILED -> EnumSet.noneOf(TrialRunStage.class);
        };
    }

    boolean isOver() {
        return next().isEmpty();
    }

    /** Whether a step to this stage has to be explained. */
    boolean needsReason() {
        return this == INTERRUPTED || this == FAILED;
    }
}
