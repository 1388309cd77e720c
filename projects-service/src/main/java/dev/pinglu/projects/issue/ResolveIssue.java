package dev.pinglu.projects.issue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Says that an issue is solved, and how.
 *
 * @param on the day on which it was solved, not in the future
 */
public record ResolveIssue(
        @NotNull LocalDate on, @NotBlank @Size(max = 2000) String resolution) {}
