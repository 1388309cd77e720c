package dev.pinglu.gateway.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How long an alert may wait for somebody to take note of it, by its severity, before it is the concern of the next division
 * above as well; after as long again, of the one above that.
 */
@ConfigMapping(prefix = "pinglu.escalation")
public interface EscalationSettings {
    @WithDefault("72h")
    Duration warning();

    @WithDefault("24h")
    Duration critical();
}
