package dev.pinglu.kit.calendar;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Which years of the working-day calendar there have to be, and where further ones are kept. */
@ConfigMapping(prefix = "pinglu.calendar")
public interface CalendarSettings {
    /** A folder with files such as {@code 2027.csv}; each replaces, or adds to, the years of this build. */
    Optional<Path> folder();

    /** Years without which a service does not start. */
    Optional<Set<Integer>> years();
}
