package dev.pinglu.kit.time;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Today, as every rule of the domain understands it: the date in Asia/Shanghai, or the date that
 * {@code pinglu.business-day} fixes for a demonstration or a test.
 */
@Startup
@Singleton
public class BusinessDay {
    /** The district's time zone; it knows no daylight saving time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock;
    private final Optional<LocalDate> fixed;

    BusinessDay(
            Clock clock,
            @ConfigProperty(name = "pinglu.business-day") Optional<LocalDate> fixed,
            @ConfigProperty(name = "pinglu.business-day.allow-fixed") Optional<Boolean> allowFixed) {
        if (fixed.isPresent() && LaunchMode.current() == LaunchMode.NORMAL && !allowFixed.orElse(false)) {
            throw new IllegalStateException("pinglu.business-day fixes the business day and is refused in production;"
                    + " a demonstration must also set pinglu.business-day.allow-fixed=true");
        }
        this.clock = clock;
        this.fixed = fixed;
    }

    public LocalDate today() {
        return fixed.orElseGet(() -> dayOf(clock.instant()));
    }

    /** Whether the day stands still; pages say so. */
    public boolean fixed() {
        return fixed.isPresent();
    }

    /** The date in the district on which an instant falls. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
