package dev.pinglu.kit.attachment;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where attached files are kept, and how large they may be. */
@ConfigMapping(prefix = "pinglu.attachment")
public interface AttachmentSettings {
    /** A folder that all replicas of the service see, on a disk that is backed up. */
    Optional<Path> folder();

    /** Of one file; the body limits of the service and of the gateway apply as well. */
    @WithDefault("10M")
    MemorySize maxSize();

    /** How long a file is kept that no record refers to: what a process left behind that ended before its record was written. */
    @WithDefault("1d")
    Duration unreferencedKept();
}
