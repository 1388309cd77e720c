package dev.pinglu.gateway.edge;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.pinglu.gateway.session.Notices;
import dev.pinglu.gateway.session.Notices.Notice;
import dev.pinglu.gateway.session.Pages;
import dev.pinglu.kit.problem.EdgeProblems;
import dev.pinglu.kit.problem.ProblemType;
import io.github.bucket4j.Bucket;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Limits what an address may ask without being known: logins, schemas, pictures, and every token or session that was refused.
 * Who is known is not limited here.
 */
@Singleton
class PublicLimit {
    /** Behind the check of tokens, so that guessing them counts, and before anything answers. */
    private static final int BEHIND_AUTHENTICATION = -150;

    /** A page that came back as soon as one request is allowed again would only take it from another. */
    private static final long SHORTEST_RELOAD_SECONDS = 15;

    private final LimitSettings settings;
    private final Notices notices;
    private final Cache<String, Bucket> buckets;

    PublicLimit(LimitSettings settings, Notices notices) {
        this.settings = settings;
        this.notices = notices;
        this.buckets = CacheBuilder.newBuilder()
                .maximumSize(settings.addresses())
                .expireAfterAccess(settings.per())
                .build();
    }

    void mount(@Observes Router router) {
        router.route().order(BEHIND_AUTHENTICATION).handler(this::count);
    }

    private void count(RoutingContext context) {
        if (context.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous()) {
            context.next();
            return;
        }
        var address = context.request().remoteAddress();
        var probe = bucket(address == null ? "" : String.valueOf(address.hostAddress()))
                .tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            context.next();
            return;
        }
        context.request().resume();
        long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
        if (Pages.isAskedFor(context.request())) {
            notices.showAndTryAgain(context, Notice.TOO_MANY_REQUESTS, Math.max(seconds, SHORTEST_RELOAD_SECONDS));
        } else {
            context.response().putHeader("Retry-After", Long.toString(seconds));
            EdgeProblems.answer(context, ProblemType.TOO_MANY_REQUESTS);
        }
    }

    private Bucket bucket(String address) {
        try {
            return buckets.get(
                    address,
                    () -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(settings.requests())
                                    .refillGreedy(settings.requests(), settings.per()))
                            .build());
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
