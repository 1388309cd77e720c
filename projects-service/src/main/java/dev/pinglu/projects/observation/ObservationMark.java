package dev.pinglu.projects.observation;

import java.util.EnumSet;
import java.util.Set;

/** How firm an observation is: 初步, 核实 or 修订. The table below holds every step there is. */
public enum ObservationMark {
    PROVISIONAL,
    CONFIRMED,
    RESTATED;

    /** The marks that may follow; what was restated may be restated again. */
    public Set<ObservationMark> next() {
        return switch (this) {
            case PROVISIONAL -> EnumSet.of(CONFIRMED);
            case CONFIRMED, RESTATED -> EnumSet.of(RESTATED);
        };
    }
}
