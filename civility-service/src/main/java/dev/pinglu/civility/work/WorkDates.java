package dev.pinglu.civility.work;

import dev.pinglu.kit.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days on which a work reached its stages; days before a take-over may be unknown. */
public record WorkDates(
        @Nullable LocalDate surveyed,
        @Nullable LocalDate consented,
        @Nullable LocalDate approved,
        @Nullable LocalDate started,
        @Nullable LocalDate completed,
        @Nullable LocalDate accepted,
        @Nullable LocalDate handedOver) {
    static final WorkDates NONE = new WorkDates(null, null, null, null, null, null, null);

    /** The day of a stage, if it is known. */
    @Nullable
    LocalDate of(WorkStage stage) {
        return switch (stage) {
            case SURVEYED -> surveyed;
            case CONSENTED -> consented;
            case APPROVED -> approved;
            case STARTED -> started;
            case COMPLETED -> completed;
            case ACCEPTED -> accepted;
            case HANDED_OVER -> handedOver;
        };
    }

    /** The same days with the one of a stage set. */
    WorkDates reached(WorkStage stage, LocalDate on) {
        return switch (stage) {
            case SURVEYED -> new WorkDates(on, consented, approved, started, completed, accepted, handedOver);
            case CONSENTED -> new WorkDates(surveyed, on, approved, started, completed, accepted, handedOver);
            case APPROVED -> new WorkDates(surveyed, consented, on, started, completed, accepted, handedOver);
            case STARTED -> new WorkDates(surveyed, consented, approved, on, completed, accepted, handedOver);
            case COMPLETED -> new WorkDates(surveyed, consented, approved, started, on, accepted, handedOver);
            case ACCEPTED -> new WorkDates(surveyed, consented, approved, started, completed, on, handedOver);
            case HANDED_OVER -> new WorkDates(surveyed, consented, approved, started, completed, accepted, on);
        };
    }

    /**
     * What is wrong with the days of a work that stands at a stage: the day of that stage is missing, one belongs to a
     * later stage, lies in the future, or is before the day of an earlier stage.
     *
     * @param path prefix of every reported path, empty or ending in a dot
     */
    List<Violation> violations(WorkStage stage, LocalDate today, String path) {
        var found = new ArrayList<Violation>();
        LocalDate last = null;
        for (var each : WorkStage.values()) {
            var on = of(each);
            var at = path + nameOf(each);
            if (on == null) {
                if (each == stage) {
                    found.add(new Violation("work.date.missing", at, "The day of " + stage + " must be known"));
                }
                continue;
            }
            if (!stage.isAtLeast(each)) {
                found.add(new Violation("work.date.early", at, "There is no such day before " + each));
            } else if (on.isAfter(today)) {
                found.add(new Violation("work.date.future", at, on + " is after " + today));
            } else if (last != null && on.isBefore(last)) {
                found.add(new Violation("work.date.order", at, on + " is before the last step on " + last));
            }
            last = on;
        }
        return found;
    }

    private static String nameOf(WorkStage stage) {
        return switch (stage) {
            case SURVEYED -> "surveyed";
            case CONSENTED -> "consented";
            case APPROVED -> "approved";
            case STARTED -> "started";
            case COMPLETED -> "completed";
            case ACCEPTED -> "accepted";
            case HANDED_OVER -> "handedOver";
        };
    }
}
