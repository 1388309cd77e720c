package dev.pinglu.projects.light;

import dev.pinglu.kit.work.Wording;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the light in one of its versions.
 *
 * @param validTo the last day on which it holds; absent while it holds
 * @param yellowFrom the level from which on it gives yellow; absent for a rule that gives none
 * @param redFrom the level from which on it gives red; absent for a rule that gives none
 */
public record LightRule(
        String code,
        int version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Integer yellowFrom,
        @Nullable Integer redFrom,
        Wording name) {

    /** Refuses what could never give a light, or would give red before yellow. */
    public LightRule {
        if (yellowFrom == null && redFrom == null) {
            throw new IllegalArgumentException("it gives neither yellow nor red");
        } else if (yellowFrom != null && redFrom != null && redFrom <= yellowFrom) {
            throw new IllegalArgumentException("red_from must be above yellow_from");
        } else if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("valid_to is before valid_from");
        }
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    boolean overlaps(LightRule other) {
        return code.equals(other.code) && (holdsOn(other.validFrom) || other.holdsOn(validFrom));
    }

    /** What it finds in a reading; nothing if that is as it should be. */
    Optional<LightFinding> judge(LightReading reading) {
        return light(reading.level())
                .map(light -> new LightFinding(code, version, name, light, reading.since(), reading.inputs()));
    }

    private Optional<Light> light(long level) {
        if (redFrom != null && level >= redFrom) {
            return Optional.of(Light.RED);
        }
        return yellowFrom != null && level >= yellowFrom ? Optional.of(Light.YELLOW) : Optional.empty();
    }
}
