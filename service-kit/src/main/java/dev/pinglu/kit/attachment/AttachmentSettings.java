package dev.pinglu.kit.attachment;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where attached files are kept, and how large they may be. */
@ConfigMapping(prefix = "pinglu.attachment")
public interface AttachmentSettings {
    /** A folder that all replicas of the service see, on a disk that is backed up; or else a bucket. */
    Optional<Path> folder();

    S3 s3();

    /** Of one file; the body limits of the service and of the gateway apply as well. */
    @WithDefault("10M")
    MemorySize maxSize();

    /** How long a file is kept that no record refers to: what a process left behind that ended before its record was written. */
    @WithDefault("1d")
    Duration unreferencedKept();

    /** S3-compatible storage instead of a folder. */
    interface S3 {
        /** Of this service alone. */
        Optional<String> bucket();

        /** Where the storage is; without one it is Amazon's of the region. */
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        /** Whether the bucket is the first part of the path, or else of the host name. */
        @WithDefault("true")
        boolean pathStyle();

        Optional<String> accessKey();

        Optional<String> secretKey();

        /** Whether an endpoint may be {@code http}. */
        @WithDefault("false")
        boolean allowPlain();

        /** A folder of this machine in which files arrive, with room for those that arrive at the same time. */
        @WithDefault("${java.io.tmpdir}/pinglu-incoming")
        Path incoming();

        @WithDefault("2s")
        Duration connectTimeout();

        /** Patience with one request, whatever it is repeated, and with each part of an answer. */
        @WithDefault("10s")
        Duration timeout();
    }
}
