package dev.pinglu.projects.issue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Gives an issue to whoever must solve it, or, while that is not done, to somebody else.
 *
 * @param unit code of a unit of the directory
 * @param post code of one of its posts; absent for the unit as a whole
 * @param on the day of the assignment, not in the future
 * @param reason why it goes to somebody else, which cannot do without
 */
public record AssignIssue(
        @NotBlank @Size(max = 64) @Schema(examples = "natural-resources")
        String unit,

        @Size(max = 64) @Nullable String post,
        @NotNull LocalDate on,
        @Size(max = 500) @Nullable String reason) {}
