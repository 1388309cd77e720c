package dev.pinglu.projects.formality;

import dev.pinglu.kit.problem.Violation;
import dev.pinglu.projects.project.ProjectStage;
import dev.pinglu.projects.project.StepCondition;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A project that has formalities is ready once those that are needed before are granted and valid, and begins within the validity
 * of all of them. One that has none laid out is not asked: the ledger knows nothing of what it needs.
 */
@Singleton
class FormalityConditions implements StepCondition {
    private final Formalities formalities;

    FormalityConditions(Formalities formalities) {
        this.formalities = formalities;
    }

    @Override
    public List<Violation> missing(UUID projectId, ProjectStage to, LocalDate on) {
        return switch (to) {
            case READY -> ofProject(projectId).missing(one -> one.rule().neededFor == Gate.READY, on);
            case CONSTRUCTION -> ofProject(projectId).missing(one -> true, on);
            case LEAD, RESERVE, PREPARATION, COMPLETED, COMMISSIONED, FULL_CAPACITY, CLOSED -> List.of();
        };
    }

    private ProjectFormalities ofProject(UUID projectId) {
        return new ProjectFormalities(formalities.of(projectId));
    }
}
