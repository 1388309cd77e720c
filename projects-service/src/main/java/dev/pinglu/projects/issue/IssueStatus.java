package dev.pinglu.projects.issue;

import java.util.EnumSet;
import java.util.Set;

/** Where an issue stands: 已上报, 已研判, 已交办, 办理中, 已解决, 已销号 or 退回重办. The table below holds every step there is. */
public enum IssueStatus {
    REPORTED,
    TRIAGED,
    ASSIGNED,
    IN_PROGRESS,
    RESOLVED,
    VERIFIED,
    REOPENED;

    /** The statuses that may follow; empty where the issue is closed. */
    public Set<IssueStatus> next() {
        return switch (this) {
            case REPORTED -> EnumSet.of(TRIAGED);
            case TRIAGED -> EnumSet.of(ASSIGNED);
            case ASSIGNED, REOPENED -> EnumSet.of(IN_PROGRESS);
            case IN_PROGRESS -> EnumSet.of(RESOLVED);
            case RESOLVED -> EnumSet.of(VERIFIED, REOPENED);
            case VERIFIED -> EnumSet.noneOf(IssueStatus.class);
        };
    }

    /** Whether it is still to be solved, so that its term runs. */
    boolean isUnsolved() {
        return this != RESOLVED && this != VERIFIED;
    }

    /** Whether somebody has it and has not solved it yet. */
    boolean isInHand() {
        return this == ASSIGNED || this == IN_PROGRESS || this == REOPENED;
    }
}
