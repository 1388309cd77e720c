package dev.pinglu.projects.light;

import dev.pinglu.kit.alert.AlertInput;
import dev.pinglu.kit.alert.Reading;
import java.time.LocalDate;
import java.util.List;

/**
 * What is read of a project for a rule of the light.
 *
 * @param rule its code
 * @param level measured by the thresholds of the rule
 * @param since the day from which on it has been so
 * @param inputs what it was read from
 */
public record LightReading(String rule, long level, LocalDate since, List<AlertInput> inputs) {
    /** What a rule of alerts reads; the light of the same name measures it by its own thresholds. */
    public static LightReading of(Reading reading) {
        return new LightReading(
                reading.rule().code(), reading.level().longValueExact(), reading.since(), reading.inputs());
    }
}
