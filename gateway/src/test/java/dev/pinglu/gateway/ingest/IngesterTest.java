package dev.pinglu.gateway.ingest;

import static dev.pinglu.gateway.testing.ProjectState.aProject;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.pinglu.gateway.testing.Publisher;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IngesterTest {
    /** Meets each batch with an error that nobody expected, as long as it is told to. */
    @Singleton
    static class Saboteur {
        private final AtomicInteger left = new AtomicInteger();

        Saboteur() {}

        void meet(@Observes Applied applied) {
            if (left.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                throw new UnsupportedOperationException("planted by a test");
            }
        }
    }

    @Test
    void anErrorNobodyExpectedDoesNotEndIngest() {
        var saboteur = CDI.current().select(Saboteur.class).get();
        try (var publisher = new Publisher()) {
            saboteur.left.set(1);
            publisher.publish(aProject("140603100", 1701));
            await("the error is met").until(() -> saboteur.left.get() == 0);

            publisher.publish(aProject("140603100", 1701));

            await("both are visible")
                    .untilAsserted(() -> given().get("/api/metrics/projects.listed/values?period=1701")
                            .then()
                            .body("value", equalTo(2)));
        }
        given().port(ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class))
                .get("/q/health/live")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'ingester' }.status", equalTo("UP"));
    }

    @Test
    void eachFailureInARowIsFollowedByALongerPauseUpToALimit() {
        var trouble = new Trouble();
        var failed = new IllegalArgumentException("planted by a test");

        assertThat(trouble.met(failed)).isEqualTo(Duration.ofSeconds(1));
        assertThat(trouble.met(failed)).isEqualTo(Duration.ofSeconds(2));
        for (int more = 0; more < 100; more++) {
            assertThat(trouble.met(failed)).isLessThanOrEqualTo(Duration.ofSeconds(16));
        }
        trouble.isOver();
        assertThat(trouble.met(failed)).isEqualTo(Duration.ofSeconds(1));
    }
}
