package dev.pinglu.kit.alert;

import dev.pinglu.kit.work.Wording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a rule was applied to. What the calendar alone can tell is none: an alert would be published anew each day.
 *
 * @param name stable
 * @param label how people call it
 * @param value as its unit writes it
 */
@Schema(name = "AlertInput")
public record AlertInput(String name, Wording label, String value, Unit unit) {
    /** In what a value is given. */
    public enum Unit {
        /** A day, {@code 2022-10-20}. */
        DATE,
        /** A month of the calendar, {@code 2022-10}. */
        MONTH,
        /** An instant, in UTC. */
        INSTANT,
        DAYS,
        MONTHS,
        COUNT,
        /** A share of 1. */
        RATIO,
        /** A code or a name. */
        TEXT
    }
}
