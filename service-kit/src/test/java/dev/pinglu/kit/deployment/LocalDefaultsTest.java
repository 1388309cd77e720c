package dev.pinglu.kit.deployment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalDefaultsTest {
    private static final Map<String, String> SETTLED = Map.of(
            "quarkus.datasource.password",
            "drawn-at-random",
            "quarkus.flyway.password",
            "drawn-at-random-too",
            "quarkus.flyway.migrate-at-start",
            "true",
            "kafka.security.protocol",
            "SASL_SSL",
            "pinglu.identity.issuer",
            "https://login.pinglu.example/realms/pinglu",
            "pinglu.public-url",
            "https://pinglu.example");

    @Test
    void whatADeploymentHasSettledStarts() {
        assertThatCode(() -> LocalDefaults.refuse(with("kafka.security.protocol", "SSL")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quarkus.datasource.password", "quarkus.flyway.password"})
    void thePasswordOfTheLocalStackIsRefusedUnlessItIsMeant(String setting) {
        assertThatThrownBy(() -> LocalDefaults.refuse(with(setting, "pinglu")))
                .hasMessageContaining(setting)
                .hasMessageContaining("pinglu.database.allow-default-password=true");
        assertThatCode(() ->
                        LocalDefaults.refuse(with(setting, "pinglu", "pinglu.database.allow-default-password", "true")))
                .doesNotThrowAnyException();
    }

    @Test
    void aServiceThatDoesNotMigrateNeedsNoPasswordOfTheOwner() {
        assertThatCode(() -> LocalDefaults.refuse(
                        with("quarkus.flyway.password", "pinglu", "quarkus.flyway.migrate-at-start", "false")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PLAINTEXT", "SASL_PLAINTEXT"})
    void aWayToKafkaWithoutEncryptionIsRefusedUnlessItIsMeant(String protocol) {
        assertThatThrownBy(() -> LocalDefaults.refuse(with("kafka.security.protocol", protocol)))
                .hasMessageContaining("pinglu.kafka.allow-plain=true");
        assertThatCode(() -> LocalDefaults.refuse(
                        with("kafka.security.protocol", protocol, "pinglu.kafka.allow-plain", "true")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "pinglu.identity.issuer, http://127.0.0.1:8180/realms/pinglu",
        "pinglu.identity.issuer, http://LOCALHOST:8180/realms/pinglu",
        "pinglu.public-url, http://[::1]:8080",
        "pinglu.public-url, http://suite.localhost",
        "pinglu.public-url, http://0.0.0.0:8080"
    })
    void anAddressThatNoOtherMachineReachesIsRefusedUnlessItIsMeant(String setting, String address) {
        assertThatThrownBy(() -> LocalDefaults.refuse(with(setting, address)))
                .hasMessageContaining(setting)
                .hasMessageContaining("pinglu.address.allow-loopback=true");
        assertThatCode(() -> LocalDefaults.refuse(with(setting, address, "pinglu.address.allow-loopback", "true")))
                .doesNotThrowAnyException();
    }

    private static Config with(String... pairs) {
        var settings = new HashMap<>(SETTLED);
        for (int i = 0; i < pairs.length; i += 2) {
            settings.put(pairs[i], pairs[i + 1]);
        }
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
    }
}
