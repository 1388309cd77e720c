package dev.pinglu.gateway.webhook;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Settings as a deployment has them, but for what a test says. */
public final class Settings {
    private Settings() {}

    public static WebhookSettings with(String... pairs) {
        var settings = new HashMap<>(Map.of("pinglu.webhooks.key", "a key of the tests that is long enough"));
        for (int i = 0; i < pairs.length; i += 2) {
            settings.put("pinglu.webhooks." + pairs[i], pairs[i + 1]);
        }
        return new SmallRyeConfigBuilder()
                .withMapping(WebhookSettings.class)
                .withConverter(java.time.Duration.class, 200, new io.quarkus.runtime.configuration.DurationConverter())
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(WebhookSettings.class);
    }
}
