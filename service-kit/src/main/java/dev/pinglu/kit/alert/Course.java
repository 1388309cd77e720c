package dev.pinglu.kit.alert;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a standing alert.
 *
 * @param quietSince from when on nothing has been alarming; absent while something is
 * @param over whether that was long enough
 */
public record Course(Severity severity, @Nullable LocalDate quietSince, boolean over) {
    /** By what its rule reads today. */
    public static Course of(Reading reading, Severity standing, @Nullable LocalDate quietSince, LocalDate today) {
        var judged = reading.rule().thresholds().judge(reading.level(), Optional.of(standing));
        if (judged.isPresent()) {
            return new Course(judged.get(), null, false);
        }
        var since = quietSince == null ? today : quietSince;
        return new Course(
                standing, since, !today.isBefore(since.plusDays(reading.rule().quietDays())));
    }
}
