package dev.pinglu.projects.project;

import dev.pinglu.projects.light.LightReading;
import java.time.LocalDate;
import java.util.List;

/**
 * What other records of the ledger give the traffic light of a project to read; they know of projects, not the other way round. Whoever
 * gives something else than before tells it by {@link Projects#judgeAnew}.
 */
@FunctionalInterface
public interface LightSource {
    List<LightReading> readings(ProjectEvent.State project, LocalDate today);
}
