package dev.pinglu.projects.issue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An issue as clerks see it: its public state, and what stays inside the service.
 *
 * @param source the document that sets its terms, as the catalogue names it
 * @param resolution how it was solved, by the last who said so
 * @param risen every time a term ended without a solution, oldest first
 * @param reason of the last step
 * @param next the statuses that may follow
 * @param version what If-Match of the next change names
 */
public record IssueResponse(
        @JsonUnwrapped IssueEvent.State state,
        String title,
        String text,
        String source,
        @Nullable String resolution,
        List<Rise> risen,
        @Nullable String reason,
        Collection<IssueStatus> next,
        long version) {

    /** One term that ended without a solution; at the top there is no new one. */
    @Schema(name = "IssueEscalation")
    public record Rise(
            LocalDate on,
            LocalDate missedDueOn,
            IssueLevel from,
            IssueLevel to,
            @Nullable LocalDate newDueOn,
            String reason) {
        static Rise from(Escalation escalation) {
            return new Rise(
                    escalation.escalatedOn(),
                    escalation.missedDueOn(),
                    escalation.fromLevel(),
                    escalation.toLevel(),
                    escalation.newDueOn(),
                    escalation.reason());
        }
    }

    static IssueResponse from(Issue issue) {
        return new IssueResponse(
                issue.state(),
                issue.title(),
                issue.text(),
                issue.rule().source(),
                issue.solution().resolution(),
                issue.escalations().stream().map(Rise::from).toList(),
                issue.lastReason(),
                issue.status().next(),
                issue.version());
    }
}
