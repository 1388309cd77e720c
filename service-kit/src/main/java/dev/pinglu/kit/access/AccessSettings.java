package dev.pinglu.kit.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where in a token of the identity provider stands what the suite needs to know. */
@ConfigMapping(prefix = "pinglu.access")
public interface AccessSettings {
    /** The claim with the code of the division, a text. */
    @WithDefault("division")
    String divisionClaim();

    /** The claim with the code of the department or community, a text. */
    @WithDefault("unit")
    String unitClaim();

    /**
     * How long a token that was found good is not checked again; never beyond its own end. Zero checks every request, which
     * tokens need that are bound to their sender.
     */
    @WithDefault("10s")
    Duration checkedTokenKept();
}
