package dev.pinglu.local.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.testing.RequiresTool;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new version takes nobody away from what they do. */
@RequiresTool("kubectl")
class RollingUpdateTest {
    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void aRollingUpdateTakesNobodyAway(String name) {
        var overlay = Overlay.rendered(name);
        overlay.all(Deployment.class).forEach(deployment -> {
            var rolling = deployment.getSpec().getStrategy().getRollingUpdate();
            assertThat(rolling.getMaxUnavailable().getIntVal()).isZero();
            assertThat(rolling.getMaxSurge().getIntVal()).isPositive();
            var settings = Settings.of(overlay, deployment.getSpec().getTemplate());
            assertThat(deployment.getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds())
                    .isGreaterThan(seconds(settings.get("QUARKUS_SHUTDOWN_DELAY"))
                            + seconds(settings.get("QUARKUS_SHUTDOWN_TIMEOUT")));
        });
        if (name.equals("production")) {
            assertThat(overlay.all(Deployment.class))
                    .allMatch(deployment -> deployment.getSpec().getReplicas() == null
                            || deployment.getSpec().getReplicas() >= 2);
            assertThat(overlay.all(HorizontalPodAutoscaler.class))
                    .allMatch(scaler -> scaler.getSpec().getMinReplicas() >= 2);
        }
    }

    private static long seconds(String duration) {
        return Long.parseLong(duration.substring(0, duration.length() - 1));
    }
}
