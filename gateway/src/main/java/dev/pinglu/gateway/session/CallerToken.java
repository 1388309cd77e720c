package dev.pinglu.gateway.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Lets a session and a bearer token say the same of a caller: both are known by their access token, never by the id token,
 * which is meant for the gateway alone and whose audience no service accepts. Runs before the kit reads the division.
 */
@Singleton
class CallerToken implements SecurityIdentityAugmentor {
    private static final int BEFORE_THE_SCOPE = 100;

    private final IdentitySettings settings;

    CallerToken(IdentitySettings settings) {
        this.settings = settings;
    }

    @Override
    public int priority() {
        return BEFORE_THE_SCOPE;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        var token = identity.getCredential(AccessTokenCredential.class);
        return token == null
                ? Uni.createFrom().item(identity)
                : Uni.createFrom().item(() -> known(identity, token.getToken()));
    }

    /** The token's signature and life time have been checked by now. */
    private SecurityIdentity known(SecurityIdentity identity, String token) {
        try {
            var claims = JwtClaims.parse(OidcCommonUtils.decodeJwtContent(token).encode());
            if (!claims.hasAudience() || !claims.getAudience().contains(settings.audience())) {
                throw new AuthenticationFailedException();
            }
            claims.setClaim("raw_token", token);
            return QuarkusSecurityIdentity.builder(identity)
                    .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                    .build();
        } catch (InvalidJwtException | MalformedClaimException malformed) {
            throw new AuthenticationFailedException();
        }
    }
}
