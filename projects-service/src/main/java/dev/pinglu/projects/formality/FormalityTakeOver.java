package dev.pinglu.projects.formality;

import dev.pinglu.kit.calendar.WorkingDays;
import dev.pinglu.kit.ledger.TakeOver;
import dev.pinglu.kit.ledger.TakeOvers.Entrance;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.projects.project.Overlay;
import dev.pinglu.projects.project.Project;
import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.Projects;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How formalities that were begun before the ledger was enter it. */
@Singleton
class FormalityTakeOver implements Entrance<CarriedOverFormality, Formality> {
    private final Projects projects;
    private final FormalityCatalogue catalogue;
    private final WorkingDays calendar;

    FormalityTakeOver(Projects projects, FormalityCatalogue catalogue, WorkingDays calendar) {
        this.projects = projects;
        this.catalogue = catalogue;
        this.calendar = calendar;
    }

    @Override
    public List<Violation> violations(CarriedOverFormality row, TakeOver batch, String path) {
        var project = projects.hold(row.projectId()).map(Project::state);
        if (project.isEmpty()) {
            return List.of(new Violation("project.unknown", path + "projectId", "There is no such project"));
        }
        var found = new ArrayList<Violation>();
        if (project.get().overlay() == Overlay.CANCELLED) {
            found.add(new Violation("project.cancelled", path + "projectId", "The project is cancelled"));
        }
        var type = typeOf(row, project.get(), batch.asOf());
        if (type.isEmpty()) {
            found.add(new Violation(
                    "formality.type",
                    path + "type",
                    "The catalogue has no such formality for the project on " + batch.asOf()));
        }
        type.filter(known -> row.extensions() > known.extensionsMax())
                .ifPresent(known -> found.add(new Violation(
                        "formality.extension.most",
                        path + "extensionsUsed",
                        "It may be extended " + known.extensionsMax() + " times")));
        found.addAll(CarriedOverRules.violations(row, project.get().actualStart(), batch.asOf(), path));
        return found;
    }

    @Override
    public Formality build(CarriedOverFormality row, TakeOver batch) {
        var project = projects.require(row.projectId()).state();
        var type = typeOf(row, project, batch.asOf())
                .orElseThrow(() -> Problems.refused("formality.type", "type", "The catalogue has no such formality"));
        return Formality.carriedOver(type, OfProject.of(project), row, batch.asOf(), calendar);
    }

    private Optional<FormalityType> typeOf(CarriedOverFormality row, ProjectEvent.State project, LocalDate asOf) {
        return catalogue.find(row.type(), project.approvalMode(), asOf);
    }
}
