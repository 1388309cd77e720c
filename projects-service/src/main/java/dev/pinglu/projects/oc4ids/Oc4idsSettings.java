package dev.pinglu.projects.oc4ids;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** How packages of projects name whoever publishes them. */
@ConfigMapping(prefix = "pinglu.oc4ids")
interface Oc4idsSettings {
    /** What the identifiers of projects begin with. The registry of OC4IDS assigns one to each publisher. */
    @WithDefault("oc4ids-pinglu")
    String prefix();

    Publisher publisher();

    /** The licence of published data, by its canonical address. */
    Optional<URI> licence();

    /** Whoever publishes. */
    interface Publisher {
        /** The district unless it is given. */
        Optional<String> name();

        Optional<URI> uri();
    }
}
