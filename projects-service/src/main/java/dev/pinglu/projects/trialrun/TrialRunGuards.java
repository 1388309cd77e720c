package dev.pinglu.projects.trialrun;

import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

/** What a step demands beyond being a step of the table; a refusal lists all that is missing at once. */
final class TrialRunGuards {
    private TrialRunGuards() {}

    static void check(TrialRun run, ChangeTrialRunStage step, Instant now) {
        var found = new ArrayList<Violation>();
        if (step.at().isAfter(now)) {
            found.add(new Violation("trial-run.time.future", "at", step.at() + " is in the future; now is " + now));
        }
        var last = run.lastStepAt();
        if (last != null && step.at().isBefore(last)) {
            found.add(new Violation("trial-run.time.order", "at", step.at() + " is before the last step at " + last));
        }
        if (step.to().needsReason() && step.reason() == null) {
            found.add(new Violation("trial-run.reason", "reason", step.to() + " needs its reason"));
        }
        var uninterrupted = run.uninterruptedUntil(step.at());
        var required = Duration.ofHours(run.requiredHours());
        if (step.to() == TrialRunStage.PASSED && uninterrupted.compareTo(required) < 0) {
            found.add(new Violation(
                    "trial-run.hours",
                    "at",
                    "%d h %d min without interruption; %d h are required"
                            .formatted(uninterrupted.toHours(), uninterrupted.toMinutesPart(), run.requiredHours())));
        }
        Problems.refuseIfAny(found);
    }
}
