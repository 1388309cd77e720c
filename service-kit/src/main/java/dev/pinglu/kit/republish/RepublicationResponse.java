package dev.pinglu.kit.republish;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come.
 *
 * @param epoch under which everything is published
 * @param requestedBy the account that asked for it
 * @param trouble what keeps it from going on, as the name of the failure; absent while it goes on
 */
public record RepublicationResponse(
        UUID id,
        State state,
        int epoch,
        String requestedBy,
        Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable String trouble,
        List<OfType> types) {

    /** Whether it goes on. */
    @Schema(name = "RepublicationState")
    public enum State {
        RUNNING,
        COMPLETED
    }

    /**
     * One type of aggregates.
     *
     * @param published how many are in the outbox or on their way since it began
     * @param total how many there were when it began; those that entered since come on top
     */
    @Schema(name = "RepublishedType")
    public record OfType(String type, long published, long total, boolean completed) {}

    static RepublicationResponse from(Republication run) {
        return new RepublicationResponse(
                run.id(),
                run.completedAt() == null ? State.RUNNING : State.COMPLETED,
                run.epoch(),
                run.requestedBy(),
                run.startedAt(),
                run.completedAt(),
                run.trouble(),
                run.types().stream()
                        .map(type -> new OfType(type.type(), type.published(), type.total(), type.completed()))
                        .toList());
    }
}
