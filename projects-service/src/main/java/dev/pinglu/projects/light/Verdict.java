package dev.pinglu.projects.light;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules make of a project.
 *
 * @param since the day from which on it has been this light
 * @param yellowSince the day from which on the project has been yellow by itself, however long it took to become red for that
 * @param findings everything that speaks against green
 */
public record Verdict(
        Light light, LocalDate since, @Nullable LocalDate yellowSince, List<LightFinding> findings) {}
