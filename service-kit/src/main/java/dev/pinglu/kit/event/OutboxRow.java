package dev.pinglu.kit.event;

import java.time.OffsetDateTime;
import java.util.UUID;

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
        OffsetDateTime createdAt) {

    String key() {
        return aggregateType + "/" + aggregateId;
    }
}
