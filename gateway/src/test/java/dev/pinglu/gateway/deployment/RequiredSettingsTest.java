package dev.pinglu.gateway.deployment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.pinglu.gateway.session.IdentitySettings;
import dev.pinglu.gateway.webhook.Settings;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredSettingsTest {
    private static final String LONG_ENOUGH = "a secret of the tests that is long enough";

    @Test
    void whatADeploymentUsuallyHasIsAccepted() {
        assertThatCode(() -> new RequiredSettings(identity(Map.of()), Settings.with()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"client-secret, ' '", "session-secret, shorter-than-it-has-to-be"})
    void aSecretOfTheIdentityThatIsNoneIsNamedAndNotTold(String setting, String value) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new RequiredSettings(identity(Map.of(setting, value)), Settings.with()))
                .withMessageStartingWith("pinglu.identity." + setting)
                .withMessageNotContaining("shorter");
    }

    @ParameterizedTest
    @CsvSource({"key, shorter-than-it-has-to-be", "jitter, 1.5", "jitter, -0.1"})
    void aSettingOfWebhooksThatNothingCanBeDoneWithIsNamed(String setting, String value) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new RequiredSettings(identity(Map.of()), Settings.with(setting, value)))
                .withMessageStartingWith("pinglu.webhooks." + setting)
                .withMessageNotContaining("shorter");
    }

    private static IdentitySettings identity(Map<String, String> changed) {
        var settings = new HashMap<String, String>();
        Map<String, String> usual = Map.of(
                "issuer",
                "https://identity.example.org",
                "back-channel",
                "https://identity.example.org",
                "client-secret",
                LONG_ENOUGH,
                "session-secret",
                LONG_ENOUGH);
        usual.forEach((name, value) -> settings.put("pinglu.identity." + name, changed.getOrDefault(name, value)));
        return new SmallRyeConfigBuilder()
                .withMapping(IdentitySettings.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(IdentitySettings.class);
    }
}
