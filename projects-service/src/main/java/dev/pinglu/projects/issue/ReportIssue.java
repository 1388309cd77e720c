package dev.pinglu.projects.issue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Reports what stands in the way of a project.
 *
 * @param category a code of the catalogue, as the reporter sees it
 * @param level of the unit that can solve it, as the reporter sees it
 * @param raisedOn the day on which it was raised, not in the future; the term runs from then on
 */
public record ReportIssue(
        @NotNull UUID projectId,

        @NotBlank @Size(max = 50) @Schema(examples = "UTILITIES")
        String category,

        @NotNull IssueLevel level,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 2000) String text,
        @NotNull LocalDate raisedOn) {}
