package dev.pinglu.kit.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Business days for tests of other packages. */
public final class BusinessDays {
    private BusinessDays() {}

    /** The business day of an instant. */
    public static BusinessDay at(String instant) {
        return new BusinessDay(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC), Optional.empty(), Optional.empty());
    }
}
