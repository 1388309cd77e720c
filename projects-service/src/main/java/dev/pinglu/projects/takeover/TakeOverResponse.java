package dev.pinglu.projects.takeover;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A batch of a take-over. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TakeOverResponse(
        UUID id,
        LocalDate asOf,
        String sourceDocument,
        String clerk,
        int records,
        Instant createdAt,
        @Nullable Instant withdrawnAt,
        long version) {

    static TakeOverResponse from(TakeOver batch) {
        return new TakeOverResponse(
                batch.id(),
                batch.asOf(),
                batch.sourceDocument(),
                batch.clerk(),
                batch.records(),
                batch.createdAt(),
                batch.withdrawnAt(),
                batch.version());
    }
}
