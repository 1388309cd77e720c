package dev.pinglu.local.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens for as long as they are needed: each is fetched once and renewed before it expires. Safe to use from many threads. */
public final class Tokens {
    /** More than any request takes on its way. */
    private static final Duration RENEW_BEFORE = Duration.ofMinutes(1);

    private final Accounts accounts;
    private final Clock clock;
    private final Map<Holder, AccessToken> held = new ConcurrentHashMap<>();

    public Tokens(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    private record Holder(String role, String division) {}

    /**
     * A token that holds for at least a minute, unless the provider gives only shorter ones.
     *
     * @throws IdentityFailure when there is none to be had
     */
    public String of(String role, String division) {
        return held.compute(
                        new Holder(role, division),
                        (holder, known) -> known == null || isEnding(known) ? accounts.token(role, division) : known)
                .value();
    }

    private boolean isEnding(AccessToken token) {
        return clock.instant().isAfter(token.expires().minus(RENEW_BEFORE));
    }
}
