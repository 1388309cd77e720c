package dev.pinglu.gateway.session;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Whether people can log in at present. The provider is asked at most every two seconds, with the very client that fetches
 * its keys; tokens and sessions that are valid never ask.
 */
@Singleton
class ProviderProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration KEPT = Duration.ofSeconds(2);

    private final TenantConfigBean tenants;
    private final Uni<Boolean> answer;

    ProviderProbe(TenantConfigBean tenants) {
        this.tenants = tenants;
        this.answer = Uni.createFrom().deferred(this::ask).memoize().atLeast(KEPT);
    }

    Uni<Boolean> isReachable() {
        return answer;
    }

    private Uni<Boolean> ask() {
        var tenant = tenants.getDefaultTenant();
        var client = tenant.getOidcProviderClient();
        if (client == null || tenant.getOidcMetadata().getDiscoveryUri() == null) {
            // Nothing is known of it yet: the login itself finds out, and says the same.
            return Uni.createFrom().item(true);
        }
        return client.getWebClient()
                .getAbs(tenant.getOidcMetadata().getDiscoveryUri())
                .timeout(PATIENCE.toMillis())
                .send()
                .map(reply -> reply.statusCode() == 200)
                .onFailure()
                .recoverWithItem(false);
    }
}
