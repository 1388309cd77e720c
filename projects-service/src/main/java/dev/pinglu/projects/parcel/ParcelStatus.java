package dev.pinglu.projects.parcel;

import java.util.EnumSet;
import java.util.Set;

/** Where a parcel stands: 未供, 已供未动工, 开发建设中, 中止开发, 认定闲置 or 收回. The table below holds every step there is. */
public enum ParcelStatus {
    UNSUPPLIED,
    SUPPLIED,
    UNDER_CONSTRUCTION,
    SUSPENDED,
    IDLE,
    TAKEN_BACK;

    /** The statuses that may follow; empty where the land has gone back. */
    public Set<ParcelStatus> next() {
        return switch (this) {
            case UNSUPPLIED -> EnumSet.of(SUPPLIED);
            case SUPPLIED -> EnumSet.of(UNDER_CONSTRUCTION, IDLE);
            case UNDER_CONSTRUCTION -> EnumSet.of(SUSPENDED);
            case SUSPENDED -> EnumSet.of(UNDER_CONSTRUCTION, IDLE);
            case IDLE -> EnumSet.of(SUPPLIED, UNDER_CONSTRUCTION, TAKEN_BACK);
            case TAKEN_BACK -> EnumSet.noneOf(ParcelStatus.class);
        };
    }
}
