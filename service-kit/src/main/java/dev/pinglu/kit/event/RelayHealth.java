package dev.pinglu.kit.event;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * A service whose relay has ended goes on taking writes that nobody would hear of: it must be replaced. A relay that Kafka or
 * the database refuses lives and tries again; what it met is told beside, for whoever looks.
 */
@Liveness
@Singleton
class RelayHealth implements HealthCheck {
    private final OutboxRelay relay;

    RelayHealth(OutboxRelay relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("outbox-relay").status(relay.alive());
        relay.trouble().ifPresent(name -> answer.withData("trouble", name));
        return answer.build();
    }
}
