package dev.pinglu.gateway.session;

import dev.pinglu.gateway.session.Notices.Notice;
import dev.pinglu.kit.access.CheckedTokens;
import dev.pinglu.kit.problem.EdgeProblems;
import dev.pinglu.kit.problem.ProblemType;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationCompletionException;
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
 * Bearer tokens for whoever sends one, a session for everybody else. Who is not known is sent to the identity provider if a
 * page was asked for, and told so with a problem otherwise; while the provider cannot be reached, a page says that.
 */
@Alternative
@Priority(1)
@Singleton
class GatewayMechanism implements HttpAuthenticationMechanism {
    static final String LOGOUT = "/logout";
    static final String SIGNED_OUT = "/signed-out";

    private static final String REFUSAL = "pinglu.refusal";
    private static final int BEFORE_OTHERS = 2_000;
    private static final int FOUND = 302;

    private final OidcAuthenticationMechanism oidc;
    private final CheckedTokens checked;
    private final ProviderProbe provider;
    private final Notices notices;

    GatewayMechanism(OidcAuthenticationMechanism oidc, CheckedTokens checked, ProviderProbe provider, Notices notices) {
        this.oidc = oidc;
        this.checked = checked;
        this.provider = provider;
        this.notices = notices;
    }

    /** Who is refused is nobody: what is open to anyone stays open, and everything else answers with a challenge. */
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return checked.callerOf(
                        context.request().getHeader(HttpHeaders.AUTHORIZATION),
                        () -> oidc.authenticate(context, identities))
                .onFailure(GatewayMechanism::isRefusal)
                .recoverWithItem(refused -> {
                    context.put(REFUSAL, refused);
                    // The one it asked has named itself as the one that challenges; that would be an empty 401.
                    context.put(HttpAuthenticationMechanism.class.getName(), this);
                    return null;
                });
    }

    private static boolean isRefusal(Throwable failed) {
        return failed instanceof AuthenticationFailedException
                || failed instanceof AuthenticationCompletionException
                || failed instanceof OIDCException;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        if (!Pages.isAskedFor(context.request())) {
            return problem(context);
        } else if (context.normalizedPath().equals(LOGOUT)) {
            return redirect(context, SIGNED_OUT);
        } else if (context.get(REFUSAL) instanceof AuthenticationCompletionException) {
            return notices.show(context, Notice.LOGIN_FAILED);
        }
        return provider.isReachable()
                .flatMap(reachable -> reachable
                        ? oidc.getChallenge(context).flatMap(challenge -> login(context, challenge))
                        : notices.show(context, Notice.PROVIDER_UNREACHABLE))
                .onFailure(OIDCException.class)
                .recoverWithUni(() -> notices.show(context, Notice.PROVIDER_UNREACHABLE));
    }

    private Uni<Boolean> login(RoutingContext context, ChallengeData challenge) {
        // The names of these headers are no strings, and equal none.
        return challenge.getHeaders().entrySet().stream()
                .filter(header ->
                        challenge.status == FOUND && header.getKey().toString().equalsIgnoreCase("Location"))
                .findFirst()
                .map(location -> redirect(context, location.getValue().toString()))
                .orElseGet(() -> notices.show(context, Notice.LOGIN_FAILED));
    }

    private static Uni<Boolean> redirect(RoutingContext context, String location) {
        context.response()
                .setStatusCode(FOUND)
                .putHeader("Location", location)
                .putHeader("Cache-Control", "no-store")
                .end();
        return Uni.createFrom().item(true);
    }

    private static Uni<Boolean> problem(RoutingContext context) {
        if (context.get(REFUSAL) instanceof OIDCException) {
            context.response().putHeader("Retry-After", Long.toString(Notices.RETRY_AFTER_SECONDS));
            EdgeProblems.answer(context, ProblemType.UNAVAILABLE);
        } else {
            context.response().putHeader("WWW-Authenticate", "Bearer");
            EdgeProblems.answer(context, ProblemType.UNAUTHORISED);
        }
        return Uni.createFrom().item(true);
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
