package dev.pinglu.projects.project;

import dev.pinglu.projects.light.Light;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Decides on another light than the computed one.
 *
 * @param until the last day on which the decision holds, three months from today at most
 */
public record OverrideLight(
        @NotNull Light light,
        @NotBlank @Size(max = 500) String reason,
        @NotNull LocalDate until) {}
