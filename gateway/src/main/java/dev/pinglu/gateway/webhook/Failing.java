package dev.pinglu.gateway.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Failures with no success among them.
 *
 * @param since when the first of them happened
 * @param unbroken since when each has followed as soon as it was due. Before that there was a time in which nothing was sent, which
 *     says nothing of the receiver
 * @param until what fails later does not follow as soon as it was due
 */
public record Failing(Instant since, Instant unbroken, Instant until) {
    /** How late an attempt may be, since other messages go before it and replicas take over from each other. */
    private static final Duration LATE = Duration.ofHours(1);

    /**
     * The failures so far, with one more.
     *
     * @param next when the next attempt is due
     */
    public static Failing after(Optional<Failing> before, Instant failedAt, Instant next) {
        var end = next.plus(LATE);
        return before.map(those -> those.with(failedAt, end)).orElse(new Failing(failedAt, failedAt, end));
    }

    private Failing with(Instant failedAt, Instant end) {
        return failedAt.isAfter(until)
                ? new Failing(since, failedAt, end)
                : new Failing(since, unbroken, end.isAfter(until) ? end : until);
    }

    /** Whether nothing has arrived for so long, however little there was to send. */
    public boolean haveLasted(Duration time, Instant now) {
        return !since.plus(time).isAfter(now);
    }

    /** Whether they have followed each other for so long. */
    public boolean haveLastedUnbroken(Duration time, Instant now) {
        return !unbroken.plus(time).isAfter(now);
    }
}
