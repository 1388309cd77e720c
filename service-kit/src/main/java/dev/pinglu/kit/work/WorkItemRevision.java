package dev.pinglu.kit.work;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the history of an item compares: its public state, and what was said about it. */
record WorkItemRevision(
        WorkItemEvent.State state,
        @Nullable String sentBack,
        Optional<Urge> lastUrge,
        @Nullable String delegatedBy,
        @Nullable String closedBy) {
    static WorkItemRevision of(WorkItem item) {
        return new WorkItemRevision(
                item.state(), item.sentBack(), item.lastUrge(), item.delegatedBy(), item.closedBy());
    }
}
