package dev.pinglu.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateTargetsTest {
    @ParameterizedTest
    @ValueSource(strings = {"pinglu.webhooks.allow-http", "pinglu.webhooks.allow-private"})
    void receiversOfOneMachineAreRefusedUnlessTheSuiteIsForOne(String setting) {
        assertThatIllegalStateException()
                .isThrownBy(() -> PrivateTargets.refuse(with(Map.of(setting, "true"))))
                .withMessageContaining(setting)
                .withMessageContaining("pinglu.address.allow-loopback=true");
        assertThatCode(() ->
                        PrivateTargets.refuse(with(Map.of(setting, "true", "pinglu.address.allow-loopback", "true"))))
                .doesNotThrowAnyException();
    }

    @Test
    void whatADeploymentHasSettledStarts() {
        assertThatCode(() -> PrivateTargets.refuse(with(Map.of("pinglu.webhooks.allow-private", "false"))))
                .doesNotThrowAnyException();
    }

    private static Config with(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
    }
}
