package dev.pinglu.projects.formality;

import dev.pinglu.kit.problem.Violation;
import dev.pinglu.projects.project.Project;
import dev.pinglu.projects.project.ProjectStage;
import dev.pinglu.projects.project.StepCondition;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A project is ready once every formality that the catalogue wants before is granted and valid, or not needed; it begins within the
 * validity of all that it has.
 */
@Singleton
class FormalityConditions implements StepCondition {
    private final Formalities formalities;
    private final FormalityCatalogue catalogue;

    FormalityConditions(Formalities formalities, FormalityCatalogue catalogue) {
        this.formalities = formalities;
        this.catalogue = catalogue;
    }

    @Override
    public List<Violation> missing(Project project, ProjectStage to, LocalDate on) {
        return switch (to) {
            case READY -> {
                var there = formalitiesOf(project);
                yield Stream.concat(
                                there.missing(one -> one.rule().neededFor == Gate.READY, on).stream(),
                                there.notOpened(neededBefore(project, on)).stream())
                        .toList();
            }
            case CONSTRUCTION -> formalitiesOf(project).missing(one -> true, on);
            case LEAD, RESERVE, PREPARATION, COMPLETED, COMMISSIONED, FULL_CAPACITY, CLOSED -> List.of();
        };
    }

    private ProjectFormalities formalitiesOf(Project project) {
        return new ProjectFormalities(formalities.of(project.id()));
    }

    private List<FormalityType> neededBefore(Project project, LocalDate on) {
        return catalogue.of(project.state().approvalMode(), on).stream()
                .filter(type -> type.neededFor() == Gate.READY)
                .toList();
    }
}
