package dev.pinglu.projects.project;

import dev.pinglu.kit.ledger.SheetEntrance.Entry;
import dev.pinglu.kit.time.BusinessDay;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Takes the steps of rows that were checked, all of them together. */
@Singleton
class SheetSteps {
    private final Projects projects;
    private final BusinessDay businessDay;

    SheetSteps(Projects projects, BusinessDay businessDay) {
        this.projects = projects;
        this.businessDay = businessDay;
    }

    Entry take(List<SheetStep> steps) {
        var today = businessDay.today();
        var created = steps.stream()
                .filter(step -> step.known() == null)
                .map(step -> step.register(today))
                .toList();
        var changes = new HashMap<UUID, SheetStep>();
        var revised = new ArrayList<Project>();
        for (var step : steps) {
            var project = step.known();
            if (project != null && !step.changesNothing()) {
                changes.put(project.id(), step);
                revised.add(project);
            }
        }
        projects.changeAll(
                revised,
                project -> Objects.requireNonNull(changes.get(project.id())).change(project, today));
        projects.enterAll(created);
        return new Entry(
                created.stream().map(Project::id).toList(),
                revised.stream().map(Project::id).toList(),
                steps.size() - created.size() - revised.size(),
                List.of());
    }
}
