package dev.pinglu.projects.progress;

import static java.util.stream.Collectors.toMap;

import dev.pinglu.projects.project.Overlay;
import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.ProjectFollower;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * Lets reports repeat what their projects say now. Of a project that is cancelled nothing more is owed: what was opened and not
 * filled goes; of one that was withdrawn, all goes.
 */
@Singleton
class ReportFollower implements ProjectFollower {
    private final ProgressReports reports;

    ReportFollower(ProgressReports reports) {
        this.reports = reports;
    }

    @Override
    public void follow(List<ProjectEvent.State> projects) {
        Map<UUID, ProjectEvent.State> byId =
                projects.stream().collect(toMap(ProjectEvent.State::id, Function.identity()));
        var behind = reports.lockedOf(byId.keySet()).stream()
                .filter(report -> !report.removed())
                .filter(report -> isOver(report, projectOf(report, byId))
                        || !report.project().equals(saidOf(report, byId)))
                .toList();
        if (!behind.isEmpty()) {
            reports.changeAll(behind, report -> {
                if (isOver(report, projectOf(report, byId))) {
                    report.remove();
                } else {
                    report.follow(saidOf(report, byId));
                }
            });
        }
    }

    private static boolean isOver(ProgressReport report, ProjectEvent.State project) {
        return project.removed() || project.overlay() == Overlay.CANCELLED && report.figures() == null;
    }

    private static ProjectEvent.State projectOf(ProgressReport report, Map<UUID, ProjectEvent.State> byId) {
        return Objects.requireNonNull(byId.get(report.projectId()));
    }

    private static OfProject saidOf(ProgressReport report, Map<UUID, ProjectEvent.State> byId) {
        return OfProject.of(projectOf(report, byId), report.month().getYear());
    }
}
