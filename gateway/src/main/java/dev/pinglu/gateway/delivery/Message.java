package dev.pinglu.gateway.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver reads: type, timestamp and data as Standard Webhooks wants them, and the attributes of the event.
 *
 * @param id the event's own, as the header {@code webhook-id} has it unless the message is a later edition
 * @param event its place in the log, where a replay may begin
 * @param data as it was published
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Message(
        String type,
        Instant timestamp,
        UUID id,
        @Nullable Long event,
        String source,
        @Nullable String subject,
        @Nullable String sequence,
        @Nullable String division,
        @Nullable String cause,
        @Nullable String dataschema,
        @JsonRawValue String data) {}
