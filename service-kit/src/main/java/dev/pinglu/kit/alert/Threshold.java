package dev.pinglu.kit.alert;

import java.math.BigDecimal;

/**
 * From which level on something is as bad as that, and from which on it no longer is. Between the two it stays what it was, so
 * that a level that wavers raises nothing twice.
 *
 * @param raise reached, or passed, the alert is raised
 * @param clear passed on the way back, it is cleared; reached, it is not
 */
public record Threshold(Severity severity, BigDecimal raise, BigDecimal clear) {
    public static Threshold of(Severity severity, long raise, long clear) {
        return new Threshold(severity, BigDecimal.valueOf(raise), BigDecimal.valueOf(clear));
    }
}
