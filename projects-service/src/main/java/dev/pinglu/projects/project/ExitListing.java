package dev.pinglu.projects.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Takes a project out of the plan of a year. */
public record ExitListing(
        @NotNull LocalDate on, @NotBlank @Size(max = 500) String reason) {}
