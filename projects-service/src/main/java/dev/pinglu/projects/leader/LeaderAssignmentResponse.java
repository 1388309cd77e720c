package dev.pinglu.projects.leader;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as clerks see it: its public state, and what stays inside the service.
 *
 * @param course of visits, in the order in which they were recorded
 * @param reason of the end, or of the last correction
 * @param version what If-Match of the next change names
 */
public record LeaderAssignmentResponse(
        @JsonUnwrapped LeaderAssignmentEvent.State state,
        List<VisitNote> course,
        @Nullable String reason,
        long version) {

    /** One visit, what was found, and the issues that were raised. */
    @Schema(name = "LeaderVisit")
    public record VisitNote(LocalDate on, String found, List<UUID> issues) {
        static VisitNote from(Visit visit) {
            return new VisitNote(visit.visitedOn(), visit.found(), visit.issues());
        }
    }

    static LeaderAssignmentResponse from(LeaderAssignment assignment) {
        return new LeaderAssignmentResponse(
                assignment.state(),
                assignment.visits().stream().map(VisitNote::from).toList(),
                assignment.lastReason(),
                assignment.version());
    }
}
