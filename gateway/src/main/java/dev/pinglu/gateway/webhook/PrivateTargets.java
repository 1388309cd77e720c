package dev.pinglu.gateway.webhook;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Refuses to start in production with receivers that suit a single machine only, unless the suite is meant for one. */
@Startup
@Singleton
class PrivateTargets {
    private static final List<String> LOCAL = List.of("pinglu.webhooks.allow-http", "pinglu.webhooks.allow-private");
    private static final String ONE_MACHINE = "pinglu.address.allow-loopback";

    PrivateTargets(Config config) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            refuse(config);
        }
    }

    /** @throws IllegalStateException naming the setting */
    static void refuse(Config config) {
        for (var setting : LOCAL) {
            if (isSet(config, setting) && !isSet(config, ONE_MACHINE)) {
                throw new IllegalStateException(
                        setting + " is refused in production: pinglu.webhooks.networks names the"
                                + " private networks of receivers; a suite for one machine must also set " + ONE_MACHINE
                                + "=true");
            }
        }
    }

    private static boolean isSet(Config config, String setting) {
        return config.getOptionalValue(setting, Boolean.class).orElse(false);
    }
}
