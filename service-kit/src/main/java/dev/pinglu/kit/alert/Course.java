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

    /** Whether it is worse than it stood, which raises it anew. */
    public boolean worsens(Severity standing) {
        return severity.compareTo(standing) > 0;
    }

    /** What the change of a standing alert is called. */
    public String cause(Severity standing, @Nullable LocalDate wasQuietSince) {
        if (over) {
            return "cleared";
        } else if (worsens(standing)) {
            return "worsened";
        }
        boolean eases = severity.compareTo(standing) < 0 || quietSince != null && wasQuietSince == null;
        return eases ? "eased" : "changed";
    }
}
