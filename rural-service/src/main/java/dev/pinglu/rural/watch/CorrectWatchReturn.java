package dev.pinglu.rural.watch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces the counts of a return. */
public record CorrectWatchReturn(
        @NotNull @Size(max = 4) List<@Valid @NotNull WatchCount> counts,
        @Size(max = 500) @Nullable String reason) {}
