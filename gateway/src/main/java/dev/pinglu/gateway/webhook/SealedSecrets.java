package dev.pinglu.gateway.webhook;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The secrets of a webhook as the database has them: encrypted.
 *
 * @param previous sign as well, each until its time is over; the newest first
 */
record SealedSecrets(String current, List<Previous> previous) {
    /** One before the present one. */
    record Previous(String secret, Instant until) {}

    /** Those before the present one whose time is not over. */
    List<Previous> holding(Instant now) {
        return previous.stream().filter(old -> now.isBefore(old.until())).toList();
    }

    /**
     * With another present one. What holds now is kept, so that a receiver may have any of them.
     *
     * @param until when the time of the one that is replaced is over
     */
    SealedSecrets replacedBy(String other, Instant now, Instant until) {
        return new SealedSecrets(
                other,
                Stream.concat(Stream.of(new Previous(current, until)), holding(now).stream())
                        .toList());
    }
}
