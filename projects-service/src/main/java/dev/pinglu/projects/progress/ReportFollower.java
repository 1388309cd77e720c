package dev.pinglu.projects.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.pinglu.projects.progress.ProgressReport.Due;
import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.ProjectFollower;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Lets reports repeat what their projects say now, and those that were never handed in be owed as the course of the project has it:
 * a suspension, a completion or a start that was taken back may be told late. Empty ones that are no longer owed go, and all of a
 * project that was withdrawn. Most changes of a project concern no report, so only those are locked that are behind.
 */
@Singleton
class ReportFollower implements ProjectFollower {
    private final ProgressReports reports;
    private final OwedReports owed;

    ReportFollower(ProgressReports reports, OwedReports owed) {
        this.reports = reports;
        this.owed = owed;
    }

    @Override
    public void follow(List<ProjectEvent.State> projects) {
        Map<UUID, ProjectEvent.State> byId =
                projects.stream().collect(toMap(ProjectEvent.State::id, Function.identity()));
        var bonds = reports.bondsOf(byId.keySet());
        var due = dueOf(bonds);
        var behind = bonds.stream()
                .filter(bond -> isBehind(bond, byId, due))
                .map(ReportBond::id)
                .toList();
        // Asked again under the lock: somebody may have handed one in, or followed, in between.
        var locked = reports.locked(behind).stream()
                .filter(report -> isBehind(ReportBond.of(report), byId, due))
                .toList();
        if (!locked.isEmpty()) {
            reports.changeAll(locked, report -> follow(report, byId, due));
        }
    }

    private static void follow(
            ProgressReport report, Map<UUID, ProjectEvent.State> byId, Map<UUID, Optional<Due>> due) {
        var bond = ReportBond.of(report);
        var project = projectOf(bond, byId);
        if (bond.isOver(project, dueOf(bond, due))) {
            report.remove();
        } else {
            report.follow(bond.saidBy(project), dueOf(bond, due));
        }
    }

    private static boolean isBehind(ReportBond bond, Map<UUID, ProjectEvent.State> byId, Map<UUID, Optional<Due>> due) {
        return bond.isBehind(projectOf(bond, byId), dueOf(bond, due));
    }

    private static ProjectEvent.State projectOf(ReportBond bond, Map<UUID, ProjectEvent.State> byId) {
        return Objects.requireNonNull(byId.get(bond.projectId()));
    }

    private static Optional<Due> dueOf(ReportBond bond, Map<UUID, Optional<Due>> due) {
        return due.getOrDefault(bond.id(), Optional.empty());
    }

    /** By when each of those is owed now that were never handed in. */
    private Map<UUID, Optional<Due>> dueOf(List<ReportBond> bonds) {
        var due = new HashMap<UUID, Optional<Due>>();
        var pending = bonds.stream().filter(ReportBond::pending).toList();
        var projectsByMonth =
                pending.stream().collect(groupingBy(ReportBond::ofMonth, mapping(ReportBond::projectId, toSet())));
        projectsByMonth.forEach((month, projects) -> {
            var owing = owed.owing(projects, month);
            pending.stream()
                    .filter(bond -> bond.ofMonth().equals(month))
                    .forEach(bond ->
                            due.put(bond.id(), owing.contains(bond.projectId()) ? owed.due(month) : Optional.empty()));
        });
        return due;
    }
}
