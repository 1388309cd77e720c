package dev.pinglu.projects.formality;

import dev.pinglu.projects.project.ProjectEvent;
import java.util.UUID;

/**
 * The project of a formality, as it is when the formality is opened.
 *
 * @param title what people call it
 * @param divisionCode where it lies
 * @param bond how it fares
 */
record OfProject(UUID id, String title, String divisionCode, ProjectBond bond) {
    static OfProject of(ProjectEvent.State project) {
        return new OfProject(project.id(), project.title(), project.divisionCode(), ProjectBond.to(project));
    }
}
