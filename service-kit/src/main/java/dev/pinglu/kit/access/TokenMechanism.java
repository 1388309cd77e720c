package dev.pinglu.kit.access;

import dev.pinglu.kit.problem.EdgeProblems;
import dev.pinglu.kit.problem.ProblemType;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Bearer tokens of the identity provider. A token that is refused is answered with a problem that tells nothing of why;
 * while the provider's keys have never been seen and cannot be fetched, the answer is 503.
 */
@Alternative
@Priority(1)
@Singleton
class TokenMechanism implements HttpAuthenticationMechanism {
    private static final String PROVIDER_MISSING = "pinglu.provider-missing";
    private static final int BEFORE_OTHERS = 2_000;
    static final int RETRY_AFTER_SECONDS = 5;

    private final OidcAuthenticationMechanism oidc;
    private final CheckedTokens checked;

    TokenMechanism(OidcAuthenticationMechanism oidc, CheckedTokens checked) {
        this.oidc = oidc;
        this.checked = checked;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return checked.callerOf(
                        context.request().getHeader(HttpHeaders.AUTHORIZATION),
                        () -> oidc.authenticate(context, identities))
                .onFailure(OIDCException.class)
                .transform(failed -> {
                    context.put(PROVIDER_MISSING, true);
                    return new AuthenticationFailedException(failed);
                });
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        if (context.get(PROVIDER_MISSING) != null) {
            context.response().putHeader("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
            EdgeProblems.answer(context, ProblemType.UNAVAILABLE);
            return Uni.createFrom().item(true);
        }
        return getChallenge(context).map(challenge -> {
            challenge.getHeaders().forEach((name, value) -> context.response().putHeader(name, String.valueOf(value)));
            EdgeProblems.answer(context, ProblemType.UNAUTHORISED);
            return true;
        });
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }

    @Override
    public int getPriority() {
        return BEFORE_OTHERS;
    }
}
