package dev.pinglu.projects.formality;

import java.util.EnumSet;
import java.util.Set;

/** Where a formality stands. The table below holds every step there is. */
public enum FormalityStatus {
    NOT_STARTED("未启动"),
    PREPARING("准备材料"),
    SUBMITTED("已申报"),
    ACCEPTED("已受理"),
    SUPPLEMENT("补正"),
    APPROVED("已批复"),
    REJECTED("未批准"),
    EXTENDED("已延期"),
    EXPIRED("已失效"),
    SUPERSEDED("已被替代");

    private final String chinese;

    FormalityStatus(String chinese) {
        this.chinese = chinese;
    }

    /** The status as clerks call it. */
    String chinese() {
        return chinese;
    }

    /** The statuses that may follow; empty where the formality is over, and another of its type may be opened. */
    public Set<FormalityStatus> next() {
        return switch (this) {
            case NOT_STARTED -> EnumSet.of(PREPARING);
            case PREPARING -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(ACCEPTED);
            case ACCEPTED -> EnumSet.of(SUPPLEMENT, APPROVED, REJECTED);
            case SUPPLEMENT -> EnumSet.of(ACCEPTED);
            case APPROVED, EXTENDED -> EnumSet.of(EXTENDED, EXPIRED, SUPERSEDED);
            case REJECTED, EXPIRED, SUPERSEDED -> EnumSet.noneOf(FormalityStatus.class);
        };
    }

    boolean isOver() {
        return next().isEmpty();
    }

    /** Whether it was applied for and is not decided, so that a term of the authority runs or stands still. */
    boolean isUnderWay() {
        return this == SUBMITTED || this == ACCEPTED || this == SUPPLEMENT;
    }

    /** Whether a decision stands that allows what was applied for, as long as it is valid. */
    boolean isGranted() {
        return this == APPROVED || this == EXTENDED;
    }

    /** Whether what was applied for was allowed, for whatever time. */
    boolean wasGranted() {
        return isGranted() || this == EXPIRED || this == SUPERSEDED;
    }

    /** Whether a step to this status has to be explained. */
    boolean needsReason() {
        return switch (this) {
            case SUPPLEMENT, REJECTED, EXTENDED, SUPERSEDED -> true;
            case NOT_STARTED, PREPARING, SUBMITTED, ACCEPTED, APPROVED, EXPIRED -> false;
        };
    }
}
