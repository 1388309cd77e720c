package dev.pinglu.kit.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.inject.Singleton;

/** Ends in the background what somebody began with a request: under the same name, within the same division. */
@Singleton
public final class OnBehalf {
    private final CurrentIdentityAssociation identities;

    OnBehalf(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    /**
     * Works outside of any request as if its sender still waited.
     *
     * @param name of the principal
     * @param division that its token named
     */
    public void of(String name, String division, Runnable work) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            identities.setIdentity(QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(name))
                    .addAttribute(ClaimedScope.DIVISION, division)
                    .build());
            work.run();
        } finally {
            context.terminate();
        }
    }
}
