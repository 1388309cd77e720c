package dev.pinglu.kit.work;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much there is to do, of what a caller sees.
 *
 * @param open items
 * @param overdue of them
 * @param mine what the caller must do today
 * @param mineOverdue of that
 */
public record WorkCounts(LocalDate asOf, long open, long overdue, long mine, long mineOverdue, List<OfKind> kinds) {
    /** The same of one kind. */
    @Schema(name = "WorkCountsOfKind")
    public record OfKind(String kind, Wording action, long open, long overdue, long mine, long mineOverdue) {}

    static WorkCounts of(LocalDate asOf, List<OfKind> kinds) {
        return new WorkCounts(
                asOf,
                sum(kinds, OfKind::open),
                sum(kinds, OfKind::overdue),
                sum(kinds, OfKind::mine),
                sum(kinds, OfKind::mineOverdue),
                kinds);
    }

    private static long sum(List<OfKind> kinds, ToLongFunction<OfKind> number) {
        return kinds.stream().mapToLong(number).sum();
    }
}
