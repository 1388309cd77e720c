package dev.pinglu.gateway.webhook;

import java.time.Instant;
import java.util.Optional;

/**
 * The secrets of a webhook as the database has them: encrypted.
 *
 * @param previous signs as well until its time is over
 */
record SealedSecrets(String current, Optional<Previous> previous) {
    /** The secret before the present one. */
    record Previous(String secret, Instant until) {}
}
