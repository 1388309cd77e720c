package dev.pinglu.kit.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Whom the bearer tokens that were found good a moment ago belong to. Checking a signature costs more than writing a row,
 * and a caller that sends one request sends another.
 */
@Singleton
public final class CheckedTokens {
    private static final int MOST = 1_000;
    private static final String BEARER = "Bearer ";

    private final Clock clock;
    private final ProviderOutage outage;
    private final Cache<String, SecurityIdentity> good;

    CheckedTokens(AccessSettings settings, Clock clock, ProviderOutage outage) {
        this.clock = clock;
        this.outage = outage;
        good = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfter(Expiry.creating((String authorization, SecurityIdentity caller) -> kept(settings, caller)))
                .build();
    }

    /**
     * Whom the token of a request belongs to; checks only what was not found good lately. What was refused is never kept.
     *
     * @param authorization the request's header of that name
     */
    public Uni<SecurityIdentity> callerOf(@Nullable String authorization, Supplier<Uni<SecurityIdentity>> check) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return watched(check);
        }
        var known = good.getIfPresent(authorization);
        return known != null
                ? Uni.createFrom().item(known)
                : watched(check).invoke(caller -> keep(authorization, caller));
    }

    private Uni<SecurityIdentity> watched(Supplier<Uni<SecurityIdentity>> check) {
        return check.get().onFailure(OIDCException.class).invoke(outage::met).invoke(caller -> {
            if (caller != null) {
                outage.isOver();
            }
        });
    }

    private void keep(String authorization, @Nullable SecurityIdentity caller) {
        if (caller != null && caller.getPrincipal() instanceof JsonWebToken) {
            good.put(authorization, withoutRequest(caller));
        }
    }

    /** The request that brought the token must not be held for the sake of the next one. */
    private static SecurityIdentity withoutRequest(SecurityIdentity caller) {
        var kept = QuarkusSecurityIdentity.builder()
                .setPrincipal(caller.getPrincipal())
                .addRoles(caller.getRoles())
                .addCredentials(caller.getCredentials());
        caller.getAttributes().forEach((name, value) -> {
            if (!name.equals(RoutingContext.class.getName())) {
                kept.addAttribute(name, value);
            }
        });
        return kept.build();
    }

    private Duration kept(AccessSettings settings, SecurityIdentity caller) {
        var expires = Instant.ofEpochSecond(((JsonWebToken) caller.getPrincipal()).getExpirationTime());
        var left = Duration.between(clock.instant(), expires);
        return left.compareTo(settings.checkedTokenKept()) < 0 ? left : settings.checkedTokenKept();
    }
}
