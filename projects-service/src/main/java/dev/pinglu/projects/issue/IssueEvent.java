package dev.pinglu.projects.issue;

import dev.pinglu.kit.event.EventType;
import dev.pinglu.kit.work.Wording;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an issue publishes; the JSON Schema beside the application describes each field. */
public sealed interface IssueEvent {

    /**
     * The whole public state of an issue. It holds no word that somebody wrote about it: titles of issues name households whose
     * land is needed, and firms that quarrel.
     */
    @EventType("dev.pinglu.projects.issue.state.v1")
    @Schema(name = "IssueState")
    record State(
            UUID id,
            UUID projectId,
            String projectTitle,
            String category,
            Wording categoryName,
            IssueLevel level,
            IssueStatus status,
            LocalDate raisedOn,
            LocalDate dueOn,
            LocalDate firstDueOn,
            boolean calendarIncomplete,
            boolean overdue,
            int escalations,
            @Nullable String assigneeUnit,
            @Nullable String assigneePost,
            @Nullable Wording assigneeName,
            @Nullable LocalDate resolvedOn,
            @Nullable LocalDate verificationDueOn,
            @Nullable LocalDate verifiedOn,
            boolean late,
            int reopenings,
            String divisionCode,
            boolean removed)
            implements IssueEvent {

        static State of(Issue issue) {
            var term = issue.term();
            var assignee = Optional.ofNullable(issue.assignee());
            var solution = issue.solution();
            return new State(
                    issue.id(),
                    issue.projectId(),
                    issue.projectTitle(),
                    issue.rule().category(),
                    issue.rule().name(),
                    issue.level(),
                    issue.status(),
                    issue.raisedOn(),
                    term.dueOn(),
                    term.firstDueOn(),
                    term.calendarIncomplete(),
                    issue.overdue(),
                    issue.escalations().size(),
                    assignee.map(Assignee::unit).orElse(null),
                    assignee.map(Assignee::post).orElse(null),
                    assignee.map(Assignee::name).orElse(null),
                    solution.resolvedOn(),
                    solution.verificationDueOn(),
                    solution.verifiedOn(),
                    solution.late(),
                    solution.reopenings(),
                    issue.divisionCode(),
                    issue.removed());
        }
    }
}
