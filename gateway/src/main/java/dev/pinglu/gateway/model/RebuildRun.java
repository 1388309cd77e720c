package dev.pinglu.gateway.model;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The model built anew, once.
 *
 * @param origin LOG or TOPICS
 * @param reached how far in the log, or in all partitions of the topics together, it has come
 * @param total how far it has to come; both grow while events come in
 * @param outcome absent while it goes on
 * @param detail the report of one that was completed; why another one was not
 */
public record RebuildRun(
        UUID id,
        String origin,
        Instant startedAt,
        long reached,
        long total,
        Optional<Instant> endedAt,
        Optional<Outcome> outcome,

        @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable
        String detail) {

    /** How it ended. */
    @Schema(name = "RebuildOutcome")
    public enum Outcome {
        COMPLETED,
        /** Something would have been lost that nobody had agreed to lose; the model is as it was. */
        REFUSED,
        /** The model is as it was; the log of the gateway has the reason. */
        FAILED,
        /** The process that ran it ended; the model is as it was. */
        INTERRUPTED
    }
}
