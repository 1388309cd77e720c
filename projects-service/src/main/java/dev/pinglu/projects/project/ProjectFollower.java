package dev.pinglu.projects.project;

import java.util.List;

/**
 * Records of the ledger that repeat what a project says of itself, and follow when it changes; they know of projects, not the other
 * way round.
 */
@FunctionalInterface
public interface ProjectFollower {
    /** Follows projects that have changed or were removed, in the same transaction. */
    void follow(List<ProjectEvent.State> projects);
}
