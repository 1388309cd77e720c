package dev.pinglu.projects.park;

import java.util.EnumSet;
import java.util.Set;

/** Where a park stands: 规划, 建设 or 运营. */
public enum ParkStage {
    PLANNED,
    BUILDING,
    OPERATING;

    /** The stages that may follow. */
    public Set<ParkStage> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(BUILDING);
            case BUILDING -> EnumSet.of(OPERATING);
            case OPERATING -> EnumSet.noneOf(ParkStage.class);
        };
    }
}
