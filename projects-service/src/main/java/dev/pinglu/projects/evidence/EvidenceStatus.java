package dev.pinglu.projects.evidence;

import java.util.EnumSet;
import java.util.Set;

/** Where a piece of evidence stands: 已登记, 已核实 or 已撤回. The table below holds every step there is. */
public enum EvidenceStatus {
    RECORDED,
    VERIFIED,
    WITHDRAWN;

    /** The statuses that may follow; empty where nothing does. */
    public Set<EvidenceStatus> next() {
        return switch (this) {
            case RECORDED -> EnumSet.of(VERIFIED, WITHDRAWN);
            case VERIFIED -> EnumSet.of(WITHDRAWN);
            case WITHDRAWN -> EnumSet.noneOf(EvidenceStatus.class);
        };
    }
}
