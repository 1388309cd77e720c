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

    String key() {
        return aggregateType + "/" + aggregateId;
    }
}
