package dev.pinglu.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server of buckets beside a service under test, which keeps its attached files there. */
public final class S3ServerResource implements QuarkusTestResourceLifecycleManager {
    /** The setting that tells a test where the files lie. */
    public static final String BUCKET_FOLDER = "pinglu.test.bucket-folder";

    private @Nullable S3Server server;

    @Override
    public Map<String, String> start() {
        try {
            server = S3Server.startedIn(
                    Files.createTempDirectory(Path.of("target").toAbsolutePath(), "buckets"));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        var settings = new HashMap<>(server.settings());
        settings.put(BUCKET_FOLDER, server.bucket().toString());
        settings.put("pinglu.attachment.s3.timeout", "3s");
        return settings;
    }

    @Override
    public void stop() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
