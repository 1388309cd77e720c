package dev.pinglu.gateway.delivery;

import jakarta.validation.constraints.Positive;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a replay begins: one of the two.
 *
 * @param event the first event that is sent again, by its place in the log
 * @param since everything that happened from then on
 */
record ReplayFrom(
        @Schema(examples = "1042") @Positive @Nullable Long event,

        @Schema(examples = "2022-10-20T08:00:00+08:00") @Nullable
        Instant since) {}
