package dev.pinglu.rural.project;

import java.util.Optional;

/** Where a rural project stands; every stage has exactly one that follows. */
public enum RuralStage {
    /** 储备. */
    RESERVE,
    /** 立项. */
    APPROVED,
    /** 批复. */
    REPLIED,
    /** 招标. */
    TENDER,
    /** 开工. */
    STARTED,
    /** 完工. */
    COMPLETED,
    /** 验收. */
    ACCEPTED,
    /** 移交. */
    HANDED_OVER;

    /** The stage that may follow; empty where the course ends. */
    public Optional<RuralStage> next() {
        return switch (this) {
            case RESERVE -> Optional.of(APPROVED);
            case APPROVED -> Optional.of(REPLIED);
            case REPLIED -> Optional.of(TENDER);
            case TENDER -> Optional.of(STARTED);
            case STARTED -> Optional.of(COMPLETED);
            case COMPLETED -> Optional.of(ACCEPTED);
            case ACCEPTED -> Optional.of(HANDED_OVER);
            case HANDED_OVER -> Optional.empty();
        };
    }

    /** Whether the approver decides it (审批); every other stage is reported by the clerk. */
    boolean isDecision() {
        return switch (this) {
            case APPROVED, REPLIED, ACCEPTED -> true;
            case RESERVE, TENDER, STARTED, COMPLETED, HANDED_OVER -> false;
        };
    }

    boolean isAtLeast(RuralStage other) {
        return compareTo(other) >= 0;
    }
}
