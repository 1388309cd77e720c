package dev.pinglu.projects.issue;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says whether an issue is solved indeed, having looked at it.
 *
 * @param confirmed true closes it (销号), false sends it back
 * @param on the day of the look, not in the future
 * @param reason why it is sent back, which cannot do without
 */
public record VerifyIssue(
        @NotNull Boolean confirmed,
        @NotNull LocalDate on,
        @Size(max = 500) @Nullable String reason) {

    IssueStatus to() {
        return confirmed ? IssueStatus.VERIFIED : IssueStatus.REOPENED;
    }
}
