package dev.pinglu.kit.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A batch of a take-over. */
public record TakeOverResponse(
        UUID id,
        String recordType,
        LocalDate asOf,
        String sourceDocument,
        String clerk,
        int records,
        Instant createdAt,
        @Nullable Instant withdrawnAt,
        long version) {

    public static TakeOverResponse from(TakeOver batch) {
        return new TakeOverResponse(
                batch.id(),
                batch.recordType(),
                batch.asOf(),
                batch.sourceDocument(),
                batch.clerk(),
                batch.records(),
                batch.createdAt(),
                batch.withdrawnAt(),
                batch.version());
    }
}
