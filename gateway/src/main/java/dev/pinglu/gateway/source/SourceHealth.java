package dev.pinglu.gateway.source;

import dev.pinglu.gateway.database.Database;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Names sources of which nothing is heard. Neither liveness nor readiness: the gateway goes on showing what it knows, and
 * starting it again would not wake anybody.
 */
@Wellness
@Singleton
class SourceHealth implements HealthCheck {
    private final Database database;
    private final Sources sources;

    SourceHealth(Database database, Sources sources) {
        this.database = database;
        this.sources = sources;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("sources");
        var all = database.read(sources::all);
        all.stream()
                .filter(Source::silent)
                .forEach(source -> answer.withData(source.service(), "silent since " + source.seenAt()));
        return answer.status(all.stream().noneMatch(Source::silent)).build();
    }
}
