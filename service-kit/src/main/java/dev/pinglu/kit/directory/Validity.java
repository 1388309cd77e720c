package dev.pinglu.kit.directory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which something holds, both ends included.
 *
 * @param from absent if it has always held, as far as the register knows
 * @param to absent as long as no end is known
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> to) {
    /** Whether it holds on a day. */
    public boolean on(LocalDate day) {
        return !beginsAfter(day) && !endedBefore(day);
    }

    boolean beginsAfter(LocalDate day) {
        return from.map(first -> first.isAfter(day)).orElse(false);
    }

    boolean endedBefore(LocalDate day) {
        return to.map(last -> last.isBefore(day)).orElse(false);
    }

    boolean isInOrder() {
        return from.isEmpty() || to.isEmpty() || !to.get().isBefore(from.get());
    }

    /** Whether it holds on every day of the other. */
    boolean covers(Validity other) {
        return coversBeginOf(other)
                && (to.isEmpty() || other.to.map(last -> !endedBefore(last)).orElse(false));
    }

    /** Whether it holds on the first day of the other. */
    boolean coversBeginOf(Validity other) {
        return other.from.map(this::on).orElse(from.isEmpty());
    }

    boolean overlaps(Validity other) {
        return isInOrder()
                && other.isInOrder()
                && !to.map(other::beginsAfter).orElse(false)
                && !other.to.map(this::beginsAfter).orElse(false);
    }
}
