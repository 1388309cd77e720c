package dev.pinglu.local.identity;

import java.time.Instant;

/**
 * What a request carries to show who sends it.
 *
 * @param value goes behind {@code Bearer}
 * @param expires when the suite stops accepting it
 */
public record AccessToken(String value, Instant expires) {

    /** Hides the value: a token in a log is a token given away. */
    @Override
    public String toString() {
        return "AccessToken until " + expires;
    }
}
