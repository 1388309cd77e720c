package dev.pinglu.projects.formality;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the catalogue and the rules of alerts are extended. */
@ConfigMapping(prefix = "pinglu.formalities")
public interface FormalitySettings {
    /**
     * A folder with {@code catalogue.csv} or {@code alert-rules.csv}, or both: what they say of a formality, or of a rule, takes the
     * place of all that this build says of it.
     */
    Optional<Path> folder();
}
