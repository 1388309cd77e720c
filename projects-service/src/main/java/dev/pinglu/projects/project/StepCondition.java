package dev.pinglu.projects.project;

import dev.pinglu.kit.problem.Violation;
import java.time.LocalDate;
import java.util.List;

/** What other records of the ledger demand before a project takes a step; they know of projects, not the other way round. */
@FunctionalInterface
public interface StepCondition {
    /** Everything that is missing; empty if nothing is. */
    List<Violation> missing(Project project, ProjectStage to, LocalDate on);
}
