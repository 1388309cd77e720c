package dev.pinglu.kit.republish;

import dev.pinglu.kit.event.AggregateRoot;
import java.util.List;
import java.util.UUID;

/**
 * How far a run has come with one type of aggregates.
 *
 * @param total how many there were when it began; those that entered since come on top
 * @param lastId everything up to this id is in the outbox
 */
record TypeProgress(String type, long total, long published, UUID lastId, boolean completed) {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    static TypeProgress begin(String type, long total) {
        return new TypeProgress(type, total, 0, BEFORE_ALL, false);
    }

    /** @param last whether nothing is left behind these */
    TypeProgress and(List<? extends AggregateRoot> more, boolean last) {
        var reached = more.isEmpty() ? lastId : more.get(more.size() - 1).id();
        return new TypeProgress(type, total, published + more.size(), reached, last);
    }
}
