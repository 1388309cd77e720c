package dev.pinglu.projects.issue;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A status on the way of an issue, for the line that shows how far it has come; one that was sent back is assigned. */
@TemplateData
record IssueStage(
        IssueStatus status,
        boolean reached,
        boolean present,
        @Nullable LocalDate since) {

    static List<IssueStage> of(IssueEvent.State issue) {
        var stands = issue.status() == IssueStatus.REOPENED ? IssueStatus.ASSIGNED : issue.status();
        return Stream.of(IssueStatus.values())
                .filter(status -> status != IssueStatus.REOPENED)
                .map(status -> new IssueStage(
                        status, status.compareTo(stands) <= 0, status == stands, since(issue, status, stands)))
                .toList();
    }

    private static @Nullable LocalDate since(IssueEvent.State issue, IssueStatus status, IssueStatus stands) {
        return switch (status) {
            case REPORTED -> issue.raisedOn();
            case RESOLVED -> status.compareTo(stands) <= 0 ? issue.resolvedOn() : null;
            case VERIFIED -> issue.verifiedOn();
            case TRIAGED, ASSIGNED, IN_PROGRESS, REOPENED -> null;
        };
    }
}
