package dev.pinglu.gateway.delivery;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A gateway whose deliverer has ended would keep the lease from nobody, and yet send nothing: it must be replaced. */
@Liveness
@Singleton
class DeliveryHealth implements HealthCheck {
    private final Deliverer deliverer;

    DeliveryHealth(Deliverer deliverer) {
        this.deliverer = deliverer;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("webhooks").status(deliverer.alive()).build();
    }
}
