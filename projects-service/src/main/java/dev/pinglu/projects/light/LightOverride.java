package dev.pinglu.projects.light;

import java.time.LocalDate;

/**
 * The light that a leader has decided on instead of the computed one.
 *
 * @param until the last day on which it holds, to its end in Asia/Shanghai
 * @param by whose decision it is, as the token names them
 * @param on the day of the decision
 */
public record LightOverride(Light light, String reason, LocalDate until, String by, LocalDate on) {
    public boolean holdsOn(LocalDate day) {
        return !day.isAfter(until);
    }
}
