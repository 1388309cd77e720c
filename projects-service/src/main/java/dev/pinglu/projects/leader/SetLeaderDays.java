package dev.pinglu.projects.leader;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says from when until when a leader stands up for a project; a last day ends it.
 *
 * @param to absent as long as no end is known
 * @param reason of the end, or of the correction
 */
public record SetLeaderDays(
        @NotNull LocalDate from,
        @Nullable LocalDate to,
        @Size(max = 500) @Nullable String reason) {}
