package dev.pinglu.kit.access;

import dev.pinglu.kit.division.Divisions;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Reads division and unit out of a valid token. Without a division of the district that the suite serves a token carries
 * no role here: whoever it belongs to is known, and may do nothing. With one it carries its own roles and those that follow
 * from them.
 */
@Singleton
class ClaimedScope implements SecurityIdentityAugmentor {
    static final String DIVISION = "pinglu.division";
    static final String UNIT = "pinglu.unit";

    private final AccessSettings settings;
    private final Divisions divisions;

    ClaimedScope(AccessSettings settings, Divisions divisions) {
        this.settings = settings;
        this.divisions = divisions;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity.isAnonymous() ? identity : scoped(identity));
    }

    private SecurityIdentity scoped(SecurityIdentity identity) {
        var division = claim(identity, settings.divisionClaim()).filter(divisions::isAtHome);
        if (division.isEmpty()) {
            return copyWithoutRoles(identity).build();
        }
        var scoped = copyWithoutRoles(identity)
                .addRoles(DerivedRoles.complete(identity.getRoles()))
                .addAttribute(DIVISION, division.get());
        claim(identity, settings.unitClaim()).ifPresent(unit -> scoped.addAttribute(UNIT, unit));
        return scoped.build();
    }

    private static QuarkusSecurityIdentity.Builder copyWithoutRoles(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes());
    }

    private static Optional<String> claim(SecurityIdentity identity, String name) {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getClaim(name) instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }
}
