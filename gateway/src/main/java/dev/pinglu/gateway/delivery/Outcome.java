package dev.pinglu.gateway.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * What an attempt came to.
 *
 * @param status of the answer; absent if there was none
 * @param failure absent if the receiver took the message
 * @param retryAfter how long the receiver asks to be left alone
 */
record Outcome(Optional<Integer> status, Optional<Failure> failure, Duration took, Optional<Duration> retryAfter) {
    private static final int GONE = 410;

    static Outcome answered(int status, Duration took, Optional<Duration> retryAfter) {
        var failure = status >= 200 && status < 300 ? Optional.<Failure>empty() : Optional.of(Failure.STATUS);
        return new Outcome(Optional.of(status), failure, took, retryAfter);
    }

    static Outcome failed(Failure failure, Duration took) {
        return new Outcome(Optional.empty(), Optional.of(failure), took, Optional.empty());
    }

    boolean isDelivered() {
        return failure.isEmpty();
    }

    /** Whether the receiver wants no message ever again. */
    boolean isGone() {
        return status.equals(Optional.of(GONE));
    }
}
