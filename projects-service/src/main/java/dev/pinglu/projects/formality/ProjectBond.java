package dev.pinglu.projects.formality;

import dev.pinglu.projects.project.Overlay;
import dev.pinglu.projects.project.ProjectEvent;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a formality knows of how its project fares, so that by its own state it says what is to be done and what is alarming. */
@Embeddable
class ProjectBond {
    @Enumerated(EnumType.STRING)
    private Overlay projectOverlay = Overlay.NONE;

    private @Nullable LocalDate projectSuspendedSince;
    private @Nullable LocalDate projectStartedOn;

    protected ProjectBond() {}

    static ProjectBond to(ProjectEvent.State project) {
        var bond = new ProjectBond();
        bond.follow(project);
        return bond;
    }

    static ProjectBond none() {
        return new ProjectBond();
    }

    void follow(ProjectEvent.State project) {
        projectOverlay = project.overlay();
        projectSuspendedSince = project.suspendedSince();
        projectStartedOn = project.actualStart();
    }

    boolean says(ProjectEvent.State project) {
        return projectOverlay == project.overlay()
                && Objects.equals(projectSuspendedSince, project.suspendedSince())
                && Objects.equals(projectStartedOn, project.actualStart());
    }

    Overlay overlay() {
        return projectOverlay;
    }

    /** Absent unless the project is suspended. */
    @Nullable
    LocalDate suspendedSince() {
        return projectSuspendedSince;
    }

    /** Absent before the project has started. */
    @Nullable
    LocalDate startedOn() {
        return projectStartedOn;
    }
}
