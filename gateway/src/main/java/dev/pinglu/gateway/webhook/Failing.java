package dev.pinglu.gateway.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Failures that follow each other without a success, each as soon as it was due. What is idle in between, or stopped, does not
 * fail: the next failure is the first of others.
 *
 * @param since when the first of them happened
 * @param until what fails later does not belong to them
 */
public record Failing(Instant since, Instant until) {
    /** How late an attempt may be, since other messages go before it and replicas take over from each other. */
    private static final Duration LATE = Duration.ofHours(1);

    /**
     * The failures so far, with one more.
     *
     * @param next when the next attempt is due
     */
    public static Failing after(Optional<Failing> before, Instant failedAt, Instant next) {
        var end = next.plus(LATE);
        return before.filter(those -> !failedAt.isAfter(those.until()))
                .map(those -> new Failing(those.since(), end.isAfter(those.until()) ? end : those.until()))
                .orElse(new Failing(failedAt, end));
    }

    /** Whether they have gone on for so long. */
    public boolean haveLasted(Duration time, Instant now) {
        return !since.plus(time).isAfter(now);
    }
}
