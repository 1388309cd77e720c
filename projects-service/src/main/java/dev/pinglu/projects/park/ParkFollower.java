package dev.pinglu.projects.park;

import java.util.List;

/** Records of the ledger that lie where their park does, and follow when it moves; they know of parks, not the other way round. */
@FunctionalInterface
public interface ParkFollower {
    /** Follows parks that have changed, in the same transaction. */
    void follow(List<ParkEvent.State> parks);
}
