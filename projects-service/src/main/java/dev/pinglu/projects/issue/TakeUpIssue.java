package dev.pinglu.projects.issue;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Begins to work on an issue, for the first time or after it was sent back.
 *
 * @param on the day of the step, not in the future
 */
public record TakeUpIssue(@NotNull LocalDate on) {}
