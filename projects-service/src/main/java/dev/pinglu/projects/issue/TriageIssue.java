package dev.pinglu.projects.issue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Settles what kind of issue it is and who can solve it.
 *
 * @param category a code of the catalogue
 * @param on the day of the triage, not in the future
 * @param dueOn the day by which it is to be solved; absent for what the catalogue says
 * @param reason of a due day that the catalogue does not say, which cannot do without
 */
public record TriageIssue(
        @NotBlank @Size(max = 50) @Schema(examples = "UTILITIES")
        String category,

        @NotNull IssueLevel level,
        @NotNull LocalDate on,
        @Nullable LocalDate dueOn,
        @Size(max = 500) @Nullable String reason) {}
