package dev.pinglu.projects.leader;

import dev.pinglu.kit.event.EventType;
import dev.pinglu.kit.work.Wording;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the assignment of a leader publishes; the JSON Schema beside the application describes each field. */
public sealed interface LeaderAssignmentEvent {

    /** The whole public state of an assignment: the post, never who holds it, and no word of what was found. */
    @EventType("dev.pinglu.projects.leader-assignment.state.v1")
    @Schema(name = "LeaderAssignmentState")
    record State(
            UUID id,
            UUID projectId,
            String projectTitle,
            String post,
            Wording postName,
            LocalDate from,
            @Nullable LocalDate to,
            int visits,
            @Nullable LocalDate lastVisitOn,
            String divisionCode,
            boolean removed)
            implements LeaderAssignmentEvent {

        static State of(LeaderAssignment assignment) {
            return new State(
                    assignment.id(),
                    assignment.projectId(),
                    assignment.projectTitle(),
                    assignment.post(),
                    assignment.postName(),
                    assignment.firstDay(),
                    assignment.lastDay(),
                    assignment.visits().size(),
                    assignment.lastVisitOn().orElse(null),
                    assignment.divisionCode(),
                    assignment.removed());
        }
    }
}
