package dev.pinglu.projects.progress;

import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.ProjectLevel;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What a record of a project and year repeats of the project, so that figures can be split like those of projects. It follows the
 * project.
 *
 * @param listed whether the project is in the plan of the year
 */
@Embeddable
public record OfProject(
        String projectTitle,
        String divisionCode,

        @Enumerated(EnumType.STRING) @Column(name = "project_level")
        ProjectLevel level,

        String sector,
        boolean listed) {
    static final OfProject NONE = new OfProject("", "", ProjectLevel.DISTRICT, "", false);

    static OfProject of(ProjectEvent.State project, int year) {
        return new OfProject(
                project.title(),
                project.divisionCode(),
                project.level(),
                project.sector(),
                project.listings().stream().anyMatch(listing -> listing.year() == year && listing.exitedOn() == null));
    }
}
