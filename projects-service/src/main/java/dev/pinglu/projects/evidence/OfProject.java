package dev.pinglu.projects.evidence;

import dev.pinglu.projects.project.ProjectEvent;
import java.util.UUID;

/**
 * The project of a piece of evidence, as it is when that is recorded.
 *
 * @param title what people call it
 * @param divisionCode where it lies
 */
record OfProject(UUID id, String title, String divisionCode) {
    static OfProject of(ProjectEvent.State project) {
        return new OfProject(project.id(), project.title(), project.divisionCode());
    }
}
