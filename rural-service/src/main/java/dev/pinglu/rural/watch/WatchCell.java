package dev.pinglu.rural.watch;

import org.jspecify.annotations.Nullable;

/** A category in a summary; without its numbers where they are suppressed. */
public record WatchCell(
        WatchCategory category,
        @Nullable Long households,
        @Nullable Long persons) {}
