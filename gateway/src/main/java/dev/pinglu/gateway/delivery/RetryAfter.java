package dev.pinglu.gateway.delivery;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Retry-After}, which says seconds or a date. */
final class RetryAfter {
    /** Longer than this nobody is left alone, whatever is asked. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private RetryAfter() {}

    /** How long the receiver asks to be left alone; only who is busy may ask so. */
    static Optional<Duration> of(int status, @Nullable String header, Clock clock) {
        if (header == null || status != TOO_MANY_REQUESTS && status != UNAVAILABLE) {
            return Optional.empty();
        }
        var text = header.strip();
        return (text.matches("\\d{1,9}") ? Optional.of(Duration.ofSeconds(Long.parseLong(text))) : until(text, clock))
                .filter(wait -> !wait.isNegative())
                .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    private static Optional<Duration> until(String date, Clock clock) {
        try {
            var then = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
            return Optional.of(Duration.between(clock.instant(), then));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
