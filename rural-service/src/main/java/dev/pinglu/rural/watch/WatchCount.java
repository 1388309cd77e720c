package dev.pinglu.rural.watch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/** How many households of a category a township watches, and how many persons live in them. */
public record WatchCount(
        @NotNull WatchCategory category,
        @PositiveOrZero @Max(1_000_000) long households,
        @PositiveOrZero @Max(10_000_000) long persons) {

    static WatchCount noneOf(WatchCategory category) {
        return new WatchCount(category, 0, 0);
    }

    WatchCount plus(WatchCount other) {
        return new WatchCount(category, households + other.households, persons + other.persons);
    }

    /** Every household has somebody in it, and nobody is without one. */
    boolean isConsistent() {
        return persons >= households && (households > 0 || persons == 0);
    }
}
