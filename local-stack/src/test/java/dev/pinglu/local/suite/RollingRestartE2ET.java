package dev.pinglu.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pinglu.local.identity.Divisions;
import dev.pinglu.local.stack.Port;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A new replica starts, the load moves to it as readiness says, the old one drains and stops: no request fails. */
@Order(5)
@ExtendWith(RunningSuite.class)
class RollingRestartE2ET {
    private static final int ENOUGH = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Test
    void noRequestFailsWhileServiceAndGatewayAreReplaced(Suite suite) throws Exception {
        try (Balancer services = new Balancer();
                Balancer gateways = new Balancer()) {
            // Given
            suite.pinglu("up");
            Map<Port, Integer> behind = Map.of(Port.PROJECTS, services.port());
            Replica oldService = Replica.start(suite.settings(), "projects", Map.of());
            Replica oldGateway = Replica.start(suite.settings(), "gateway", behind);
            services.add(oldService);
            gateways.add(oldGateway);
            eventually(() -> services.leadsTo(oldService) && gateways.leadsTo(oldGateway));
            Traffic traffic = new Traffic(
                    URI.create("http://127.0.0.1:" + gateways.port()), suite.token("projects-clerk", Divisions.home()));
            eventually(() -> traffic.answered() > ENOUGH);

            // When
            Replica newService = Replica.start(suite.settings(), "projects", Map.of());
            Replica newGateway = Replica.start(suite.settings(), "gateway", behind);
            services.add(newService);
            gateways.add(newGateway);
            eventually(newService::isReady);
            oldService.stop();
            eventually(newGateway::isReady);
            oldGateway.stop();
            int replaced = traffic.answered();
            eventually(() -> traffic.answered() > replaced + ENOUGH);
            traffic.stop();

            // Then
            assertThat(services.leadsTo(newService) && gateways.leadsTo(newGateway))
                    .isTrue();
            assertThat(traffic.failures())
                    .as("of %d requests", traffic.answered())
                    .isEmpty();
            List.of(newService, newGateway).forEach(Replica::kill);
        }
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(PATIENCE).until(condition);
    }
}
