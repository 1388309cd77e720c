package dev.pinglu.kit.republish;

import java.time.Instant;
import java.util.List;

/**
 * Everything that a service held was published under an epoch; whatever a subscriber still has of it from an earlier epoch
 * does not exist any more. Its type is that of the service's domain, {@code dev.pinglu.<domain>.ledger.snapshot-completed.v1}.
 *
 * @param types what was published, by type of aggregates
 */
public record SnapshotCompleted(int epoch, Instant startedAt, Instant completedAt, List<OfType> types) {
    /** How many aggregates of one type there were. */
    public record OfType(String type, long count) {}

    static String typeIn(String domain) {
        return "dev.pinglu." + domain + ".ledger.snapshot-completed.v1";
    }
}
