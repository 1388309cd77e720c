package dev.pinglu.kit.directory;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Tells file and line of what is wrong with the register. A flawed file is no reason to restart a service that goes on with
 * the last good register, nor to take it out of service: hence neither liveness nor readiness.
 */
@Wellness
@Singleton
class DirectoryHealth implements HealthCheck {
    private final KeptRegister kept;
    private final RegisterFiles files;

    DirectoryHealth(KeptRegister kept, RegisterFiles files) {
        this.kept = kept;
        this.files = files;
    }

    @Override
    public HealthCheckResponse call() {
        var flaws = kept.flaws();
        var answer =
                HealthCheckResponse.named("directory").status(flaws.isEmpty()).withData("files", files.place());
        for (int i = 0; i < flaws.size(); i++) {
            answer.withData("flaw-" + (i + 1), flaws.get(i).toString());
        }
        return answer.build();
    }
}
