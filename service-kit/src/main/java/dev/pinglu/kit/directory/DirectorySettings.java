package dev.pinglu.kit.directory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the register of units and posts is kept. */
@ConfigMapping(prefix = "pinglu.directory")
public interface DirectorySettings {
    /** The folder with the four files, a ConfigMap for one; without it the sample of this build is used. */
    Optional<Path> folder();

    /** How often the files are looked at for changes. */
    @WithDefault("1m")
    Duration checkEvery();
}
