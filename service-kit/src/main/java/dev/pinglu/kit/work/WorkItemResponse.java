package dev.pinglu.kit.work;

import org.jspecify.annotations.Nullable;

/**
 * An open item with what was said about it.
 *
 * @param sentBack why it came back to whoever must act
 * @param lastUrge the last time it was urged
 * @param delegatedBy who gave it to another post
 * @param delegationReason why
 */
public record WorkItemResponse(
        ListedWork item,
        @Nullable String sentBack,
        @Nullable Urge lastUrge,
        @Nullable String delegatedBy,
        @Nullable String delegationReason) {

    static WorkItemResponse of(ListedWork listed, WorkItem item) {
        return new WorkItemResponse(
                listed, item.sentBack(), item.lastUrge().orElse(null), item.delegatedBy(), item.delegationReason());
    }
}
