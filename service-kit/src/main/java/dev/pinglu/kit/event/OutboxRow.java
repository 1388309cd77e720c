package dev.pinglu.kit.event;

import java.util.UUID;

/** One event that waits to be sent; {@code headers} is a JSON object of texts. */
record OutboxRow(
        long seq,
        UUID id,
        String aggregateType,
        UUID aggregateId,
        String sequence,
        String topic,
        String type,
        byte[] payload,
        String headers) {

    String key() {
        return aggregateType + "/" + aggregateId;
    }
}
