package dev.pinglu.gateway.ingest;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A gateway whose ingester has ended would show old figures for ever: it must be replaced. */
@Liveness
@Singleton
class IngestHealth implements HealthCheck {
    private final Ingester ingester;

    IngestHealth(Ingester ingester) {
        this.ingester = ingester;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ingester").status(ingester.alive()).build();
    }
}
