package dev.pinglu.kit.deployment;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to start in production with what suits a single machine only: the passwords everybody can read in the sources, a
 * way to Kafka that anybody on the network can listen to, and addresses that no other machine reaches. Whoever means it says so, setting by setting.
 */
@Startup
@Singleton
class LocalDefaults {
    private static final String USUAL_PASSWORD = "pinglu";
    private static final String ALLOW_USUAL = "pinglu.database.allow-default-password";
    private static final String ALLOW_PLAIN = "pinglu.kafka.allow-plain";
    private static final String ALLOW_LOOPBACK = "pinglu.address.allow-loopback";

    LocalDefaults(Config config) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            refuse(config);
        }
    }

    /** @throws IllegalStateException naming the setting, never its value */
    static void refuse(Config config) {
        if (!allowed(config, ALLOW_USUAL)) {
            refusePassword(config, "quarkus.datasource.password");
            if (config.getOptionalValue("quarkus.flyway.migrate-at-start", Boolean.class)
                    .orElse(false)) {
                refusePassword(config, "quarkus.flyway.password");
            }
        }
        if (!allowed(config, ALLOW_LOOPBACK)) {
            refuseLoopback(config, "pinglu.identity.issuer");
            refuseLoopback(config, "pinglu.public-url");
        }
        if (!allowed(config, ALLOW_PLAIN) && !isEncrypted(config)) {
            throw new IllegalStateException("kafka.security.protocol is neither SASL_SSL nor SSL, which is refused in"
                    + " production; a network that nobody else can listen to must also set " + ALLOW_PLAIN + "=true");
        }
    }

    private static void refusePassword(Config config, String setting) {
        if (text(config, setting).filter(USUAL_PASSWORD::equals).isPresent()) {
            throw new IllegalStateException(setting + " is the password of the local stack, which is refused in"
                    + " production; a single machine must also set " + ALLOW_USUAL + "=true");
        }
    }

    /** Nobody on another machine would reach it, and it would stand in every event and in every login. */
    private static void refuseLoopback(Config config, String setting) {
        if (config.getOptionalValue(setting, URI.class).map(Loopback::isNamedBy).orElse(true)) {
            throw new IllegalStateException(setting + " names this machine itself, which is refused in production; a"
                    + " suite for one machine must also set " + ALLOW_LOOPBACK + "=true");
        }
    }

    private static boolean isEncrypted(Config config) {
        return text(config, "kafka.security.protocol")
                .filter(protocol -> protocol.equals("SASL_SSL") || protocol.equals("SSL"))
                .isPresent();
    }

    private static boolean allowed(Config config, String setting) {
        return config.getOptionalValue(setting, Boolean.class).orElse(false);
    }

    private static Optional<String> text(Config config, String setting) {
        return config.getOptionalValue(setting, String.class);
    }
}
