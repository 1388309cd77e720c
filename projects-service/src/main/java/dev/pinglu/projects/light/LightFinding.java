package dev.pinglu.projects.light;

import dev.pinglu.kit.alert.AlertInput;
import dev.pinglu.kit.work.Wording;
import java.time.LocalDate;
import java.util.List;

/**
 * Why a light is not green: the rule in the version that judged, and what it was applied to.
 *
 * @param light that this alone would give
 * @param since the day from which on what was read has been so
 */
public record LightFinding(
        String rule, int version, Wording name, Light light, LocalDate since, List<AlertInput> inputs) {}
