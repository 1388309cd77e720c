package dev.pinglu.rural.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be published of one division for a month.
 *
 * @param period a month, as {@code 2022-09}
 * @param households of all categories; absent where suppressed
 */
record PublishedCounts(
        String period,
        List<WatchCell> cells,
        @Nullable Long households,
        @Nullable Long persons) {}
