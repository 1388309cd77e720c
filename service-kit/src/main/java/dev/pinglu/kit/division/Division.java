package dev.pinglu.kit.division;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An administrative division, or a local place below one such as a natural village.
 *
 * @param code statistical code of 2 to 12 digits; a local place has its parent's code, {@code L} and a number
 * @param parent the division above; absent at the root
 * @param validTo the last day on which it existed; absent while it exists
 * @param successor the division that took it over
 */
public record Division(
        String code,
        String name,
        Level level,
        Optional<String> parent,
        Optional<String> shortName,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<String> successor) {

    /** The levels of the tree from the top down. */
    public enum Level {
        PROVINCE,
        CITY,
        DISTRICT,
        TOWNSHIP,
        VILLAGE,
        NATURAL_VILLAGE
    }

    /** Whether by a day another division has taken its place. */
    boolean replacedBy(LocalDate day) {
        return successor.isPresent() && validTo.map(day::isAfter).orElse(false);
    }

    /** Whether it existed on a day. */
    public boolean validOn(LocalDate day) {
        return validFrom.map(from -> !day.isBefore(from)).orElse(true)
                && validTo.map(to -> !day.isAfter(to)).orElse(true);
    }
}
