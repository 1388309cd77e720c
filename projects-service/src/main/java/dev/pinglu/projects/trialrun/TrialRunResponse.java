package dev.pinglu.projects.trialrun;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trial run as clerks see it: its public state, and what stays inside the service.
 *
 * @param course of interruptions, oldest first
 * @param next the stages that may follow
 * @param version what If-Match of the next change names
 */
public record TrialRunResponse(
        @JsonUnwrapped TrialRunEvent.State state,
        List<InterruptionNote> course,
        @Nullable String failureReason,
        Collection<TrialRunStage> next,
        long version) {

    /** One interruption; while it lasts there is no restart. */
    public record InterruptionNote(
            Instant interruptedAt, String reason, @Nullable Instant restartedAt) {
        static InterruptionNote from(Interruption interruption) {
            return new InterruptionNote(
                    interruption.interruptedAt(), interruption.reason(), interruption.restartedAt());
        }
    }

    static TrialRunResponse from(TrialRun run) {
        return new TrialRunResponse(
                run.state(),
                run.interruptions().stream().map(InterruptionNote::from).toList(),
                run.failureReason(),
                run.stage().next(),
                run.version());
    }
}
