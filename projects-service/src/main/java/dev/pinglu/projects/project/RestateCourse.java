package dev.pinglu.projects.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Takes the course of a project back: what was told of it since it stood at a stage was not so.
 *
 * @param to a stage that the project has been at
 * @param on the day on which that was established, not in the future and not before the steps it takes back
 * @param document that shows it
 */
public record RestateCourse(
        @NotNull ProjectStage to,
        @NotNull LocalDate on,
        @NotBlank @Size(max = 500) String reason,
        @NotBlank @Size(max = 200) String document) {}
