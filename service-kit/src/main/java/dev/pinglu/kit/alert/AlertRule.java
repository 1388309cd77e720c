package dev.pinglu.kit.alert;

import dev.pinglu.kit.work.Wording;

/**
 * What is watched.
 *
 * @param code stable, such as {@code projects.missed-planned-start}
 * @param version raised whenever the rule judges differently
 * @param name how people call what it finds
 * @param quietDays for how many days what was alarming must be gone before the alert is cleared; 0 for at once
 */
public record AlertRule(String code, int version, Wording name, Thresholds thresholds, int quietDays) {}
