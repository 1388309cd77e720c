package dev.pinglu.kit.event;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A service whose relay has ended goes on taking writes that nobody would hear of: it must be replaced. */
@Liveness
@Singleton
class RelayHealth implements HealthCheck {
    private final OutboxRelay relay;

    RelayHealth(OutboxRelay relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox-relay").status(relay.alive()).build();
    }
}
