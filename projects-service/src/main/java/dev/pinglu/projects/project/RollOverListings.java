package dev.pinglu.projects.project;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** Puts the unfinished projects of the year before into the plan of a year (结转). */
public record RollOverListings(@NotNull LocalDate admittedOn) {}
