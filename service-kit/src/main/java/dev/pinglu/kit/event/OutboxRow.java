package dev.pinglu.kit.event;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One event that waits to be sent. */
record OutboxRow(
        long seq,
        UUID id,
        String aggregateType,
        UUID aggregateId,
        String sequence,
        String topic,
        String type,
        byte[] payload,
        String division,
        String cause,
        @Nullable String traceParent,
        OffsetDateTime createdAt) {
    /** The aggregate type of what ends a snapshot: it is about no aggregate, and goes to every partition. */
    static final String SNAPSHOT = "ledger-snapshot";

    private static final long PARTITION_BITS = 0xFFFF;

    String key() {
        return aggregateType + "/" + aggregateId;
    }

    boolean isForEveryPartition() {
        return aggregateType.equals(SNAPSHOT);
    }

    /** The id of what is sent to one of the partitions: another one for each, and the same when it is sent again. */
    UUID idIn(int partition) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() & ~PARTITION_BITS | partition);
    }
}
