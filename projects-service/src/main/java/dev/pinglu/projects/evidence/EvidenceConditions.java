package dev.pinglu.projects.evidence;

import dev.pinglu.kit.problem.Violation;
import dev.pinglu.projects.project.Project;
import dev.pinglu.projects.project.ProjectStage;
import dev.pinglu.projects.project.StepCondition;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A project takes a step once there is what the table demands of it; what lies behind a project that was taken over is not asked. */
@Singleton
class EvidenceConditions implements StepCondition {
    private final StageRequirements requirements;
    private final EvidenceLedger ledger;

    EvidenceConditions(StageRequirements requirements, EvidenceLedger ledger) {
        this.requirements = requirements;
        this.ledger = ledger;
    }

    @Override
    public List<Violation> missing(Project project, ProjectStage to, LocalDate on) {
        var found = new ArrayList<Violation>();
        var evidence = ledger.of(project.id());
        for (var requirement : requirements.of(to, on)) {
            long there = requirement.met(evidence, on);
            if (there < requirement.count() && !ledger.isShownOtherwise(requirement.otherwise(), project.id(), on)) {
                found.add(requirement.missing(there));
            }
        }
        return found;
    }
}
